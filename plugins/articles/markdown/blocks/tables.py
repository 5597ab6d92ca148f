"""Tables of lines: with a rule below the head, without, and of cells parted by tabs."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from xml.etree.ElementTree import Element, SubElement

from . import rows
from .markers import TABLE_RULE_RE

# A pipe in code parts no cells; one behind a backslash is a pipe, also in code.
CELL_RE = re.compile(r"\\.|(?P<code>`+)(?!`).*?(?<!`)(?P=code)(?!`)|(?P<pipe>\|)")
FRAMED_RE = re.compile(r"[ \t]*\|.*\|[ \t]*$")
# No cells are parted by a pipe in brackets or HTML, or by two.
NO_CELLS_RE = re.compile(r"\[[^\[\]]*\||\([^()]*\||<[^<>]*\||\|\|")
LONGEST_CELL, LONGEST_ROW = 60, 600
"""Characters in lines that nothing but pipes shows to be a table."""
# Not what begins with a dash and a tab, as Word makes a list.
TABBED_RE = re.compile(r"(?![–—][ ]*\t)[^\t]*\S[^\t]*(?:\t+[^\t]+)+$")
NUMBERED_RE = re.compile(r"\d{1,3}[.)]\t+[^\t]")
# Of more than two columns, or of one with numbers and another.
HEAD_RE = re.compile(
    r"[^\t\d][^\t:]*(?:\t+[^\t]+){2,}$|(?:(?:Số )?S?TT|#)\.?\t+[^\t]+$", re.IGNORECASE
)
ATTRIBUTES_RE = re.compile(r"\{:?[^{}]*\}[ \t]*$")

Row = list[str]


def find(lines: Sequence[str]) -> Iterator[tuple[int, int, bool]]:
    """The tables in the lines of a paragraph: first line, the one after the last, has a rule.

    A table ends at a line that has no pipe, so what stands right below it is not in it.
    """
    heads = {
        n
        for n, rule in enumerate(lines[1:])
        if "|" in rule and "|" in lines[n] and TABLE_RULE_RE.match(rule)
    }
    at = 0
    while at < len(lines):
        has_rule = at in heads
        end = _end(lines, at + 2) if has_rule else _end_without_rule(lines, at, heads)
        if end > at:
            yield at, end, has_rule
        at = max(end, at + 1)


def find_tabbed(lines: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Two or more lines with the same number of tabs each, as copied from a spreadsheet.

    Not those of a list or form that Word has aligned by tabs.
    """
    widths = [len(tabbed(line)) if TABBED_RE.match(line.strip(" ")) else 0 for line in lines]
    labels = [tabbed(lines[at])[0] if width == 2 else "" for at, width in enumerate(widths)]
    for at, label in enumerate(labels):
        beside = (*labels[max(at - 1, 0) : at], *labels[at + 1 : at + 2])
        is_form = label.endswith(":") and any(other.endswith(":") for other in beside)
        # Below a head it is the first cell of a row.
        if is_form or (rows.is_mark(label) and (at == 0 or widths[at - 1] != 2)):
            widths[at] = 0
    at = 0
    while at < len(widths):
        end = next((n for n in range(at, len(widths)) if widths[n] != widths[at]), len(widths))
        if widths[at] and end - at > 1:
            yield at, end
        at = end


def numbered(lines: Sequence[str]) -> set[int]:
    """Which lines are rows below the head of a table, although they begin as items of a list do."""
    found: set[int] = set()
    for at, line in enumerate(lines[1:], 1):
        if NUMBERED_RE.match(line):
            above = lines[at - 1]
            is_below = at - 1 in found or HEAD_RE.match(above)
            if is_below and above.count("\t") == line.count("\t"):
                found.add(at)
    return found


def cells(row: str) -> Row:
    """The cells of a line of a table."""
    text = row.strip(" \t")
    pieces, start = [], 0
    for found in CELL_RE.finditer(text):
        if found["pipe"]:
            pieces.append(text[start : found.start()])
            start = found.end()
    pieces.append(text[start:])
    if text.startswith("|"):
        del pieces[0]
    if len(pieces) > 1 and not pieces[-1].strip():
        pieces.pop()
    return [piece.strip(" \t").replace("\\|", "|") for piece in pieces]


def tabbed(row: str) -> Row:
    """The cells of a line between tabs."""
    return [cell.strip() for cell in re.split(r"\t+", row.strip(" \t"))]


def fill(table: Element, rows: Sequence[Row], alignments: Sequence[str]) -> None:
    """The first row as the head of a table, the others as its body, all of one width."""
    width = max(len(alignments), *map(len, rows))
    sides = [*alignments, *[""] * (width - len(alignments))]
    _add_row(SubElement(table, "thead"), "th", rows[0], sides)
    body = SubElement(table, "tbody") if rows[1:] else None
    for row in rows[1:]:
        assert body is not None
        _add_row(body, "td", row, sides)


def alignments(rule: str) -> list[str]:
    """`left`, `center`, `right` or "" for each cell of a rule."""
    return [_side(cell) for cell in cells(rule)]


def _side(cell: str) -> str:
    if cell.startswith(":"):
        return "center" if cell.endswith(":") else "left"
    return "right" if cell.endswith(":") else ""


def _add_row(parent: Element, tag: str, row: Row, sides: Sequence[str]) -> None:
    line = SubElement(parent, "tr")
    for side, text in zip(sides, [*row, *[""] * (len(sides) - len(row))], strict=True):
        cell = SubElement(line, tag)
        cell.text = text
        if side:
            cell.set("align", side)


def _end(lines: Sequence[str], start: int) -> int:
    for at in range(start, len(lines)):
        if "|" not in lines[at] or ATTRIBUTES_RE.match(lines[at]):
            return at
    return len(lines)


def _end_without_rule(lines: Sequence[str], at: int, heads: Collection[int]) -> int:
    """Where the table ends that begins on a line; that line if none does."""
    if "|" not in lines[at]:
        return at
    below = range(at, len(lines))
    if all(FRAMED_RE.match(line) and len(cells(line)) > 1 for line in lines[at : at + 2]):
        end = next((n for n in below if n in heads or not FRAMED_RE.match(lines[n])), len(lines))
        return end if end - at > 1 else at
    width = _width(lines[at])
    if width < 2:
        return at
    end = next((n for n in below if n in heads or _width(lines[n]) != width), len(lines))
    # Two lines with one pipe each, between words, are rather two lines.
    is_clear = width > 2 or _is_half_framed(lines[at:end])
    return end if end - at > 2 or (end - at == 2 and is_clear) else at


def _is_half_framed(lines: Sequence[str]) -> bool:
    sides = [(line.startswith("|"), line.endswith("|")) for line in map(str.strip, lines)]
    return any(map(all, zip(*sides, strict=True)))


def _width(line: str) -> int:
    """The number of cells of a line without a frame; 0 if it reads like prose."""
    if "|" not in line or len(line) > LONGEST_ROW or NO_CELLS_RE.search(line):
        return 0
    row = cells(line)
    return 0 if any(map(_is_sentence, row)) else len(row)


def _is_sentence(cell: str) -> bool:
    words = cell.count(" ") + 1
    return len(cell) > LONGEST_CELL or (words > 3 and cell.rstrip('"”’)')[-1:] in ".!?…")
