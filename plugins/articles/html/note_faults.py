"""What is wrong with the notes of a body: references without a note, notes without a reference."""

from __future__ import annotations

import re
from collections.abc import Iterator
from difflib import get_close_matches
from html import unescape
from itertools import chain, islice

from plugins.problems import Code, Problem
from plugins.vietnamese import fold, name_key

from ..markdown.inline import as_written
from ..markdown.notes import SIGNS, Note, Notes
from ..tree import PROSE, Element
from .locating import Locator

SHOWN = 60
"""Characters of a label that a message quotes."""
BEFORE = 20
"""Characters before a passage by which it is told from others alike."""
MOST = 200
"""Faults that are reported; what has more is written for another tool."""
LEFT_RE = re.compile(r"\[\^(?P<label>[^\[\]\n]*+(?:\n[^\[\]\n]++)?)\]|(?:\[\^|\^\[)[^\[\]\n]{0,40}")
NONE = "Chỗ “{0}” không có chú thích. {1}Viết “{0}: …” thành một đoạn ở cuối bài, hoặc xóa chỗ này."
MEANT = "Có phải là “{}”? "
TWICE = (
    "Chú thích “{0}” được viết hai lần, lần đầu ở dòng {1}. Xóa bớt một, hoặc đổi cả chú thích "
    "này lẫn chỗ nhắc đến nó thành “[^{2}]”."
)
UNUSED = (
    "Chú thích “{0}” không được nhắc đến trong bài. "
    "Viết “{0}” vào sau chữ cần chú thích, hoặc xóa chú thích này."
)
EMPTY = "Chú thích “{0}” không có nội dung. Viết “{0}: …”, nội dung ngay sau dấu hai chấm."
LOST = (
    "Chỗ “{0}” nằm trong lời mô tả ảnh hay trong địa chỉ nên không thành số của chú thích. "
    "Chuyển “{0}” ra sau chữ cần chú thích."
)
HALF = "Chỗ “{}” chưa thành chú thích. Viết “[^1]” trong bài và “[^1]: …” ở cuối bài."


def check(notes: Notes, body: Element, text: str, lines: Locator, path: str) -> Iterator[Problem]:
    """All that is wrong with the notes; `text` is the Markdown of the body."""
    if not any(map(text.__contains__, SIGNS)):
        return
    yield from islice(
        chain(_of_references(notes, lines, path), _of_definitions(notes, lines, path)), MOST
    )
    yield from islice(_left(notes, body, lines, path), MOST)


def _of_references(notes: Notes, lines: Locator, path: str) -> Iterator[Problem]:
    for written in notes.undefined:
        line = lines.line_of(f"[^{written}]")
        yield Problem(path, line, Code.BROKEN_LINK, *_about(f"[^{written}]", written, notes))
    for written in notes.lost:
        line = lines.line_matching(rf"\[[^\[\]\n]*\[\^{re.escape(written)}\]")
        yield Problem(path, line, Code.BROKEN_LINK, LOST.format(f"[^{written[:SHOWN]}]"))


def _of_definitions(notes: Notes, lines: Locator, path: str) -> Iterator[Problem]:
    firsts: dict[str, int] = {}
    for note in notes.repeated:
        key = name_key(note.label)
        if key not in firsts:
            firsts[key] = _line(note if (first := notes.find(key)) is None else first, lines)
        message = TWICE.format(_shown(note), firsts[key], _free(note.label, notes))
        yield Problem(path, _line(note, lines), Code.DUPLICATE_NOTE, message)
    for note in notes.unused:
        message = UNUSED.format(_shown(note))
        yield Problem(path, _line(note, lines), Code.UNUSED_NOTE, message)
    for note in notes.empty:
        yield Problem(path, _line(note, lines), Code.BROKEN_LINK, EMPTY.format(_shown(note)))


def _left(notes: Notes, body: Element, lines: Locator, path: str) -> Iterator[Problem]:
    """What has been left in the text of the body, where readers would see the brackets."""
    told = {name_key(unescape(label)) for label in notes.undefined}
    for passage in PROSE(body):
        for left in LEFT_RE.finditer(passage):
            shown, label = as_written(left[0]), left["label"] and as_written(left["label"])
            if name_key(label or "]") in told:
                continue
            before = as_written(passage[max(0, left.start() - BEFORE) : left.start()])
            line = lines.line_of(before + shown, shown)
            yield Problem(path, line, Code.BROKEN_LINK, *_about(shown, label, notes))


def _about(written: str, label: str | None, notes: Notes) -> tuple[str, str, tuple[str, ...]]:
    """The message about what has been left, no field, and suggestions."""
    shown = " ".join(written.split())[:SHOWN]
    if label is None or not label.strip():
        return HALF.format(shown), "", ()
    labels = {fold(known): known for known in notes.labels()}
    close = [f"[^{labels[key]}]" for key in get_close_matches(fold(label)[:SHOWN], labels, n=1)]
    meant = MEANT.format(close[0]) if close else ""
    return NONE.format(shown, meant), "", tuple(close)


def _free(label: str, notes: Notes) -> str:
    """A label that no note has."""
    stem, number = re.fullmatch(r"(.*?)(\d*)", label[:SHOWN], re.DOTALL).groups()  # type: ignore[union-attr]
    count = int(number or 1) + 1
    while notes.find(f"{stem}{count}"):
        count += 1
    return f"{stem}{count}"


def _line(note: Note, lines: Locator) -> int:
    """The line of a definition; asked for the notes of a label one after the other."""
    if note.line is not None:
        return lines.line(note.line)
    label = r"\s+".join(map(re.escape, note.label.lower().split()))
    return lines.line_matching(rf"(?<![\w.,;!?)”\"])\[\^\s*{label}\s*\][ \t]*:")


def _shown(note: Note) -> str:
    return f"[^{' '.join(note.label.split())[:SHOWN]}]"
