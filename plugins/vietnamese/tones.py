"""Spellings that differ though the syllable is one: where its tone mark stands, i or y.

`hoà` and `hòa`, `thuỷ` and `thủy` are one syllable each; so are `mỹ` and `mĩ`. The keys
here are equal for such spellings and different for all others. They are for comparing,
not for showing.
"""

from __future__ import annotations

import re
import unicodedata

TONE_MARKS = "\u0300\u0301\u0303\u0309\u0323"
SYLLABLE_RE = re.compile(
    r"[^\W\d_][^\W\d_\u0300-\u036f]*(?:[\u0300-\u036f]+[^\W\d_\u0300-\u036f]*)*"
)
TONES_RE = re.compile(f"[{TONE_MARKS}]")
# After a consonant and alone at the end (mỹ, lý, kỳ), or after qu (quý, quy), where u is
# no vowel of its own. Not after a vowel: thúy and thúi, tay and tai are different.
FINAL_Y_RE = re.compile(
    rf"(?<=[bcdđghklmnpqrstvx])y(?=[{TONE_MARKS}]*\b)|(?<=qu)y(?=[{TONE_MARKS}]*\b)"
)

# The tone on the first of two open vowels (hòa, thủy), or a y as above (kỳ, quý).
OTHERWISE_RE = re.compile(
    r"\b[^\W\d_]*(?:[òóỏõọ][ae]|[ùúủũụ]y|(?:[bcdđghklmnpqrstvx]|qu)[yỳýỷỹỵ])\b", re.IGNORECASE
)


def tone_key(text: str) -> str:
    """Lower case, decomposed, each syllable's tone mark moved to its end."""
    decomposed = unicodedata.normalize("NFD", text.casefold())
    return SYLLABLE_RE.sub(_tone_last, decomposed)


def i_y_key(text: str) -> str:
    """The tone key with i for a y that is the syllable's only vowel."""
    return FINAL_Y_RE.sub("i", tone_key(text))


def add_spellings(text: str, mark: str) -> str:
    """A text with the spelling that stands for all behind each word that is written otherwise.

    That is in lower case, with `mark` before it: `Kỳ` becomes `Kỳ^^kì`, `hòa` `hòa^^hoà`. The
    text has to be in NFC.
    """
    return OTHERWISE_RE.sub(lambda word: f"{word[0]}{mark}{_standard(word[0])}", text)


def _standard(word: str) -> str:
    return unicodedata.normalize("NFC", i_y_key(word))


def _tone_last(match: re.Match[str]) -> str:
    syllable = match[0]
    return TONES_RE.sub("", syllable) + "".join(sorted(TONES_RE.findall(syllable)))
