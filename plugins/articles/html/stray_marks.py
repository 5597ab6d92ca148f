"""Marks that readers would see: of other tools, or of Markdown that is only half written.

What has a better word, a link, photo or note, is told by `half_written`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape

from plugins.problems import Code, Problem

from ..markdown.inline import STAND_INS, as_written, restored
from ..markdown.marks import UNEVEN, Mark, may_be_in
from ..tree import PROSE, Element
from .locating import Locator

SHOWN = 60
"""Characters of a passage that a message quotes."""
MOST = 20
"""Marks that are told of one body; what has more is written for another tool."""
ESCAPED = f"{STAND_INS['*']}{STAND_INS['_']}"
# Emphasis with more marks at one of its ends than at the other; and what is in italics of
# `\**so\**`, whose second star was to be read as it stands like its first.
UNEVEN_RE = re.compile(
    r"(?<![*_])(?P<left>[*_])<(?P<tag>em|strong)>(?P<behind>[^<\n]+)|"
    rf"(?P<escaped>[{ESCAPED}])<em>(?P<between>[^<\n]+(?P=escaped))</em>|"
    r"(?<=<em>)(?P<before>[^<\n]+)</em>(?P<right>\*)(?!\*)"
)
UNEVEN_SIGNS = {
    "*": ("*<em>", "*<strong>", "</em>*"),
    "_": ("_<em>",),
    **{mark: (f"{mark}<em>",) for mark in ESCAPED},
}
"""What HTML with such emphasis has, by a character of it."""
AS_ENTITY_RE = re.compile(r"[&<>\xa0]")
"""What is often written as an entity."""

Found = tuple[str, str]
"""A passage with a mark, as it is written, and what to do about it."""


def check(body: Element, html: str, text: str, lines: Locator, path: str) -> Iterator[Problem]:
    """`stray-markup` for each mark in a body; `html` is what Markdown made of its `text`."""
    told = 0
    for passage, remedy in _found(body, html, text):
        begin = _as_in(text, passage[:SHOWN].rstrip())
        if not begin:
            continue
        told += 1
        if told > MOST:
            return
        message = f"Chỗ “{begin}” sẽ hiện nguyên dấu trên trang. {remedy}."
        yield Problem(path, lines.line_of(begin), Code.STRAY_MARKUP, message)


def _as_in(text: str, begin: str) -> str:
    """The beginning of a passage if the text has it, which may have entities; else ""."""
    if begin not in text:
        begin = AS_ENTITY_RE.split(begin, maxsplit=1)[0].rstrip()
    return begin if begin in text else ""


def _found(body: Element, html: str, text: str) -> Iterator[Found]:
    if marks := may_be_in(text, html):
        yield from ((as_written(hit[0]), mark.remedy) for hit, mark in _hits(body, marks))
    if _may_be_uneven(html):
        for uneven in UNEVEN_RE.finditer(html):
            passage, mark = _uneven(uneven)
            if passage in text:
                yield passage, UNEVEN.format(mark)


def _may_be_uneven(html: str) -> bool:
    signs = (signs for mark, signs in UNEVEN_SIGNS.items() if mark in html)
    return any(sign in html for some in signs for sign in some)


def _uneven(found: re.Match[str]) -> Found:
    """The passage as it is written if both its ends have the same mark, and that mark."""
    mark = restored(found["left"] or found["escaped"] or found["right"])
    if found["right"]:
        return f"{_plain(found['before'])}{mark * 2}", mark
    words = _plain(found["behind"] or found["between"])
    inner = mark * 2 if found["tag"] == "strong" else mark
    return f"{as_written(found['left'] or found['escaped'])}{inner}{words}", mark


def _plain(html: str) -> str:
    return as_written(unescape(html))


def _hits(body: Element, marks: list[Mark]) -> Iterator[tuple[re.Match[str], Mark]]:
    # What makes something of its whole passage comes first.
    marks = sorted(marks, key=lambda mark: not mark.is_whole)
    for passage in PROSE(body):
        lines = passage.split("\n")
        for mark in (mark for mark in marks if mark.sign in passage):
            hits = (hit for line in lines for hit in mark.pattern.finditer(line))
            found = [(hit, mark) for hit in hits if not _is_rest(hit)]
            if found and mark.is_whole:
                yield found[0]
                break
            yield from found


def _is_rest(hit: re.Match[str]) -> bool:
    """Whether it is what is left of a mark whose first character has been escaped, as `\\***`."""
    before = hit.string[hit.start() - 1 : hit.start()]
    return bool(before) and before == STAND_INS.get(hit[0][0])
