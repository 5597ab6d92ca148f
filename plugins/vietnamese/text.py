"""Normal forms of text: one spelling of each character, and letters without diacritics."""

from __future__ import annotations

import re
import unicodedata

ZERO_WIDTH_RE = re.compile("[\u00ad\u200b-\u200f\u2060\ufeff]")
# Those of Vietnamese among them; to look at each character by itself takes its time.
MARKS_RE = re.compile("[\u0300-\u034e\u0350-\u036f]+")
# Eth and the African d look like đ and are typed for it; none of the three decomposes.
LOOK_ALIKES = str.maketrans("ðɖÐƉ", "đđĐĐ")


def nfc(text: str) -> str:
    """The composed form, in which equal text has equal characters."""
    return unicodedata.normalize("NFC", text)


def mend_d(text: str) -> str:
    """With đ and Đ for the letters that only look like them; length and case stay."""
    return text.translate(LOOK_ALIKES)


def squeeze(text: str) -> str:
    """Any run of white space (also no-break) as one space, none at the ends, no zero width."""
    return " ".join(ZERO_WIDTH_RE.sub("", text).split())


def name_key(name: str) -> str:
    """The same for names that differ by case or spacing alone."""
    return squeeze(name).casefold()


def fold(text: str) -> str:
    """Lower case without diacritics, đ as d; other letters stay. The same for NFC and NFD."""
    decomposed = unicodedata.normalize("NFD", mend_d(text).casefold().replace("đ", "d"))
    plain = MARKS_RE.sub("", decomposed)
    if plain.isascii():
        return plain
    return "".join(c for c in decomposed if not unicodedata.combining(c))
