"""Every photo that an article shows can be shown: whole, of a size and kind that are allowed.

What is allowed is in plugins/photos.
"""

from __future__ import annotations

from collections.abc import Iterable

from plugins.articles import Status, photos_of
from plugins.photos import Unusable
from plugins.problems import Code, Problem

from .checked import Checked


def check(checked: Checked) -> Iterable[Problem]:
    """`missing-image` for every photo that is there but cannot be shown."""
    for document in checked.documents:
        if document.facts.status is Status.DRAFT:
            continue
        for image in photos_of(document):
            found = checked.photos.get(image.target)
            if isinstance(found, Unusable):
                message = f"Ảnh “{image.written}” {found.why}"
                yield Problem(document.path, image.line, Code.MISSING_IMAGE, message)
