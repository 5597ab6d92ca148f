"""Sentences, names and numbers of local news, without a mark of Markdown in them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from random import Random

from .vocabulary import HEADINGS, ITEMS, NAMES, SENTENCES, SLOTS

SLOT_RE = re.compile(r"\{(\w+)\}")


class Pen:
    """Writes what the pieces of articles are made of. The same `random` writes the same."""

    def __init__(self, random: Random) -> None:
        self.random = random

    def sentence(self) -> str:
        """A sentence of some 10 to 25 words, with its full stop."""
        line = self._filled(self.random.choice(SENTENCES))
        return line[0].upper() + line[1:]

    def paragraph(self, sentences: int = 0) -> str:
        """Sentences on one line."""
        return " ".join(self.sentence() for _ in range(sentences or self.random.randint(1, 3)))

    def heading(self) -> str:
        """A heading, without marks."""
        line = self._filled(self.random.choice(HEADINGS))
        return line[0].upper() + line[1:]

    def items(self, count: int = 0) -> list[str]:
        """Different items of a list, each a few words in lower case."""
        return self.random.sample(ITEMS, count or self.random.randint(2, 4))

    def introduction(self) -> str:
        """What stands above a list."""
        return self.pick("Hồ sơ gồm:", "Các em cần mang theo:", "Việc đã làm:", "Ban tổ chức lưu ý")

    def name(self) -> str:
        """A person's."""
        return self.random.choice(NAMES)

    def number(self, least: int = 2, most: int = 98) -> int:
        """A number between them, both included."""
        return self.random.randint(least, most)

    def pick(self, *choices: str) -> str:
        """One of them."""
        return self.random.choice(choices)

    def maybe(self, chance: float = 0.5) -> bool:
        """Whether; by chance."""
        return self.random.random() < chance

    def words(self, least: int = 2) -> str:
        """Two or more words of a sentence's middle."""
        words = self._filled("{matter}").split()
        return " ".join(words[: max(least, self.random.randint(2, 4))])

    def _filled(self, line: str) -> str:
        return SLOT_RE.sub(self._fill, line)

    def _fill(self, slot: re.Match[str]) -> str:
        if slot[1] == "n":
            return str(self.number())
        choices: Sequence[str] = SLOTS[slot[1]]
        return self.random.choice(choices)
