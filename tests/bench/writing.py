"""Titles and bodies of about 500 words, made of the phrases in words.py."""

from __future__ import annotations

import re
from collections.abc import Sequence
from random import Random

from .words import HEADINGS, ITEMS, PHRASES, SAYINGS, SENTENCES, TITLES

SLOT_RE = re.compile(r"\{(\w+)\}")


class Writer:
    """Writes about one place. The same random numbers give the same text."""

    def __init__(self, random: Random, place: str) -> None:
        self._random = random
        self._place = place

    def title(self) -> str:
        """One line without a full stop."""
        return self._line(TITLES)

    def body(self, link: str = "") -> str:
        """Markdown: an opening, then sections with a list, a quotation and links.

        `link` is the URL of another article of the site, which the text then mentions.
        """
        parts = [self._paragraph(2)]
        for section in range(self._random.randint(3, 4)):
            parts += [f"## {self._line(HEADINGS)}", self._paragraph(3)]
            match section:
                case 0:
                    parts += [self._paragraph(2) + self._links(link)]
                case 1:
                    parts += [self._list(), self._paragraph(2)]
                case 2:
                    parts += [f"> {self._line(SAYINGS)}", self._paragraph(2)]
        return "\n\n".join(parts) + "\n"

    def paragraph(self) -> str:
        """A paragraph to add to a body."""
        return self._paragraph(3)

    def _paragraph(self, sentences: int) -> str:
        return " ".join(self._line(SENTENCES) for _ in range(sentences))

    def _list(self) -> str:
        bullet = self._random.choice(("-", "1."))
        return "\n".join(f"{bullet} {self._line(ITEMS)}" for _ in range(4))

    def _links(self, link: str) -> str:
        number = self._random.randint(100, 999)
        text = f" Xem [văn bản số {number}](https://example.org/van-ban/{number})"
        return f"{text} và [bài trước]({link})." if link else f"{text}."

    def _line(self, choices: Sequence[str]) -> str:
        line = SLOT_RE.sub(self._fill, self._random.choice(choices))
        return line[0].upper() + line[1:]

    def _fill(self, slot: re.Match[str]) -> str:
        name: str = slot[1]
        if name == "place":
            return self._place
        if name == "number":
            return str(self._random.randint(5, 95))
        return self._random.choice(PHRASES[name])
