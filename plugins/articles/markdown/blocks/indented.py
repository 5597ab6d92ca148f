"""Whether lines that are indented by four columns are code, or prose as Word begins paragraphs."""

from __future__ import annotations

import re
from collections.abc import Sequence

from . import tables
from .markers import item

MOST = 20
"""Lines that are looked at."""
# As lines of programs, settings and terminals end or begin.
CODE_RE = re.compile(
    r"[{};\\]$|^\s*[})\]]+,?$|^\s*(?://|/\*|\$ |>>> )|^\s*[\w.-]+ ?[:+]?= ?\S|^\s*\[[\w.-]+\]$",
    re.ASCII,
)
# What shows something, or begins a block of its own, is no code.
MARKUP_RE = re.compile(r">|\||!\[|\[[^\[\]]+\]\(|\*\*|```|~~~|\[\^")
TAG_RE = re.compile(r"</?[a-z]", re.IGNORECASE)
LETTER_RE = re.compile(r"[^\W\d_]")
BEYOND_ASCII_RE = re.compile(r"[^\x00-\x7f]")
SENTENCE_RE = re.compile(r"[A-Z0-9].* .*[.:!?]$")


def is_code(lines: Sequence[str], *, below_html: bool) -> bool:
    """Whether a chunk of indented lines, the first of them not blank, is code.

    Vietnamese is not, unless some line looks like a program's; nor is anything that begins as
    another block does; nor rows with tabs in them; nor an English sentence; nor a tag `below_html`.
    """
    some = [line.rstrip() for line in lines[:MOST] if line.strip()]
    first = some[0].strip()
    if any(map(CODE_RE.search, some)):
        return True
    if "\t" in first and any(tables.find_tabbed([line.strip() for line in some])):
        return False
    if MARKUP_RE.match(first) or item(first) or (below_html and TAG_RE.match(first)):
        return False
    is_prose = BEYOND_ASCII_RE.search("".join(some)) or SENTENCE_RE.match(" ".join(some).strip())
    return not (is_prose and LETTER_RE.search(first))
