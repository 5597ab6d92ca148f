"""The forms in which editors write what they put right, and when."""

from __future__ import annotations

import re
from dataclasses import dataclass

from .front_matter import Mapping, Node, Scalar, Sequence
from .values import clean

# Where the next of several corrections on one line begins.
NEXT_RE = re.compile(r";\s*(?=\d{1,4}[-/]\d{1,2}[-/]\d{1,4}\b)", re.ASCII)


@dataclass(frozen=True, slots=True)
class Written:
    """A correction as written; both texts are "" where they cannot be told apart."""

    date: Scalar
    text: str


def written(value: Node | None) -> list[Written]:
    """The corrections in a value: `{date, text}` or `date: text`, one or a list of them."""
    if isinstance(value, Sequence):
        items: tuple[Node, ...] = value.items
    elif isinstance(value, Scalar):
        text = clean(value.text)
        rows = NEXT_RE.split(value.text) if text not in ("", "[]") else []
        items = tuple(Scalar(row, value.line) for row in rows)
    else:
        items = (value,) if value else ()
    return [_written(item) for item in items]


def _written(item: Node) -> Written:
    date, text = "", ""
    if isinstance(item, Scalar):
        date, _, text = item.text.partition(": ")
    elif isinstance(item, Mapping):
        pairs = {
            clean(key.text).lower(): value.text
            for key, value in item.pairs
            if isinstance(value, Scalar)
        }
        if pairs.keys() == {"date", "text"}:
            date, text = pairs["date"], pairs["text"]
        elif len(pairs) == len(item.pairs) == 1:
            date, text = next(iter(pairs.items()))
    return Written(Scalar(clean(date), item.line), clean(text))
