"""What looks like markup in the text of a finished page: nobody writes it to be read."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml import html as lxml_html

from .evening import Element

SHOWN = 24
"""Characters of a passage that are given."""
AS_TYPED = frozenset({"pre", "code", "kbd", "samp", "var"})
INLINE = (
    r"(?<![*(])\*{2,3}(?!\*)|(?<![\w*])\*\w|(?<!_)__(?!_)|~~|==\w|\+\+\w|`",
    r"!?\[\[|\[\^[^\]\n]+\]|!\[|\]\(|\]\[|\[(?:TOC|[ xX])\]|\[![A-Z]+\]",
    r"\{\{|\}\}|\{%|%\}|\{:|\{[#.][\w-]+\}|\{(?:static|filename)\}",
    r"</?[a-zA-Z][\w-]*[ />]|<!--|<\?|&(?:\w+|#\d+);",
    r":[a-z]+_?[a-z]+:|\$\$",
)
AT_START = (
    r"#{1,6}\s|[-+*•·▪●○◦‣]\s|\d{1,3}[.)]\s|[a-z]\)\s|\|.*\||:\s{1,3}\S|>\s|\*{3,}$",
    r"\[[^\]\n]+\]\s?:\s|~{3,}|[-:| ]+$|:{3,}|!{3}\s[a-z]+(?:\s\"|$)",
)
INLINE_TAGS = frozenset({"a", "em", "strong", "b", "i", "del", "s", "span", "sup", "sub", "mark"})
WITHIN = "\u2063"
"""Where a tag begins within a line: what follows stands at the start of no line."""
INLINE_RE = re.compile("|".join(INLINE))
AT_START_RE = re.compile("|".join(AT_START))
ADDRESS_RE = re.compile(r"https?://\S+|\bwww\.\S+")
UNDERLINE_RE = re.compile(r"(?:=+|-{3,})$")
"""Below text; by itself, it is an ornament."""
HARD_RE = re.compile(r"\\$")


def leaks(html: str, body: str) -> list[str]:
    """The passages, with a few characters after each; escaped ones are meant to be read."""
    root = lxml_html.document_fromstring(f"<html><body><div>{html}</div></body></html>")
    found = (leak for block in _blocks(root.find("body")) for leak in _in_lines(block))
    return [leak for leak in found if not _is_escaped(leak, body)]


def _in_lines(text: str) -> Iterator[str]:
    for number, line in enumerate(text.strip().split("\n")):
        line = line.strip(" \t")
        for match in INLINE_RE.finditer(line):
            yield _passage(line, match.start())
        if AT_START_RE.match(line) or (number and UNDERLINE_RE.match(line)):
            yield _passage(line, 0)
        if HARD_RE.search(line):
            yield line[-SHOWN:]


def _passage(line: str, start: int) -> str:
    return line[start : start + SHOWN].replace(WITHIN, "")


def _blocks(tag: Element) -> Iterator[str]:
    """The text of each block, without code and links that show their own address."""
    yield from "".join(_text(tag)).split("\r")


def _text(tag: Element) -> Iterator[str]:
    if not isinstance(tag.tag, str):
        return
    if tag.tag in AS_TYPED:
        yield "x"
        return
    block = tag.tag not in INLINE_TAGS
    yield "\r" if block else WITHIN
    yield _shown(tag.text, tag)
    for child in tag:
        yield from _text(child)
        yield _shown(child.tail, tag)
    if block:
        yield "\r"


def _shown(text: str | None, tag: Element) -> str:
    text = text or ""
    return ADDRESS_RE.sub("x", text) if tag.tag == "a" else text


def _is_escaped(leak: str, body: str) -> bool:
    """Whether the passage is written with a backslash, or as an entity."""
    first = leak.lstrip("0123456789")[:1]
    return f"\\{first}" in body or (first in "<&" and ("&lt;" in body or "&amp;" in body))
