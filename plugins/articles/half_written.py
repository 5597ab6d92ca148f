"""Links and photos that are written so that readers would see the brackets."""

from __future__ import annotations

import re
from collections.abc import Iterator

from plugins.problems import Code, Problem

from .inline import as_written
from .locating import Locator
from .tree import PROSE, Element

SHOWN = 60
"""Characters of a passage that a message quotes."""
# An address in the brackets; behind a space only what no remark in brackets begins with.
HALF_RE = re.compile(
    r"(?P<photo>!)?\[[^\[\]\n]*\]"
    r"(?:\((?:/|\.\./|\{|https?://)|[ \t]\((?:/|\.\./|\{)|(?(photo)[ \t]*\(|(?!)))[^\s()]*\)?"
)
# Before a link, by itself: behind a word it ends a sentence.
APART_RE = re.compile(r"(?<!\S)![ \t]+$")
PHOTO = (
    Code.MISSING_IMAGE,
    "Chỗ “{}” chưa thành ảnh. Viết liền “![lời mô tả](/anh/tên-ảnh.jpg)”, đủ các dấu ngoặc.",
)
LINK = (
    Code.BROKEN_LINK,
    "Chỗ “{}” chưa thành liên kết. Viết liền “[chữ](/địa-chỉ)”, đủ các dấu ngoặc.",
)


def check(body: Element, text: str, lines: Locator, path: str) -> Iterator[Problem]:
    """`missing-image` or `broken-link` for each; `text` is the Markdown of the body."""
    for found, (code, message) in _found(body, text):
        if (passage := as_written(found)) in text:
            yield Problem(path, lines.line_of(passage), code, message.format(passage[:SHOWN]))


def _found(body: Element, text: str) -> Iterator[tuple[str, tuple[Code, str]]]:
    """The passages, and what they are."""
    if "](" in text or "] (" in text:
        # Most have no bracket, which is found out faster than that they have no half of a link.
        for passage in (passage for passage in PROSE(body) if "[" in passage):
            for half in HALF_RE.finditer(passage):
                yield half[0], PHOTO if half["photo"] else LINK
        for link in body.iter("a"):
            before = link.getprevious()
            said = link.getparent().text if before is None else before.tail
            if apart := APART_RE.search(said or ""):
                end = "" if len(link) else "]"
                yield f"{apart[0]}[{link.text or ''}{end}", PHOTO
