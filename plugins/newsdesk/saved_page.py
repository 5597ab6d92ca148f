"""A saved HTML page → lines of text, as the browser would show them."""

from __future__ import annotations

import re
import warnings
from collections.abc import Iterator

from bs4 import (
    BeautifulSoup,
    MarkupResemblesLocatorWarning,
    NavigableString,
    PageElement,
    Tag,
    XMLParsedAsHTMLWarning,
)

from .lines import CELL, PHOTO_MARK

BLOCKS = frozenset(
    {
        *("address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "div"),
        *("dl", "dt", "fieldset", "figcaption", "figure", "form", "h1", "h2", "h3", "h4", "h5"),
        *("h6", "header", "hr", "li", "main", "ol", "p", "pre", "section", "table", "td", "th"),
        *("tr", "ul"),
    }
)
NOT_TEXT = frozenset(
    {
        *("button", "footer", "head", "iframe", "input", "label", "nav", "noscript", "object"),
        *("script", "select", "style", "svg", "template", "textarea"),
    }
)
"""Forms stay, only their controls go: ASP.NET wraps whole pages in one."""
ICON_SIZE = 64
"""Pixels; a picture declared no larger is part of the page's furniture."""
MAX_DEPTH = 512
"""Tags within tags; browsers take no more."""
SPACES_RE = re.compile(r"[\r\n\t]+")
"""Line ends of the source are spaces on the page."""
SAVED_FROM_RE = re.compile(r"<!--\s*saved from url=\(\d+\)(https?://[^\s>]{1,500})\s*-->")


def to_lines(html: str) -> list[str]:
    """The page's lines in reading order; `PHOTO_MARK` where a photo was.

    A row of a data table is one line, its cells separated by tabs.
    """
    with warnings.catch_warnings():
        # XHTML is read as the browser reads a saved page, which is not as XML.
        warnings.simplefilter("ignore", XMLParsedAsHTMLWarning)
        warnings.simplefilter("ignore", MarkupResemblesLocatorWarning)
        soup = BeautifulSoup(html, "lxml")
    return "".join(_pieces(soup)).split("\n")


def saved_from(html: str) -> str:
    """The address that a browser noted in the page when it saved it, or ""."""
    found = SAVED_FROM_RE.search(html[:4096])
    return found[1] if found else ""


def _pieces(soup: BeautifulSoup) -> Iterator[str]:
    """Text and line ends. Walks with a stack of its own: pages may be nested deeply."""
    stack: list[tuple[Tag, Iterator[PageElement]]] = [(soup, iter(soup.children))]
    while stack:
        tag, children = stack[-1]
        node = next(children, None)
        if node is None:
            stack.pop()
            yield _line_end(tag)
        elif isinstance(node, Tag) and len(stack) <= MAX_DEPTH:
            alone = _without_children(node)
            if alone is not None:
                yield alone
            else:
                yield _line_end(node)
                yield "- " if node.name == "li" else ""
                stack.append((node, iter(node.children)))
        elif type(node) is NavigableString:  # no comment, no doctype
            yield SPACES_RE.sub(" ", node)


def _without_children(tag: Tag) -> str | None:
    """What stands for a tag as a whole; None for one that is the text in it."""
    if tag.name in NOT_TEXT:
        return ""
    if tag.name == "br":
        return "\n"
    if tag.name == "img":
        return "" if _is_icon(tag) else f"\n{PHOTO_MARK}\n"
    return _rows(tag) if tag.name == "table" and _holds_data(tag) else None


def _line_end(tag: Tag) -> str:
    return "\n" if tag.name in BLOCKS else ""


def _is_icon(image: Tag) -> bool:
    sizes = [str(image.get(name, "")).removesuffix("px") for name in ("width", "height")]
    return str(image.get("src", "")).startswith("data:") or any(
        size.isascii() and size.isdigit() and int(size[:6]) <= ICON_SIZE for size in sizes
    )


def _holds_data(table: Tag) -> bool:
    """Whether a table is one, and not a way to lay out the page."""
    if table.find(["table", "ul", "ol", "br", "img"]) is not None:
        return False
    widths = {len(row.find_all(["td", "th"])) for row in table.find_all("tr")}
    return len(table.find_all("tr")) > 1 and len(widths) == 1 and widths.pop() > 1


def _rows(table: Tag) -> str:
    rows = (
        CELL.join(" ".join(cell.get_text(" ").split()) for cell in row.find_all(["td", "th"]))
        for row in table.find_all("tr")
    )
    return "".join(f"\n{row}\n" for row in rows)
