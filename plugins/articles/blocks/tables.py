"""Tables of lines: with a rule below the head, without, and of cells parted by tabs."""

from __future__ import annotations

import re
from collections.abc import Sequence
from xml.etree.ElementTree import Element, SubElement

from . import rows
from .markers import TABLE_RULE_RE

# A pipe in code parts no cells; one behind a backslash is a pipe, also in code.
CELL_RE = re.compile(r"\\.|(?P<code>`+)(?!`).*?(?<!`)(?P=code)(?!`)|(?P<pipe>\|)")
FRAMED_RE = re.compile(r"[ \t]*\|.*\|[ \t]*$")
# Not what begins with a dash and a tab, as Word makes a list.
TABBED_RE = re.compile(r"(?![–—][ ]*\t)[^\t]*\S[^\t]*(?:\t+[^\t]+)+$")
NUMBERED_RE = re.compile(r"\d{1,3}[.)]\t+[^\t]")
# Of more than two columns, or of one with numbers and another.
HEAD_RE = re.compile(
    r"[^\t\d][^\t:]*(?:\t+[^\t]+){2,}$|(?:(?:Số )?S?TT|#)\.?\t+[^\t]+$", re.IGNORECASE
)
ATTRIBUTES_RE = re.compile(r"\{:?[^{}]*\}[ \t]*$")

Row = list[str]


def find(lines: Sequence[str]) -> tuple[int, int, bool] | None:
    """The first table in the lines of a paragraph: its first line, the one after it, has a rule.

    A table ends at a line that has no pipe, so what stands right below it is not in it.
    """
    for at, line in enumerate(lines):
        if at and "|" in lines[at - 1] and TABLE_RULE_RE.match(line):
            return at - 1, _end(lines, at + 1), True
    for at, line in enumerate(lines):
        if FRAMED_RE.match(line):
            end = next((n for n in range(at, len(lines)) if not FRAMED_RE.match(lines[n])), None)
            end = len(lines) if end is None else end
            if end - at > 1 and min(len(cells(row)) for row in lines[at:end]) > 1:
                return at, end, False
    return None


def find_tabbed(lines: Sequence[str]) -> tuple[int, int] | None:
    """The first two or more lines with the same number of tabs, as copied from a spreadsheet.

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
    for at, width in enumerate(widths):
        end = next((n for n in range(at, len(widths)) if widths[n] != width), len(widths))
        if width and end - at > 1:
            return at, end
    return None


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
