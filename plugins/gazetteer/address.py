"""An address as people write it, taken apart into kinds and names; nothing is looked up here."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from plugins.vietnamese import fold, mend_d, nfc, squeeze

from .unit import Kind

COMMA_RE = re.compile(r"[,;()\[\]/|>→]")
DASH_RE = re.compile(r"[,;()\[\]/|>→]|\s[-–—]+\s")
JOINT_RE = re.compile(r"[\s.\-–—_]+")
QUOTES = str.maketrans({"“": None, "”": None, '"': None, "‘": "'", "’": "'"})

MOST_PARTS = 4
"""Commune, district and province; one to spare."""

Words = Sequence[str]
Pieces = tuple[str, ...]
"""Texts of parts, smallest first: words, parted by single spaces."""
Forms = Mapping[tuple[str, ...], Kind]

FULL_FORMS: Forms = {tuple(kind.word.split()): kind for kind in Kind}
SHORT_FORMS: Forms = {
    **{tuple(fold(kind.word).split()): kind for kind in Kind},
    ("x",): Kind.XA,
    ("p",): Kind.PHUONG,
    ("tt",): Kind.THI_TRAN,
    ("t", "t"): Kind.THI_TRAN,
    ("h",): Kind.HUYEN,
    ("q",): Kind.QUAN,
    ("tx",): Kind.THI_XA,
    ("t", "x"): Kind.THI_XA,
    ("tp",): Kind.THANH_PHO,
    ("t", "p"): Kind.THANH_PHO,
    ("t",): Kind.TINH,
}
"""Abbreviations, and the words without diacritics. By lower-case words, dots left out."""
ALL_FORMS: Forms = {**SHORT_FORMS, **FULL_FORMS}


@dataclass(frozen=True, slots=True)
class Named:
    """A name and the kind before it, None if none was written."""

    kind: Kind | None
    name: str


Part = tuple[Named, ...]
"""The ways to read one part: `Xa Ho` is xã Hồ, or else a place called Xà Hồ."""
Address = tuple[Part, ...]
"""The place itself, then what it belongs to, smallest first."""


def parse(text: str) -> tuple[Address, ...]:
    """The distinct ways to read `text`, the likeliest first; at most six, perhaps none."""
    return read(divisions(text))


def read(divided: Iterable[Pieces]) -> tuple[Address, ...]:
    """The distinct addresses that these pieces make, in their order."""
    addresses = (tuple(part(p) for p in pieces) for pieces in divided)
    return tuple(dict.fromkeys(a for a in addresses if 0 < len(a) <= MOST_PARTS))


@lru_cache(maxsize=1024)
def divisions(text: str) -> tuple[Pieces, ...]:
    """The ways to divide `text` into the texts of parts: six, in an order that does not change.

    Parts are divided by commas, slashes, parentheses or a dash between spaces, or else begin
    with a kind word: `xã Đại Sơn huyện Văn Yên`.
    """
    text = mend_d(nfc(text)).translate(QUOTES)
    found = []
    for separator in (DASH_RE, COMMA_RE):
        rows = [words for piece in separator.split(text) if (words := words_of(piece))]
        for inner in ({}, FULL_FORMS, ALL_FORMS):
            found.append(tuple(" ".join(p) for words in rows for p in _divide(words, inner)))
    return tuple(found)


def part(piece: str) -> Part:
    """The ways to read the text of one part."""
    words = piece.split()
    whole = Named(None, " ".join(words))
    kind = kind_at(words, 0, ALL_FORMS)
    if kind is None or kind[1] == len(words):
        return (whole,)
    return Named(kind[0], " ".join(words[kind[1] :])), whole


def words_of(text: str) -> list[str]:
    """Words of an NFC text, parted by spaces, hyphens or dots; a number without leading zeros."""
    words = filter(None, JOINT_RE.split(squeeze(text)))
    return [(word.lstrip("0") or "0") if word.isdecimal() else word for word in words]


def kind_at(words: Words, start: int, forms: Forms) -> tuple[Kind, int] | None:
    """The kind that the words from `start` on name, and the number of its words."""
    for length in (2, 1):
        if start + length <= len(words):
            form = tuple(word.casefold() for word in words[start : start + length])
            if form in forms:
                return forms[form], length
    return None


def _divide(words: Words, forms: Forms) -> list[Words]:
    """Cut before each kind word that has a name on both sides.

    So `xa Minh Quan huyen Tran Yen` is not cut before `Quan`, though quận is a kind.
    """
    cuts = [0]
    name = _name_start(words, 0)
    for at in range(1, len(words)):
        kind = kind_at(words, at, forms)
        if kind is None or at <= name:
            continue
        after = at + kind[1]
        if after < len(words) and kind_at(words, after, forms) is None:
            cuts.append(at)
            name = after
    return [words[start:end] for start, end in zip(cuts, [*cuts[1:], len(words)], strict=True)]


def _name_start(words: Words, start: int) -> int:
    kind = kind_at(words, start, ALL_FORMS)
    return start + kind[1] if kind else start
