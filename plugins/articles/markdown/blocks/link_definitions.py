"""Definitions of links, `[label]: address "title"`: lines of a paragraph that nobody sees.

Only what has an address is one: `[Ảnh]: Lễ trao quà` is to be read.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from .leaves import Paragraph

ADDRESS = (
    r"(?:[/#?{]|\.{1,2}/|[a-z][a-z0-9+.-]*:(?=\S)|"
    r"(?=[^\s/]*/|\S*\.[a-z]{2,}(?:[#?]|\s|$))[^\s\[\]])"
)
LABEL = r"\[(?!\^)(?P<label>(?:[^\[\]\\]|\\.)+)\][ ]?:[ \t]*"
DEFINITION_RE = re.compile(
    LABEL + rf"\n?[ \t]*(?:<(?P<angled>[^<>\n]*)>|(?P<url>{ADDRESS}\S*))"
    r"""(?:(?:[ \t]+|[ \t]*\n[ \t]*)(?P<title>"[^"]*"|'[^']*'|\([^()]*\)))?[ \t]*(?:\n|$)""",
    re.IGNORECASE,
)
# A file's name may have spaces, which CommonMark allows in angle brackets alone.
SPACED_RE = re.compile(
    LABEL + r"(?P<url>(?:/|\.{1,2}/|https?://|www\.|\{)[^\n]*)(?:\n|$)", re.IGNORECASE
)
NO_ADDRESSES = frozenset({"", "#"})
"""What `[//]: # (…)` leads to, which is a way to write comments."""


@dataclass(frozen=True, slots=True)
class LinkDefinition:
    """A definition: its label as written, the line (from 0) it is on, and whether it is not the
    first of that label, which holds."""

    label: str
    line: int
    is_repeated: bool = False


class LinkDefinitions(dict[str, tuple[str, str]]):
    """The addresses and titles of a document by their labels, and what nothing asked for."""

    def __init__(self) -> None:
        super().__init__()
        self._unused: dict[str, LinkDefinition] = {}
        self._repeated: list[LinkDefinition] = []

    def __getitem__(self, key: str) -> tuple[str, str]:
        """The address and title of a link; whoever asks uses them."""
        self._unused.pop(key, None)
        return super().__getitem__(key)

    def clear(self) -> None:
        """Begin with another document."""
        super().clear()
        self._unused.clear()
        self._repeated.clear()

    def take(self, paragraph: Paragraph) -> list[str]:
        """The lines of a paragraph that are not definitions; those are kept."""
        if not any(line.startswith("[") for line in paragraph.lines):
            return paragraph.lines
        left: list[str] = []
        lines = paragraph.lines
        at = 0
        while at < len(lines):
            # A definition has three lines at most.
            found = _definition("\n".join(lines[at : at + 3]))
            if found is None:
                left.append(lines[at])
                at += 1
            else:
                self._keep(found, paragraph.first + at)
                at += found[0].rstrip("\n").count("\n") + 1
        return left

    @property
    def unused(self) -> list[LinkDefinition]:
        """Those that nothing leads to, without comments, as they are written."""
        return sorted([*self._unused.values(), *self._repeated], key=lambda found: found.line)

    def _keep(self, found: re.Match[str], line: int) -> None:
        key = " ".join(found["label"].split()).lower()
        groups = found.groupdict()
        url = (groups.get("angled") or groups["url"] or "").strip()
        title = groups.get("title")
        if key in self:
            if super().__getitem__(key)[0] != url:
                self._repeated.append(LinkDefinition(found["label"], line, is_repeated=True))
            return
        self[key] = url, title[1:-1] if title else ""
        if url not in NO_ADDRESSES:
            self._unused[key] = LinkDefinition(found["label"], line)


def _definition(text: str) -> re.Match[str] | None:
    if not text.startswith("["):
        return None
    return DEFINITION_RE.match(text) or SPACED_RE.match(text)
