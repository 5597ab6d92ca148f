"""The forms in which editors write what they put right, and when."""

from __future__ import annotations

import re
from dataclasses import dataclass

from .nodes import Mapping, Node, Scalar, Sequence
from .values import clean

# Before the date of each of several corrections in one text.
NEXT_RE = re.compile(r"[;\n][ \t]*(?=\d{1,4}[-/]\d{1,2}[-/]\d{1,4}\b)", re.ASCII)


@dataclass(frozen=True, slots=True)
class Written:
    """A correction as written; `date` or `text` is "" where it is missing or cannot be told."""

    whole: Node
    date: Scalar
    text: str


def written(value: Node | None) -> list[Written]:
    """The corrections in a value: `{date, text}` or `date: text`, one or several of them."""
    if isinstance(value, Sequence):
        return [_written(item) for item in value.items]
    if isinstance(value, Scalar):
        return [_written(item) for item in _split(value)]
    if isinstance(value, Mapping) and not _fields(value):
        return [_written(Mapping((pair,), pair[0].line)) for pair in value.pairs]
    return [_written(value)] if value else []


def _split(value: Scalar) -> list[Scalar]:
    """The corrections in one text; what stands before the first date goes with it."""
    if clean(value.text) in ("", "[]"):
        return []
    cuts = [match.end() for match in NEXT_RE.finditer(value.text) if match.start()]
    parts = zip((0, *cuts), (*cuts, len(value.text)), strict=True)
    return [
        Scalar(value.text[start:end].strip("; \n"), value.line + value.text.count("\n", 0, start))
        for start, end in parts
    ]


def _written(item: Node) -> Written:
    date, text = "", ""
    if isinstance(item, Scalar):
        date, _, text = item.text.partition(": ")
    elif isinstance(item, Mapping):
        fields = _fields(item)
        date, text = (fields["date"], fields["text"]) if fields else _pair(item)
    return Written(item, Scalar(clean(date), item.line), clean(text))


def _fields(mapping: Mapping) -> dict[str, str]:
    """`date` and `text`, or nothing if it has other keys; "" for what is not given."""
    fields = {clean(key.text).lower(): value for key, value in mapping.pairs}
    if not fields.keys() <= {"date", "text"}:
        return {}
    texts = {key: value.text for key, value in fields.items() if isinstance(value, Scalar)}
    return {"date": "", "text": ""} | texts


def _pair(mapping: Mapping) -> tuple[str, str]:
    """Of `date: text`; "" for both if it is not one pair of texts."""
    if len(mapping.pairs) != 1 or not isinstance(mapping.pairs[0][1], Scalar):
        return "", ""
    return mapping.pairs[0][0].text, mapping.pairs[0][1].text
