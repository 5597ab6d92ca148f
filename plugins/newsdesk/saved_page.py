"""A saved HTML page → lines of text, as the browser would show them."""

from __future__ import annotations

import re

from bs4 import BeautifulSoup, NavigableString, Tag

from .lines import CELL, PHOTO_MARK

BLOCKS = (
    *("address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "div", "dl"),
    *("dt", "fieldset", "figcaption", "figure", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "li"),
    *("main", "ol", "p", "pre", "section", "table", "td", "th", "tr", "ul"),
)
NOT_TEXT = (
    *("button", "footer", "head", "iframe", "input", "label", "nav", "noscript", "object"),
    *("script", "select", "style", "svg", "template", "textarea"),
)
"""Forms stay, only their controls go: ASP.NET wraps whole pages in one."""
ICON_SIZE = 64
"""Pixels; a picture declared no larger is part of the page's furniture."""
SAVED_FROM_RE = re.compile(r"<!--\s*saved from url=\(\d+\)(https?://[^\s>]{1,500})\s*-->")


def to_lines(html: str) -> list[str]:
    """The page's lines in reading order; `PHOTO_MARK` where a photo was.

    A row of a data table is one line, its cells separated by tabs.
    """
    soup = BeautifulSoup(html, "lxml")
    for tag in soup.find_all(NOT_TEXT):
        if not tag.decomposed:
            tag.decompose()
    for image in soup.find_all("img"):
        image.replace_with("" if _is_icon(image) else f"\n{PHOTO_MARK}\n")
    for node in soup.find_all(string=True):
        # Line ends of the source are spaces on the page. Comments stay comments.
        if type(node) is NavigableString and PHOTO_MARK not in node:
            node.replace_with(re.sub(r"[\r\n\t]+", " ", node))
    for table in soup.find_all("table"):
        if _holds_data(table):
            table.replace_with(_rows(table))
    for item in soup.find_all("li"):
        item.insert(0, "- ")
    for line_break in soup.find_all("br"):
        line_break.replace_with("\n")
    for block in soup.find_all(BLOCKS):
        block.insert_before("\n")
        block.insert_after("\n")
    return soup.get_text().split("\n")


def saved_from(html: str) -> str:
    """The address that a browser noted in the page when it saved it, or ""."""
    found = SAVED_FROM_RE.search(html[:4096])
    return found[1] if found else ""


def _is_icon(image: Tag) -> bool:
    sizes = [str(image.get(name, "")).removesuffix("px") for name in ("width", "height")]
    return str(image.get("src", "")).startswith("data:") or any(
        size.isascii() and size.isdigit() and int(size[:6]) <= ICON_SIZE for size in sizes
    )


def _holds_data(table: Tag) -> bool:
    """Whether a table is one, and not a way to lay out the page."""
    if table.find(["table", "ul", "ol", "br"]) is not None or PHOTO_MARK in table.get_text():
        return False
    widths = {len(row.find_all(["td", "th"])) for row in table.find_all("tr")}
    return len(table.find_all("tr")) > 1 and len(widths) == 1 and widths.pop() > 1


def _rows(table: Tag) -> str:
    rows = (
        CELL.join(" ".join(cell.get_text(" ").split()) for cell in row.find_all(["td", "th"]))
        for row in table.find_all("tr")
    )
    return "".join(f"\n{row}\n" for row in rows)
