"""Remarks between `%%`, which Obsidian keeps to their writer; here all readers would see them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from plugins.problems import Code, Problem
from plugins.vietnamese import squeeze

from ..markdown.inline import as_written
from ..tree import PROSE, Element
from .locating import Locator

SIGN = "%%"
"""A text without it has none."""
MARK_RE = re.compile(r"%%(?<!%%%)(?!%)")
SHOWN = 60
"""Characters of a remark that a message quotes."""
MESSAGE = (
    "Lời ghi riêng “{}” sẽ hiện trên trang cho mọi người đọc. Xóa cả đoạn từ “%%” đến “%%”, hoặc "
    "viết “\\%\\%” nếu muốn hiện dấu này."
)


def check(body: Element, text: str, lines: Locator, path: str) -> Iterator[Problem]:
    """`private-remark` for each remark in a body; `text` is its Markdown."""
    if text.count(SIGN) < 2:
        return
    for remark in _remarks(body):
        first = as_written(remark).split("\n")[0]
        message = MESSAGE.format(squeeze(as_written(remark))[:SHOWN])
        yield Problem(path, lines.line_of(as_written(remark), first), Code.PRIVATE_REMARK, message)


def _remarks(body: Element) -> Iterator[str]:
    """Each remark that ends somewhere, as far as the text goes that it begins in."""
    opened = begun_in = ""
    for passage in PROSE(body):
        for mark in MARK_RE.finditer(passage) if SIGN in passage else ():
            if opened:
                is_same = passage is begun_in
                yield opened[: mark.end() - len(passage)] or opened if is_same else opened
                opened = ""
            elif not passage[max(0, mark.start() - 1) : mark.start()].isalnum():  # `100%%`
                opened, begun_in = passage[mark.start() :], passage
