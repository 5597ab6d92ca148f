"""`[TOC]` by itself, as several generators have it: the list of the headings of a document."""

from __future__ import annotations

import re

from lxml import etree

from ..tree import Element, put_in_place, take_out, text_of
from .headings import HEADINGS

MARK_RE = re.compile(r"\[TOC\]|\[\[TOC\]\]", re.IGNORECASE)


def arrange(body: Element) -> None:
    """Put links to all headings where a paragraph asks for them, the first one of several."""
    asking = [paragraph for paragraph in body.iter("p") if _asks(paragraph)]
    if asking and len(contents := _contents(body)):
        put_in_place(asking.pop(0), contents)
    for paragraph in asking:
        take_out(paragraph)


def _asks(paragraph: Element) -> bool:
    # `[[_TOC_]]` has emphasis in it, `**[TOC]**` around it.
    before = paragraph.text or ""
    may_be = before.startswith("[") or (not before and len(paragraph) == 1)
    return may_be and MARK_RE.fullmatch(text_of(paragraph)) is not None


def _contents(body: Element) -> Element:
    contents = etree.Element("ul", {"class": "toc"})
    for heading in body.iter(*HEADINGS):
        item = etree.SubElement(contents, "li", {"class": f"toc-{heading.tag}"})
        link = etree.SubElement(item, "a", {"href": f"#{heading.get('id')}"})
        link.text = text_of(heading)
    return contents
