r"""`\*` and the like: marks that are to be read as they stand.

Until nobody looks for marks any more, a character that no text has stands in the place of each:
what is left of a mark in a tree is then one that its editor has not escaped.
"""

from __future__ import annotations

import re
from string import punctuation

from markdown import Markdown
from markdown.inlinepatterns import HTML_RE, HtmlInlineProcessor, InlineProcessor

Found = tuple[str | None, int | None, int | None]

# Unicode keeps 32 code points for what is inside of a program, as many as ASCII has marks.
STAND_INS = {mark: chr(0xFDD0 + at) for at, mark in enumerate(punctuation)}
ANY = f"[{chr(0xFDD0)}-{chr(0xFDEF)}]"
"""A pattern for a character that stands in the place of a mark."""
ANY_RE = re.compile(ANY)
MARKS = str.maketrans({stand_in: mark for mark, stand_in in STAND_INS.items()})
WRITTEN = str.maketrans({stand_in: f"\\{mark}" for mark, stand_in in STAND_INS.items()})
ESCAPE_RE = rf"\\([{re.escape(punctuation)}])"
TAG_RE = re.compile(rf"(?!<(?:https?|mailto):){HTML_RE}", re.DOTALL)
# What no name of a file has on Windows ends the path.
PATH_RE = re.compile(r"(?<![^\W_])[a-zA-Z]:(?:\\(?!\\)[^\n\"“”<>|?*:,;=]*)?\Z")
LONGEST_TAG, LONGEST_PATH = 500, 260


class EscapeProcessor(InlineProcessor):
    """In the place of Python-Markdown's, which knows half of CommonMark's marks."""

    def __init__(self, md: Markdown) -> None:
        super().__init__(ESCAPE_RE, md)

    def handleMatch(self, m: re.Match[str], data: str) -> Found:
        r"""What stands for the mark; nothing in a tag, and of `C:\$x` only what Markdown took."""
        if self._is_in_path(m, data) or _is_in_tag(m, data):
            return None, None, None
        return STAND_INS[m[1]], m.start(), m.end()

    def _is_in_path(self, m: re.Match[str], data: str) -> bool:
        assert self.md is not None
        if m[1] in self.md.ESCAPED_CHARS:
            return False
        return PATH_RE.search(data, max(0, m.start() - LONGEST_PATH), m.start()) is not None


class TagProcessor(HtmlInlineProcessor):
    r"""Python-Markdown's, which gives tags their `\` back; with it the mark behind."""

    def __init__(self, md: Markdown) -> None:
        super().__init__(HTML_RE, md)

    def backslash_unescape(self, text: str) -> str:
        """A tag as it is written."""
        return restored(super().backslash_unescape(text))


def _is_in_tag(m: re.Match[str], data: str) -> bool:
    if "<" not in data:
        return False
    begin = data.rfind("<", max(0, m.start() - LONGEST_TAG), m.start())
    if begin < 0 or data.endswith("](", 0, begin):  # `[a](</b\\_c.md>)`
        return False
    tag = TAG_RE.match(data, begin, m.end() + LONGEST_TAG)
    return tag is not None and tag.end() > m.start()


def has_escape(text: str) -> bool:
    """Whether a text has stand-ins."""
    return ANY_RE.search(text) is not None


def restored(text: str) -> str:
    """A text with its marks, as readers see it."""
    return text.translate(MARKS)


def as_written(text: str) -> str:
    """A text with its marks and what is written before them."""
    return text.translate(WRITTEN)
