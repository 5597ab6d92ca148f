"""Which line of the file something in the finished HTML came from."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import deque
from collections.abc import Callable
from functools import cached_property
from html import unescape

FENCED_RE = re.compile(r"^(`{3,}+|~{3,}+)[^\n]*\n.*?^\1[ \t]*$", re.DOTALL | re.MULTILINE)
CODE_RE = re.compile(r"(?<!`)(`+)(?!`)[^`\n]+\1")
COMMENT_RE = re.compile(r"<!--(?:(?!<!--).)*?-->", re.DOTALL)
PASSAGES = (("```", FENCED_RE), ("~~~", FENCED_RE), ("`", CODE_RE), ("<!--", COMMENT_RE))
NOT_NEWLINE_RE = re.compile(r"[^\n]")
# `](address`, `]: address`, `<address`, `="address`; of a text it is also in, the link counts.
ADDRESS_RE = re.compile(r"""(?:\]\(\s*<?|\]:\s*<?|<|=["']?)([^\s()<>"']+)""")


class Locator:
    """Looks texts up in a body; each search for the same goes on where the last one ended.

    So the third search for `<script` finds the third one, and in code samples none.
    """

    def __init__(self, body: str, first_line: int) -> None:
        self._body = body
        self._first_line = first_line
        self._searched: dict[str, int] = {}

    @cached_property
    def start(self) -> int:
        """The line on which the body's text begins; also the answer where nothing is found."""
        return self._first_line + len(self._body) - len(self._body.lstrip("\n"))

    def line(self, number: int) -> int:
        """The line of the file that the body's line `number` (from 0) is."""
        return self._first_line + number

    def line_of_address(self, url: str) -> int | None:
        """The line of the next link or photo of that address, if it is written in full."""
        places = self._addresses.get(_as_address(url))
        if not places:
            return None
        places.rotate(-1)
        return self._line(places[-1])

    def line_of(self, *texts: str) -> int:
        """The line of the next of these texts that is there; after its last again the first."""
        text = next((text for text in texts if text and text in self._text), "")
        return self._next(text, self._text.find) if text else self.start

    def line_matching(self, pattern: str) -> int:
        """The line on which the next match of a regular expression ends, whatever the case."""
        if not pattern:
            return self.start
        regex = re.compile(pattern, re.IGNORECASE)

        def find(_: str, start: int) -> int:
            match = regex.search(self._text, start)
            return match.end() - 1 if match else -1

        return self._next(pattern, find)

    def _next(self, key: str, find: Callable[[str, int], int]) -> int:
        at = find(key, self._searched.get(key, 0))
        if at < 0:
            at = find(key, 0)
        if at < 0:
            return self.start
        self._searched[key] = at + 1
        return self._line(at)

    def _line(self, at: int) -> int:
        return self._first_line + bisect_left(self._newlines, at)

    @cached_property
    def _text(self) -> str:
        """The body with blanks for code and comments, in which nothing is a tag or a link."""
        text = self._body
        for mark, passage in PASSAGES:
            if mark in text:
                text = passage.sub(lambda match: NOT_NEWLINE_RE.sub(" ", match[0]), text)
        return text

    @cached_property
    def _addresses(self) -> dict[str, deque[int]]:
        found: dict[str, deque[int]] = {}
        for match in ADDRESS_RE.finditer(self._text):
            found.setdefault(_as_address(match[1]), deque()).append(match.start(1))
        return found

    @cached_property
    def _newlines(self) -> list[int]:
        return [match.start() for match in re.finditer("\n", self._body)]


def _as_address(written: str) -> str:
    """Alike for all ways to write it: Markdown's, with entities, as on Windows."""
    return unescape(written).replace("\\", "/")
