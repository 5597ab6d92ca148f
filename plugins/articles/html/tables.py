"""Tables get a box to scroll in, and what screen readers need to know."""

from __future__ import annotations

from lxml import etree

from ..tree import Element, classes_of, put_in_place, text_of

BOX = {"role": "region", "tabindex": "0"}
MOST_COLUMNS = 5
"""That a column of text has room for; a table with more is shown wider."""


def arrange(body: Element) -> None:
    """Put each table in a box that scrolls, also by keyboard, where the screen is narrow."""
    tables = [t for t in body.iter("table") if next(t.iterancestors("table"), None) is None]
    for number, table in enumerate(tables, 1):
        caption = next(table.iter("caption"), None)
        name = "" if caption is None else text_of(caption)
        label = name or (f"Bảng {number}" if len(tables) > 1 else "Bảng")
        classes = "table-scroll table-scroll--wide" if _is_wide(table) else "table-scroll"
        box = etree.Element("div", {"aria-label": label, "class": classes} | BOX)
        put_in_place(table, box)
        box.append(table)
    for cell in body.iter("td", "th"):
        # Markdown says so by an attribute that is no longer HTML.
        side = cell.attrib.pop("align", "")
        if side in ("left", "center", "right"):
            cell.set("class", " ".join([*classes_of(cell), f"align-{side}"]))
        if cell.tag == "th" and cell.get("scope") is None and _is_in_head(cell):
            cell.set("scope", "col")


def _is_wide(table: Element) -> bool:
    rows = (sum(_span(cell) for cell in row.iterchildren("td", "th")) for row in table.iter("tr"))
    return max(rows, default=0) > MOST_COLUMNS


def _span(cell: Element) -> int:
    span = cell.get("colspan", "1")
    return int(span) if span.isascii() and span.isdigit() and len(span) < 4 else 1


def _is_in_head(cell: Element) -> bool:
    return next(cell.iterancestors("thead"), None) is not None
