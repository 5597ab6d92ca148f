"""Lines of a paragraph that stay lines: of a form, of a programme, of a list without its marks."""

from __future__ import annotations

import re
from collections.abc import Sequence

from .markers import tick

LABEL = r"\(?(?:\d{1,3}|[a-zđA-ZĐ]|[IVX]{1,5}|[ivx]{1,6})"
"""What numbers an item, in the ways that are no list's in Markdown."""
WORD = r"[^\W\d_]"
NAMED = rf"{WORD}{{2,8}} (?:\d{{1,3}}|[IVX]{{1,5}})[.):/]"
"""Such as `Điều 1.`."""
# Lines of which two that follow each other are rows (the marks of Word's symbol typefaces are
# letters when they are pasted).
ROWS = (
    re.compile(r"(?:\*\*|__)?[^\W\d_][^:.!?;\n]{0,40}:(?:\*\*|__)?(?=\s|$|\.\.|…|_)"),
    re.compile(r"\d[\dhg:/.]{0,9} ?[:–—-]\s"),
    re.compile(
        rf"{LABEL}(?: ?[.)/](?=\s|{WORD})|,\s*(?={WORD}))|[ovüØ§]\s|\d{{1,3}}[.)]?[-–](?={WORD})"
    ),
    re.compile(rf"{NAMED}\s"),
    re.compile(r"\[[ xX]\] "),
    re.compile(r"[^|\[(<`]{1,60}\|(?!\|)"),
)
COLUMNS_RE = re.compile(r".{0,60}?[^\s.!?…:;,] {2,}\S")
"""A row as well, where some line of the paragraph has a wide gap: columns set with spaces."""
WIDE_GAP = " " * 3
PICTURE = (
    "(?:[\u2190-\u21ff\u2460-\u24ff\u2600-\u27bf\u2b00-\u2bff\U0001f300-\U0001faff]"
    "|[0-9]\ufe0f?\u20e3)"
)
"""What phones put before a line."""
PICTURE_RE = re.compile(PICTURE)
# Dashes, pictures, numbers that no list has, and marks of items without the space behind them.
KEPT_LINE_RE = re.compile(
    rf"(?:[–—]|{PICTURE})\s*\S"
    r"|[-+•*](?=[^\W\d_])(?![^*]*\*)|\d{1,2}[.)](?=[^\W\d])"
    r"|(?:\d{1,2}\.)+\d{1,2}[.)]?\s|[IVX]{1,5}[.)]\s"
    rf"|(?:{LABEL}[.)/]|{NAMED})\t"
)
CAPITAL_RE = re.compile(r"[\"“‘'(\[*_]*[^\W\d_]")
APART_RE = re.compile(r"#[^\W\d_]|https?://|www\.|[\w.+-]+@\w", re.IGNORECASE)
"""A hashtag or an address, with which a line begins anew."""
# What Word pastes before the tab of an item.
MARK_RE = re.compile(
    rf"{LABEL}[.)/,]|(?:\d{{1,2}}\.)+\d{{0,2}}[.)]?|{NAMED}|[ovqüØ]|[^\w|()\[\]*_]\ufe0f?"
)


def is_mark(cell: str) -> bool:
    """Whether that is all that stands before a tab where an item of a list begins."""
    return MARK_RE.fullmatch(cell) is not None


def has_capital(line: str) -> bool:
    """Whether a line's first letter is one, behind quotes or marks at most."""
    first = CAPITAL_RE.match(line)
    return first is not None and first[0][-1].isupper()


def begins_thought(line: str) -> bool:
    """Whether a line begins as what has nothing to do with the one above."""
    return has_capital(line) or bool(APART_RE.match(line) or PICTURE_RE.match(line))


def kept(lines: Sequence[str]) -> list[str]:
    """The lines as rows: one that is no row of its own is joined to the one above."""
    some = (*ROWS, COLUMNS_RE) if any(WIDE_GAP in line for line in lines) else ROWS
    kinds = [next((n for n, kind in enumerate(some) if kind.match(line)), None) for line in lines]
    rows: list[str] = []
    is_post = False  # below a picture, where phones begin each line anew
    for at, line in enumerate(lines):
        beside = kinds[max(at - 1, 0) : at] + kinds[at + 1 : at + 2]
        is_row = kinds[at] is not None and kinds[at] in beside
        shown = (is_row and tick(line)) or line
        is_kept = is_row or KEPT_LINE_RE.match(line) or (is_post and _is_of_post(line))
        if not rows or (is_kept and not lines[at - 1].endswith(("  ", "\\"))):
            rows.append(shown)
        else:
            rows[-1] += f"\n{shown}"
        is_post = is_post or PICTURE_RE.match(line) is not None
    return rows


def _is_of_post(line: str) -> bool:
    return line[:1].isdigit() or begins_thought(line)
