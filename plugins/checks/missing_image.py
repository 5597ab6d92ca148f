"""Every photo that an article shows is in the content, under exactly the name it gives.

A draft may wait for its photos, as one imported from the old portal does.
"""

from __future__ import annotations

from collections.abc import Iterable

from plugins.articles import Reference, Status, images_of
from plugins.photos import NO_PHOTO, is_photo
from plugins.problems import Code, Problem

from .checked import Checked
from .nearest import Nearest


def check(checked: Checked) -> Iterable[Problem]:
    """`missing-image` for every photo that is not there, once a line."""
    nearest = Nearest(checked.static)
    for document in checked.documents:
        if document.status is Status.DRAFT:
            continue
        for image in images_of(document):
            if image.target not in checked.static:
                yield _problem(document.path, image, nearest)


def _problem(path: str, image: Reference, nearest: Nearest) -> Problem:
    suggestions = tuple(f"/{name}" for name in nearest.suggest(image.target))
    if suggestions:
        names = " hay ".join(f"“{name}”" for name in suggestions)
        message = f"Không có ảnh “{image.written}”. Có phải là {names}?"
    elif not is_photo(image.target):
        # It may be there: only what can be a photo is looked for.
        message = f"Ảnh “{image.written}” {NO_PHOTO.why}"
    else:
        remedy = f"Chép ảnh vào “{image.target}”, hoặc sửa tên ảnh trong bài."
        message = f"Không có ảnh “{image.written}”. {remedy}"
    return Problem(path, image.line, Code.MISSING_IMAGE, message, suggestions=suggestions)
