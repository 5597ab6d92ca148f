"""Markdown → HTML as one tree, of which nothing is trusted yet."""

from __future__ import annotations

import re

from lxml import etree

from ..tree import Element, parse
from .dialect import Markup, to_html
from .inline import has_escape, plain, restored

# To control characters and those that are none, which source.py keeps out as themselves.
STRAY_CHARACTER_RE = re.compile(r"&#(?:x([0-9a-f]+)|([0-9]+));?", re.IGNORECASE)


# People on Windows write `..\anh\x.jpg`, in which Markdown takes `\.` for a dot.
DESTINATION_RE = re.compile(r"(?<=\]\()[^()\n]*\\[^()\n]*")
NOTES = '<div class="footnote"><hr /><ol>'
"""What the list of notes begins with, which is the last of the HTML."""
NOTE = '<li id="fn-{}">'
BACKSLASH_RE = re.compile(r"\\(?=[^\W_]|\.{1,2}[\\/])")


def to_tree(markup: Markup) -> Element:
    """The `html` tag of a Markdown body's tree, whose texts are to be restored."""
    html = STRAY_CHARACTER_RE.sub(_without_stray, markup.html)
    if markup.notes.ids:
        text, _, notes = html.rpartition(NOTES)
        tree = parse(text)
        _add_notes(tree.find("body"), notes)
    else:
        tree = parse(html)
    if "<img" in markup.html or "<IMG" in markup.html:
        _name_photos(tree)
    if markup.has_escapes:
        for tag in tree.iter():
            for name, value in tag.items():
                if has_escape(value):
                    tag.set(name, restored(value))
    return tree


def _add_notes(body: Element, html: str) -> None:
    """Add the notes, each parsed by itself: no tag that is left open reaches into the next."""
    section = etree.SubElement(body, "div", {"class": "footnote"})
    etree.SubElement(section, "hr")
    items = etree.SubElement(section, "ol")
    rest = html.removesuffix("</ol></div>")
    while rest.strip():
        number = len(items) + 1
        own, further, others = rest.partition(NOTE.format(number + 1))
        rest = further + others
        content = own.strip().removeprefix(NOTE.format(number)).removesuffix("</li>")
        item = etree.SubElement(items, "li", {"id": f"fn-{number}"})
        note = parse(content).find("body")
        item.text = content[: len(content) - len(content.lstrip())] + (note.text or "")
        item.extend(note)
        item.tail = "\n"


def _name_photos(tree: Element) -> None:
    """Leave the words of what photos are called, for people write it like all other text."""
    for image in tree.iter("img"):
        for name in ("alt", "title"):
            if words := image.get(name, ""):
                image.set(name, plain(words))


def restore(tree: Element) -> None:
    """Put escaped marks where their stand-ins are, once nobody looks for other marks any more."""
    for tag in tree.iter():
        if tag.text and has_escape(tag.text):
            tag.text = restored(tag.text)
        if tag.tail and has_escape(tag.tail):
            tag.tail = restored(tag.tail)


def read(text: str) -> Markup:
    """A Markdown body as HTML. Raises TooIntricateError, as `effort` says."""
    return to_html(_with_slashes(text))


def _with_slashes(text: str) -> str:
    if "\\" not in text:
        return text
    return DESTINATION_RE.sub(lambda url: BACKSLASH_RE.sub("/", url[0]), text)


def _without_stray(reference: re.Match[str]) -> str:
    """A character reference, or nothing if it is to no character that text may have."""
    digits = reference[1] or reference[2]
    number = int(digits, 16 if reference[1] else 10) if len(digits) < 9 else 0
    is_text = number in (9, 10) or 0x20 <= number < 0x7F or 0xA0 <= number < 0xD800
    is_text = (
        is_text
        or 0xE000 <= number < 0xFDD0
        or 0xFDF0 <= number < 0xFFFE
        or 0x10000 <= number < 0x110000
    )
    return reference[0] if is_text else ""
