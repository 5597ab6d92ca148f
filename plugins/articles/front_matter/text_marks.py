"""Markdown and HTML in the texts of front matter, where nothing reads them: what is meant by them.

Body and front matter share the table of `marks`; what the body's Markdown reads is told here too.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape

from ..markdown.marks import MARKS

# One of these is in every mark, and none in most texts, which is found out at once.
BEGINNINGS = {"*", "_", "`", "~", "^", "$", "<", "{", "\\", "[", "]", "=", "+", "&", ":", "#"}
SIGN_RE = re.compile(
    f"[{re.escape(''.join(sorted(BEGINNINGS | {mark.sign[0] for mark in MARKS} - {'!', '|'})))}]"
)
MAY_BE_RE = re.compile(
    r"[*_`~^$<{\\]|\]\(|\]\[|\[\[|\[\^|\[/|\[!|==|\+\+|&#?\w{2,31};|:[a-z_]{3,}:|:::|^#|"
    + "|".join(re.escape(mark.sign) for mark in MARKS if len(mark.sign) > 1)
)
ADDRESS_RE = re.compile(r"(?:https?://|www\.|\{\w+\}|/)\S*")
AROUND = r"(?<![\w\\{0}]){1}(?=[^\s{0}])([^\n]*?[^\s\\{0}]){1}(?![\w{0}])"
READ = (
    # Photos and links, also those of other tools; a note's number.
    (re.compile(r"!?\[([^\[\]\n]*)\]\([^()\n]*(?:\([^()\n]*\)[^()\n]*)*\)"), r"\1"),
    (re.compile(r"!?\[([^\[\]\n]+)\]\[[^\[\]\n]*\]"), r"\1"),
    (re.compile(r"!?\[\[(?:[^\[\]\n|]*\|)?([^\[\]\n|]+)\]\]"), r"\1"),
    (re.compile(r"\[\^[^\[\]\n]+\]"), ""),
    (re.compile(r"<((?:https?://|mailto:)[^\s<>]+)>"), r"\1"),
    (re.compile(r"</?(?:br|p|div|li|h[1-6]|t[dhr])(?:\s[^<>\n]*)?/?>", re.IGNORECASE), " "),
    (re.compile(r"<!--.*?-->|</?[a-z][a-z0-9]*(?:\s[^<>\n]*)?/?>", re.IGNORECASE), ""),
    (re.compile(r"\[(/?)(?:b|i|u|s|url|img|quote|center|color|size|font)(?:=[^\[\]\n]*)?\]"), ""),
    (re.compile(r"(?<![\\*])\*\*(?=[^\s*])((?:[^*\n]|\*(?!\*))*[^\s*\\])\*\*(?!\*)"), r"\1"),
    *((re.compile(AROUND.format(re.escape(m[0]), re.escape(m))), r"\1") for m in ("***", "*")),
    *((re.compile(AROUND.format("_", m)), r"\1") for m in ("___", "__", "_")),
    *((re.compile(AROUND.format(re.escape(m[0]), re.escape(m))), r"\1") for m in ("~~", "==")),
    (re.compile(r"(?<!`)(`+)(?!`)([^`\n]+)\1(?!`)"), r"\2"),
    (re.compile(r"^#{1,6}\s+(?=\S)"), ""),
    (re.compile(r"\\([`*_{}\[\]()#+.!|~=<>-])"), r"\1"),
)
ENTITY_RE = re.compile(r"&(?:#\d{1,7}|#x[0-9a-f]{1,6}|[a-z][a-z0-9]{1,30});", re.IGNORECASE)
# Marks that are nothing themselves when they stand alone, so that only they go.
ALONE = frozenset({"**", "__", "~~", "==", "++", "^^"})
NO_MARKS = frozenset({"#", "|", "!!!"})
"""Signs that mean something only at the beginning of a body's line."""
LONGEST = 2_000
"""Characters of a text that are looked at: to pair marks takes time with their square."""
DEEPEST = 5
"""Marks within marks."""


def may_be_in(text: str) -> bool:
    """Whether to look for marks in a text."""
    return bool(SIGN_RE.search(text) and MAY_BE_RE.search(text)) and not ADDRESS_RE.fullmatch(text)


def without(text: str) -> str:
    """The text without the marks in it, as far as it is certain what is meant."""
    if not may_be_in(text):
        return text
    for _ in range(DEEPEST):
        before = text
        for pattern, words in READ:
            text = pattern.sub(words, text)
        text = ENTITY_RE.sub(_unescaped, text)
        for mark in MARKS:
            if mark.sign in ALONE and mark.sign in text:
                text = mark.pattern.sub(_unsigned, text)
        if text == before:
            break
    return " ".join(text.split())


def _unescaped(entity: re.Match[str]) -> str:
    return unescape(entity[0])


def _unsigned(hit: re.Match[str]) -> str:
    """What is found of a mark that is nothing by itself, without it."""
    return re.sub("|".join(map(re.escape, sorted(ALONE))), "", hit[0])


def found(text: str) -> list[str]:
    """The passages of a text that readers would see with their marks, in its order."""
    text = text[:LONGEST]
    hits = [hit for pattern, _ in READ for hit in pattern.finditer(text)]
    hits += [hit for hit in ENTITY_RE.finditer(text) if unescape(hit[0]) != hit[0]]
    rest = text
    for hit in hits:
        rest = rest[: hit.start()] + " " * len(hit[0]) + rest[hit.end() :]
    for mark in MARKS:
        if mark.sign in rest and mark.sign not in NO_MARKS:
            hits += mark.pattern.finditer(rest)
    return list(dict.fromkeys(_outermost(hits)))


def _outermost(hits: list[re.Match[str]]) -> Iterator[str]:
    """The texts of what is found, without what is in another."""
    end = 0
    for hit in sorted(hits, key=lambda hit: (hit.start(), -hit.end())):
        if hit.start() >= end:
            yield hit[0].strip()
        end = max(end, hit.end())
