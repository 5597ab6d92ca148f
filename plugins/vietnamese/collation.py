"""Vietnamese alphabetical order, as dictionaries have it.

Letters first (a ă â b c d đ e ê …), then tones (none, huyền, hỏi, ngã, sắc, nặng), then
lower before upper case. A space sorts before any letter, so words are compared one by
one; a number in the text is compared as a number.
"""

from __future__ import annotations

import re
import unicodedata

from .text import nfc

ALPHABET = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz"
RANKS = {letter: rank for rank, letter in enumerate(ALPHABET)}
TONE_RANKS = {"\u0300": 1, "\u0309": 2, "\u0303": 3, "\u0301": 4, "\u0323": 5}
QUALITY_MARKS = frozenset("\u0302\u0306\u031b")
PIECE_RE = re.compile(r"\d+|.", re.DOTALL | re.ASCII)

CollationKey = tuple[tuple[tuple[int, int, str], ...], tuple[int, ...], str]


def collation_key(text: str) -> CollationKey:
    """A key to sort by; plain, so that it can be compared, hashed and pickled."""
    text = nfc(text)
    letters: list[tuple[int, int, str]] = []
    tones: list[int] = []
    for piece in PIECE_RE.findall(text):
        letter, tone = _split(piece)
        letters.append(letter)
        tones.append(tone)
    return tuple(letters), tuple(tones), text.swapcase()


def first_letter(text: str) -> str:
    """The letter of the alphabet under which a text is listed: `Âu Lâu` → `Â`."""
    return _without_tone(nfc(text).lstrip()[:1]).upper()


def _split(piece: str) -> tuple[tuple[int, int, str], int]:
    """(class, rank, text) of a character or number without its tone, and the tone's rank."""
    if piece.isascii() and piece.isdigit():
        digits = piece.lstrip("0")
        return (1, len(digits), digits), 0
    if piece.isspace():
        return (0, 0, ""), 0
    letter = _without_tone(piece.lower())
    tone = sum(TONE_RANKS.get(mark, 0) for mark in unicodedata.normalize("NFD", piece))
    if letter in RANKS:
        return (2, RANKS[letter], ""), tone
    return (3 if piece.isalpha() else 0, 1, letter), tone


def _without_tone(character: str) -> str:
    decomposed = unicodedata.normalize("NFD", character)
    kept = "".join(c for c in decomposed if not unicodedata.combining(c) or c in QUALITY_MARKS)
    return unicodedata.normalize("NFC", kept)
