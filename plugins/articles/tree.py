"""HTML as a tree of lxml's, whose parsing, walking and printing are C: a tenth of the time."""

from __future__ import annotations

import re
from typing import TypeAlias

from lxml import etree

from plugins.vietnamese import squeeze

Element: TypeAlias = etree._Element
"""A tag. A text is the `text` of the tag it begins, or the `tail` of the tag it follows."""

# Comments and the like are in no tree: parsers disagree on where they end.
PARSER = etree.HTMLParser(remove_comments=True, remove_pis=True)
# The parser reads nothing behind these, wherever a pasted page ends.
END_RE = re.compile(r"</(?:body|html)\b[^>]*>", re.IGNORECASE)

# Without the numbers of footnotes and the arrows back.
WORDS = etree.XPath(
    "descendant::text()[not(parent::a["
    "contains(concat(' ', normalize-space(@class), ' '), ' footnote-ref ') or "
    "contains(concat(' ', normalize-space(@class), ' '), ' footnote-backref ')])]",
    smart_strings=False,
)
PROSE = etree.XPath("descendant::text()[not(ancestor::code or ancestor::pre)]", smart_strings=False)
"""The texts of a tag that are not code."""


def parse(html: str) -> Element:
    """The `html` tag of a document, which has a `body`, whatever was given."""
    if "</body" in (lower := html.lower()) or "</html" in lower:
        html = END_RE.sub("", html)
    root = etree.HTML(html, PARSER)
    if root is None:  # nothing but white space and comments
        root = etree.Element("html")
    if root.find("body") is None:
        etree.SubElement(root, "body")
    return root


def print_inside(tag: Element) -> str:
    """The HTML in a tag."""
    html = str(etree.tostring(tag, method="html", encoding="unicode", with_tail=False))
    # No attribute is printed with a ">" in it.
    return html[html.index(">") + 1 : html.rindex("<")]


def text_of(tag: Element) -> str:
    """The text in a tag as one line, without the numbers of footnotes and the arrows back."""
    return squeeze("".join(WORDS(tag)))


def classes_of(tag: Element) -> list[str]:
    """The classes of a tag."""
    return str(tag.get("class", "")).split()


def take_out(tag: Element) -> None:
    """Remove a tag and all in it; the text after it stays."""
    parent, before = tag.getparent(), tag.getprevious()
    if tag.tail and before is not None:
        before.tail = (before.tail or "") + tag.tail
    elif tag.tail:
        parent.text = (parent.text or "") + tag.tail
    parent.remove(tag)


def put_text_in_place(tag: Element, text: str) -> None:
    """Put a text where `tag` is; the text after it stays."""
    tag.tail = text + (tag.tail or "")
    take_out(tag)


def put_in_place(tag: Element, new: Element) -> None:
    """Put `new` where `tag` is; the text after it stays."""
    new.tail, tag.tail = tag.tail, None
    tag.getparent().replace(tag, new)
