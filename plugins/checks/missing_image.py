"""Every photo that an article shows is in the content, under exactly the name it gives.

A draft may wait for its photos, as one imported from the old portal does.
"""

from __future__ import annotations

from collections.abc import Iterable

from plugins.articles import Page, Reference, ReferenceKind, Status
from plugins.problems import Code, Problem

from .checked import Checked
from .nearest import Nearest


def check(checked: Checked) -> Iterable[Problem]:
    """`missing-image` for every photo that is not there, once a line."""
    nearest = Nearest(checked.static)
    for document in checked.documents:
        if document.status is Status.DRAFT:
            continue
        images = [r for r in document.body.references if r.kind is ReferenceKind.IMAGE]
        if not isinstance(document, Page) and document.image is not None:
            images.append(document.image)
        for image in images:
            if image.target not in checked.static:
                yield _problem(document.path, image, nearest)


def _problem(path: str, image: Reference, nearest: Nearest) -> Problem:
    suggestions = tuple(f"/{name}" for name in nearest.suggest(image.target))
    remedy = (
        f"Có phải là {' hay '.join(f'“{name}”' for name in suggestions)}?"
        if suggestions
        else f"Chép ảnh vào “{image.target}”, hoặc sửa tên ảnh trong bài."
    )
    return Problem(
        path,
        image.line,
        Code.MISSING_IMAGE,
        f"Không có ảnh “{image.written}”. {remedy}",
        suggestions=suggestions,
    )
