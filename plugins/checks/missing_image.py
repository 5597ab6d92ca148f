"""Every photo that an article shows is in the content, under exactly the name it gives.

A draft may wait for its photos, as one imported from the old portal does.
"""

from __future__ import annotations

from collections.abc import Iterable

from plugins.articles import Reference, Status, images_of
from plugins.photos import NO_PHOTO, is_photo
from plugins.problems import Code, Problem

from .checked import Checked
from .left_out import LeftOut
from .nearest import Nearest, question


def check(checked: Checked) -> Iterable[Problem]:
    """`missing-image` for every photo that is not there, once a line."""
    nearest = Nearest(checked.static)
    for document in checked.documents:
        if document.facts.status is Status.DRAFT:
            continue
        for image in images_of(document):
            if image.target not in checked.static:
                yield _problem(document.path, image, nearest, checked.left_out)


def _problem(path: str, image: Reference, nearest: Nearest, left_out: LeftOut) -> Problem:
    suggestions: tuple[str, ...] = ()
    why = left_out.why(image.target)
    if why:
        # Of another kind, whatever its folder; or one that could be shown from another folder.
        message = f"Ảnh “{image.written}” {why if is_photo(image.target) else NO_PHOTO.why}"
    else:
        suggestions = tuple(f"/{name}" for name in nearest.suggest(image.target))
        message = f"Không có ảnh “{image.written}”. {_remedy(image.target, suggestions)}"
    return Problem(path, image.line, Code.MISSING_IMAGE, message, suggestions=suggestions)


def _remedy(target: str, suggestions: tuple[str, ...]) -> str:
    if suggestions:
        return question(suggestions)
    if is_photo(target):
        return f"Chép ảnh vào “{target}”, hoặc sửa tên ảnh trong bài."
    return "Lưu ảnh thành JPEG, chép vào thư mục anh, rồi sửa tên ảnh trong bài."
