"""Headings that begin at h2, and ids that are unique in the page."""

from __future__ import annotations

import re

from plugins.vietnamese import slugify

from ..tree import Element, text_of

RESERVED_IDS = frozenset(
    {"dau-trang", "noi-dung", "dia-phuong", "dinh-chinh", "cung-noi", "tin-lien-quan", "tin-khac"}
)
"""Ids of the theme around an article."""
HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
ID_RE = re.compile(r"[^\s\"'<>&]+")
MAX_ID = 60
"""Characters of a heading's text that its id keeps."""
MAX_TEXT = 500
"""Characters of a heading's text that are looked at."""


def arrange(body: Element) -> None:
    """Move all headings so that the highest is h2, since the title is the page's h1; set ids.

    An id that an editor gave stays as it is unless another element has it.
    """
    headings = list(body.iter(*HEADINGS))
    shift = 2 - min((int(tag.tag[1]) for tag in headings), default=2)
    for tag in headings:
        tag.tag = f"h{min(int(tag.tag[1]) + shift, 6)}"
    names = _Names()
    for tag in body.iter():
        if given := tag.get("id"):
            tag.set("id", names.take(given if ID_RE.fullmatch(given) else slugify(given, MAX_ID)))
    for tag in headings:
        if not tag.get("id"):
            tag.set("id", names.take(slugify(text_of(tag)[:MAX_TEXT], MAX_ID)))


class _Names:
    """Gives each name once: `muc`, `muc-2`, `muc-3`."""

    def __init__(self) -> None:
        self._taken = set(RESERVED_IDS)
        self._last: dict[str, int] = {}

    def take(self, wanted: str) -> str:
        base = name = wanted or "muc"
        while name in self._taken:
            self._last[base] = self._last.get(base, 1) + 1
            name = f"{base}-{self._last[base]}"
        self._taken.add(name)
        return name
