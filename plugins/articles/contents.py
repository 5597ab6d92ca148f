"""`[TOC]` by itself, as several generators have it: the list of the headings of a document."""

from __future__ import annotations

import re

from lxml import etree

from .headings import HEADINGS
from .tree import Element, put_in_place, take_out, text_of

MARK_RE = re.compile(r"\[TOC\]|\[\[TOC\]\]", re.IGNORECASE)


def arrange(body: Element) -> None:
    """Put a list of links to all headings in the place of each paragraph that asks for it."""
    for paragraph in list(body.iter("p")):
        # `[[_TOC_]]` has emphasis in it, `**[TOC]**` around it.
        before = paragraph.text or ""
        may_be = before.startswith("[") or (not before and len(paragraph) == 1)
        if not (may_be and MARK_RE.fullmatch(text_of(paragraph))):
            continue
        contents = etree.Element("ul", {"class": "toc"})
        for heading in body.iter(*HEADINGS):
            item = etree.SubElement(contents, "li", {"class": f"toc-{heading.tag}"})
            link = etree.SubElement(item, "a", {"href": f"#{heading.get('id')}"})
            link.text = text_of(heading)
        if len(contents):
            put_in_place(paragraph, contents)
        else:
            take_out(paragraph)
