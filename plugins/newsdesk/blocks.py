"""The lines of an old article's body → paragraphs, list items, tables, photos."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum, auto
from itertools import groupby

from .lines import CELL, PHOTO_MARK

MAX_CAPTION = 120
"""Characters. Captions of the old portal are one line of a page."""
SENTENCE_END = tuple(".!?:;,…")
ITEM_RE = re.compile(r"[-–+*•●▪]\s+")
HEADING_RE = re.compile(r"(?:\d+|[IVX]+|[a-zđ])\s*[.)/]", re.IGNORECASE)
CLOSING = "”\"')] "


class Kind(Enum):
    """What a block is."""

    PARAGRAPH = auto()
    ITEM = auto()
    ROW = auto()
    PHOTO = auto()


@dataclass(frozen=True, slots=True)
class Block:
    """A piece of the body. `text` of a photo is its caption, "" if it had none."""

    kind: Kind
    text: str


def to_blocks(lines: Sequence[str]) -> tuple[Block, ...]:
    """What clean lines that are not empty are, in their order."""
    return tuple(_with_tables(_with_photos(lines)))


def looks_like_caption(line: str) -> bool:
    """Whether a line was the caption of a photo that the copied text no longer shows.

    A caption is short and no sentence: nothing ends it. Numbered headings, headings in
    capitals and list items do not end with a stop either, and are none. Where a caption
    ends with a stop it is taken for a paragraph: better than to lose a sentence in a photo.
    """
    return (
        len(line) <= MAX_CAPTION
        and not line.rstrip(CLOSING).endswith(SENTENCE_END)
        and any(c.isalpha() for c in line)
        and not line.isupper()
        and not HEADING_RE.match(line)
        and not ITEM_RE.match(line)
        and CELL not in line
        and line[0].isupper()
    )


def _with_photos(lines: Sequence[str]) -> Iterator[Block]:
    """A mark and the caption right below it are one photo."""
    marked = False
    for line in lines:
        if line == PHOTO_MARK:
            if marked:
                yield Block(Kind.PHOTO, "")
            marked = True
            continue
        if looks_like_caption(line):
            yield Block(Kind.PHOTO, line)
        else:
            if marked:
                yield Block(Kind.PHOTO, "")
            yield _block(line)
        marked = False
    if marked:
        yield Block(Kind.PHOTO, "")


def _block(line: str) -> Block:
    if item := ITEM_RE.match(line):
        return Block(Kind.ITEM, line[item.end() :])
    return Block(Kind.ROW if CELL in line else Kind.PARAGRAPH, line)


def _with_tables(blocks: Iterator[Block]) -> Iterator[Block]:
    """Rows stay rows only beside others of the same width; a lone tab is a space."""
    for (kind, _), group in groupby(blocks, lambda b: (b.kind, b.text.count(CELL))):
        members = list(group)
        if kind is Kind.ROW and len(members) == 1:
            yield Block(Kind.PARAGRAPH, members[0].text.replace(CELL, " "))
        else:
            yield from members
