"""What the lines of a paragraph become once it is known where it ends."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from xml.etree.ElementTree import Element, SubElement

from markdown.util import AtomicString, code_escape

from . import rows, tables
from .markers import INDENTED

CONTENTS_RE = re.compile(r"\[TOC\][ \t]*", re.IGNORECASE)
"""Asks for a list of headings in its place."""
THOUGHT_END_RE = re.compile(r"[.;:!?…][\"”’)\]*_]*$")
SENTENCE_END_RE = re.compile(r"[.!?…:][\"”’)\]*_]*$")
MORE_SENTENCES_RE = re.compile(r"[.!?…][\"”’)]* +[\"“‘(]*[^\W\d_a-z]")
SHORTEST_WRAPPED = 60
"""Characters of a line that has no room for more."""
LONGEST_WRAPPED = 160
"""Characters of a line that somebody may have broken by hand for want of room."""
LONGEST_TITLE = 200


@dataclass(frozen=True, slots=True)
class Block:
    """A block to be: its tag, and what fills its element."""

    tag: str
    fill: Callable[[Element], None]


def blocks(lines: list[str]) -> Iterator[Block]:
    """The tables and paragraphs that the lines of a paragraph are."""
    text = "\n".join(lines)
    if len(lines) == 1 and "|" not in text and "\t" not in text:
        yield _paragraph([text])  # as most are
        return
    start = 0
    for first, end, has_rule in tables.find(lines) if "|" in text else ():
        yield from _tabbed(lines[start:first])
        yield _table(lines[first:end], has_rule=has_rule)
        start = end
    yield from _tabbed(lines[start:])


def is_title(lines: Sequence[str]) -> bool:
    """Whether a line below makes it a heading, not a paragraph above a ruler."""
    return sum(map(len, lines)) <= LONGEST_TITLE


def begins_anew(lines: Sequence[str], line: str) -> bool:
    """Whether an indented line is another paragraph, as people write who know no blank lines."""
    if not line.startswith(("    ", INDENTED)) or ("\t" in line and "\t" in lines[-1]):
        return False
    begins = rows.has_capital(line.lstrip(f" {INDENTED}"))
    return begins and SENTENCE_END_RE.search(lines[-1].rstrip()) is not None


def ends_list(above: str, line: str) -> bool:
    """Whether a line that is not indented is no more of the item above, but a paragraph.

    Who wraps by hand breaks long lines, within a sentence. Below a photo stands its caption.
    """
    if above.endswith(("  ", "\\")) or "![" in above or not rows.begins_thought(line):
        return False
    return len(above) < SHORTEST_WRAPPED or THOUGHT_END_RE.search(above.rstrip()) is not None


def definition(parent: Element) -> Element:
    """The element of a definition; the paragraph above becomes its terms."""
    above = parent[-1] if len(parent) else None
    if above is not None and above.tag == "dl":
        return SubElement(above, "dd")
    terms: list[str] = []
    if above is not None and above.tag == "p":
        terms = "\n".join(above.itertext()).split("\n")
        parent.remove(above)
    inside = parent[-1] if len(parent) and parent[-1].tag == "dl" else SubElement(parent, "dl")
    for term in terms:
        SubElement(inside, "dt").text = term.strip()
    return SubElement(inside, "dd")


def as_code(text: str) -> str:
    """A text that no inline pattern looks into, whose entities stay as they are typed."""
    return AtomicString(code_escape(text))


def _table(lines: list[str], *, has_rule: bool) -> Block:
    cells = [tables.cells(line) for n, line in enumerate(lines) if not (has_rule and n == 1)]
    return _table_of(cells, tables.alignments(lines[1]) if has_rule else [])


def _table_of(cells: list[tables.Row], sides: Sequence[str]) -> Block:
    return Block("table", lambda element: tables.fill(element, cells, sides))


def _tabbed(lines: list[str]) -> Iterator[Block]:
    """The tables with tabs between their cells, and what is around them."""
    start = 0
    for first, end in tables.find_tabbed(lines) if any("\t" in line for line in lines) else ():
        yield from _text(lines[start:first])
        yield _table_of([tables.tabbed(line) for line in lines[first:end]], ())
        start = end
    yield from _text(lines[start:])


def _text(lines: Sequence[str]) -> Iterator[Block]:
    """Paragraphs; several where each line is too long to be one of several."""
    if not lines:
        return
    contents = next((at for at, line in enumerate(lines) if CONTENTS_RE.fullmatch(line)), None)
    if contents is not None and len(lines) > 1:
        for part in (lines[:contents], lines[contents : contents + 1], lines[contents + 1 :]):
            yield from _text(part)
    elif len(lines) > 1 and _is_unwrapped(lines):
        for line in lines:
            yield _paragraph([line])
    else:
        yield _paragraph(rows.kept(lines))


def _paragraph(shown: list[str]) -> Block:
    """A paragraph in which each row is a line of its own."""

    def fill(element: Element) -> None:
        element.text = shown[0]
        for row in shown[1:]:
            SubElement(element, "br").tail = row

    shown[-1] = shown[-1].rstrip()
    return Block("p", fill)


def _is_unwrapped(lines: Sequence[str]) -> bool:
    """Whether whoever wrote them ends a line only where a paragraph ends."""
    if any(line.endswith(("  ", "\\")) or line.startswith(("![", "[!", "{")) for line in lines):
        return False
    return any(
        len(line) > LONGEST_WRAPPED
        and MORE_SENTENCES_RE.search(line)
        and SENTENCE_END_RE.search(line.rstrip())
        for line in lines[:-1]
    )
