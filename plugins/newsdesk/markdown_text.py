"""Plain text → Markdown that shows just this text."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from .blocks import Block, Kind
from .lines import CELL

INLINE_RE = re.compile(r"[\\`*_\[\]{}]")
ENTITY_RE = re.compile(r"&(?=#?\w+;)")
ENTITIES = str.maketrans({"<": "&lt;", "~": "&#126;", "|": "&#124;"})
NUMBERED_RE = re.compile(r"^(\d{1,9})\.")


def escape(text: str) -> str:
    """One line of text, nothing in which is Markdown or HTML."""
    text = ENTITY_RE.sub("&amp;", text)
    text = INLINE_RE.sub(r"\\\g<0>", text).translate(ENTITIES)
    return _escape_opening(text)


def to_markdown(blocks: Sequence[Block], photo: str) -> str:
    """The body of an article. `photo` is the path of a photo, with `{}` for its number."""
    return "\n\n".join(_pieces(blocks, photo))


def photo_count(blocks: Sequence[Block]) -> int:
    """How many photos `to_markdown` names, numbered from 1."""
    return sum(block.kind is Kind.PHOTO for block in blocks)


def _pieces(blocks: Sequence[Block], photo: str) -> Iterator[str]:
    number = 0
    for kind, group in groupby(blocks, lambda block: block.kind):
        texts = [block.text for block in group]
        if kind is Kind.ITEM:
            yield "\n".join(f"- {escape(text)}" for text in texts)
        elif kind is Kind.ROW:
            yield from _tables(texts)
        elif kind is Kind.PARAGRAPH:
            yield from map(escape, texts)
        else:
            for caption in texts:
                number += 1
                words = escape(caption) or f"Ảnh {number}: cần ghi chú thích"
                yield f"![{words}]({photo.format(number)})"


def _tables(rows: Sequence[str]) -> Iterator[str]:
    """Tables of rows of one width each; the first row is the head, as Markdown wants one."""
    for width, group in groupby(rows, lambda row: row.count(CELL) + 1):
        lines = [_row(escape(cell) for cell in row.split(CELL)) for row in group]
        lines.insert(1, _row(["---"] * width))
        yield "\n".join(lines)


def _row(cells: Iterator[str] | list[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _escape_opening(text: str) -> str:
    if text[:1] == ":":
        return f"&#58;{text[1:]}"
    if text[:1] in tuple("#>+!-"):
        return f"\\{text}"
    return NUMBERED_RE.sub(r"\1\\.", text)
