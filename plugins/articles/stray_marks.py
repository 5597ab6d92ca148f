"""Marks that readers would see: of other tools, or of Markdown that is only half written.

What has a better word, a link, photo or note, is told by `half_written`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from plugins.problems import Code, Problem

from .locating import Locator
from .marks import MARKS, Mark
from .tree import PROSE, Element

SHOWN = 60
"""Characters of a passage that a message quotes."""
MOST = 20
"""Marks that are told of one body; what has more is written for another tool."""


def check(body: Element, html: str, text: str, lines: Locator, path: str) -> Iterator[Problem]:
    """`stray-markup` for each mark in a body; `html` is what Markdown made of its `text`."""
    marks = [mark for mark in MARKS if mark.may_be_in(text, html)]
    if not marks:
        return
    found = ((hit[0], mark) for hit, mark in _hits(body, marks))
    told = 0
    for passage, mark in found:
        # `\**` is to be read as it stands.
        begin = passage[:SHOWN].rstrip()
        if not re.search(r"(?<!\\)" + re.escape(begin), text):
            continue
        told += 1
        if told > MOST:
            return
        message = f"Chỗ “{begin}” sẽ hiện nguyên dấu trên trang. {mark.remedy}."
        yield Problem(path, lines.line_of(begin), Code.STRAY_MARKUP, message)


def _hits(body: Element, marks: list[Mark]) -> Iterator[tuple[re.Match[str], Mark]]:
    for passage in PROSE(body):
        for line in passage.split("\n"):
            for mark in marks:
                if mark.sign in line:
                    yield from ((hit, mark) for hit in mark.pattern.finditer(line))
