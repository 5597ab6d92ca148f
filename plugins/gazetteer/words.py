"""A running text as words: what joins them, which are kinds of units, where a name ends."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from plugins.vietnamese import i_y_key, mend_d

from .names import NameIndex, spellings
from .unit import KIND_WORDS, Kind

WORD_RE = re.compile(r"\d+|[^\W\d_]+(?:['’][^\W\d_]+)*")
JOIN_RE = re.compile(r"[ \t\u00a0]+|[ \t\u00a0]*\r?\n[ \t\u00a0]*|-")
SPACE_RE = re.compile(r"[ \t\u00a0]+")
AFTER_CUE_RE = re.compile(r"\s*:?\s*")
AFTER_SHORT_CUE_RE = re.compile(r"\.?[ \t\u00a0]*")

CUES = {tuple(word.split()): kind for kind, word in KIND_WORDS.items()}
SHORT_CUES = {"tt": Kind.THI_TRAN, "tx": Kind.THI_XA, "tp": Kind.THANH_PHO}
LETTER_CUES = {
    "x": Kind.XA,
    "p": Kind.PHUONG,
    "h": Kind.HUYEN,
    "q": Kind.QUAN,
    "t": Kind.TINH,
}
"""Only with a dot: `X. Kiên Thành`."""
COOPERATIVE = ("hợp", "tác")
"""What comes before `xã` in hợp tác xã."""


@dataclass(frozen=True, slots=True)
class Word:
    """A word or number; `key` is its i_y_key, `start` and `end` count characters."""

    text: str
    key: str
    start: int
    end: int

    @property
    def lower(self) -> str:
        """In lower case."""
        return self.text.casefold()

    @property
    def capital(self) -> bool:
        """Whether it begins with a capital."""
        return self.text[0].isupper()

    @property
    def acronym(self) -> bool:
        """Whether it is in capitals: `UBND`, or any word of a heading in capitals."""
        return len(self.text) > 1 and self.text.isupper()


@dataclass(frozen=True, slots=True)
class Name:
    """Words `start` to `end` (excluded) that are a name of some unit; `key` is its i_y_key."""

    start: int
    end: int
    key: str
    proper: bool
    """Whether it has all its capitals."""


class Words:
    """The words of an NFC text, and the names that the gazetteer knows among them."""

    def __init__(self, text: str, index: NameIndex) -> None:
        self.text = text
        self.index = index
        keys: dict[str, str] = {}
        self._words = []
        for match in WORD_RE.finditer(mend_d(text)):
            word = match[0]
            if word not in keys:
                number = word.lstrip("0") or "0"
                keys[word] = number if word.isdecimal() else i_y_key(word)
            self._words.append(Word(word, keys[word], match.start(), match.end()))

    def __len__(self) -> int:
        return len(self._words)

    def __getitem__(self, at: int) -> Word:
        return self._words[at]

    def slice(self, start: int, end: int) -> list[Word]:
        """The words from `start` to `end` (excluded), as far as there are any."""
        return self._words[start:end]

    def gap(self, at: int) -> str:
        """What stands between the word before `at` and the word `at`, or the text's ends."""
        start = self._words[at - 1].end if at > 0 else 0
        end = self._words[at].start if at < len(self) else len(self.text)
        return self.text[start:end]

    def joined(self, at: int) -> bool:
        """Whether the word `at` follows as the next word of one name may."""
        return 0 < at < len(self) and JOIN_RE.fullmatch(self.gap(at)) is not None

    def adjacent(self, at: int) -> bool:
        """Whether the words before and at `at` stand side by side in a line."""
        return 0 < at < len(self) and SPACE_RE.fullmatch(self.gap(at)) is not None

    def cue(self, at: int) -> tuple[Kind, int] | None:
        """The kind that is written at `at`, and the word after it."""
        if at + 1 >= len(self):
            return None
        word, after = self[at], self.gap(at + 1)
        pair = word.lower, self[at + 1].lower
        if pair in CUES and self.joined(at + 1):
            return CUES[pair], at + 2
        if kind := CUES.get((word.lower,)):
            return (kind, at + 1) if AFTER_CUE_RE.fullmatch(after) else None
        short = SHORT_CUES if word.text.isupper() or after.startswith(".") else {}
        letter = LETTER_CUES if after.startswith(".") else {}
        kind = short.get(word.lower) or letter.get(word.lower)
        return (kind, at + 1) if kind and AFTER_SHORT_CUE_RE.fullmatch(after) else None

    def is_cooperative(self, at: int) -> bool:
        """Whether the word `at` is the xã of hợp tác xã."""
        return at >= 2 and tuple(word.lower for word in self.slice(at - 2, at)) == COOPERATIVE

    def name(self, at: int) -> Name | None:
        """The longest known name from the word `at` on.

        None if it begins in lower case or is a piece of a longer name in capitals.
        """
        if at >= len(self) or not (self[at].capital or self[at].text.isdecimal()):
            return None
        for count in self.index.word_counts.get(self[at].key, ()):
            words = self.slice(at, at + count)
            key = " ".join(word.key for word in words)
            if len(words) < count or not self.index.by_i_y_key(key):
                continue
            if all(self.joined(inner) for inner in range(at + 1, at + count)):
                if self._goes_on(at + count):
                    return None
                return Name(at, at + count, key, self._is_proper(words, key))
        return None

    def _is_proper(self, words: Sequence[Word], key: str) -> bool:
        """Whether there is a capital wherever the name has one (not in Nông trường)."""
        names = {name for unit in self.index.by_i_y_key(key).values() for name in spellings(unit)}
        return any(
            all(word.capital or other[0].islower() for word, other in zip(words, name, strict=True))
            for name in map(str.split, names)
            if len(name) == len(words)
        )

    def _goes_on(self, end: int) -> bool:
        """Whether a name that ends before the word `end` is only a piece of a longer one."""
        if not self.adjacent(end) or not self[end].capital or self.cue(end):
            return False
        # Capitals say nothing in a heading that is all in capitals; UBND begins something new.
        return not self[end].acronym
