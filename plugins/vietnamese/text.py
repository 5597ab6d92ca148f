"""Normal forms of text: one spelling of each character, and letters without diacritics."""

from __future__ import annotations

import re
import unicodedata

ZERO_WIDTH_RE = re.compile("[\u00ad\u200b-\u200d\u2060\ufeff]")
# Eth looks like đ and is typed for it; neither decomposes.
D_WITH_STROKE = str.maketrans("đðĐÐ", "ddDD")


def nfc(text: str) -> str:
    """The composed form, in which equal text has equal characters."""
    return unicodedata.normalize("NFC", text)


def squeeze(text: str) -> str:
    """Any run of white space (also no-break) as one space, none at the ends, no zero width."""
    return " ".join(ZERO_WIDTH_RE.sub("", text).split())


def fold(text: str) -> str:
    """Lower case without diacritics, đ as d; other letters stay. The same for NFC and NFD."""
    decomposed = unicodedata.normalize("NFD", text.casefold().translate(D_WITH_STROKE))
    return "".join(c for c in decomposed if not unicodedata.combining(c))
