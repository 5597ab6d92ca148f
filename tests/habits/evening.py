"""Brings the trees of two readers to one form where they differ on purpose.

Each function is one such difference, applied to both trees.
"""

from __future__ import annotations

import re
from typing import TypeAlias

from lxml import etree

Element: TypeAlias = etree._Element

HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
SAME = {"b": "strong", "i": "em", "s": "del", "strike": "del"}
BOX_RE = re.compile(r"^\s*[☐☑☒✓✔]\ufe0f?\s?")


def even(body: Element) -> None:
    """Apply all."""
    for step in (
        comments,
        names,
        heading_levels,
        contents,
        figures,
        tasks,
        code_spans,
        definitions,
        empty_paragraphs,
    ):
        step(body)


def comments(body: Element) -> None:
    """Comments show nothing; we leave them out."""
    for tag in list(body.iter(etree.Comment, etree.ProcessingInstruction)):
        _drop(tag)


def names(body: Element) -> None:
    """`<b>` is as good as `<strong>`."""
    for tag in body.iter(*SAME):
        tag.tag = SAME[tag.tag]


def heading_levels(body: Element) -> None:
    """Our headings begin at h2, since a page's h1 is its title."""
    headings = list(body.iter(*HEADINGS))
    shift = 2 - min((int(tag.tag[1]) for tag in headings), default=2)
    for tag in headings:
        tag.tag = f"h{min(int(tag.tag[1]) + shift, 6)}"


def contents(body: Element) -> None:
    """A list of nothing but the page's headings is made by [TOC], and nobody's text."""
    ids = {f"#{tag.get('id')}" for tag in body.iter(*HEADINGS)}
    for tag in [tag for tag in body.iter("ul", "ol", "nav") if tag.getparent() is not None]:
        links = list(tag.iter("a"))
        if links and _only_links(tag) and ids.issuperset(link.get("href") for link in links):
            _drop(_alone(tag))


def figures(body: Element) -> None:
    """A photo alone in its paragraph is our figure, with a caption of its own making.

    Compared are the photos; captions and the italics that they are made of are left out.
    """
    for caption in list(body.iter("figcaption")):
        _drop(caption)
    for paragraph in [tag for tag in body.iter("p", "figure") if _is_photos(tag)]:
        below = paragraph.getnext()
        captioned = any(image.get("title") for image in paragraph.iter("img"))
        had = next(paragraph.iter("em"), None) is not None
        for tag in list(paragraph.iter("em", "br")):
            _drop(tag)
        if not (had or captioned) and below is not None and _is_italics(below):
            _drop(below)
        paragraph.tag = "figure"


def tasks(body: Element) -> None:
    """A box to tick is a box as text with us: articles have no forms."""
    for box in list(body.iter("input")):
        if box.get("type") == "checkbox":
            box.tag = "task"
    for item in body.iter("li"):
        first = item.find("p") if not (item.text or "").strip() else None
        holder = item if first is None else first
        if BOX_RE.match(holder.text or ""):
            holder.text = BOX_RE.sub("", holder.text)
            holder.insert(0, etree.Element("task"))


def code_spans(body: Element) -> None:
    """A space at the edge of code in a line is not seen."""
    for tag in body.iter("code"):
        if not len(tag) and tag.getparent().tag != "pre":
            tag.text = (tag.text or "").strip()


def definitions(body: Element) -> None:
    """A definition of one paragraph may be loose or tight; readers do not agree on when."""
    for tag in body.iter("dd"):
        if len(tag) == 1 and tag[0].tag == "p":
            tag[0].tag = "span"


def empty_paragraphs(body: Element) -> None:
    """A paragraph of nothing shows nothing."""
    for tag in list(body.iter("p")):
        if not len(tag) and not (tag.text or "").strip():
            _drop(tag)


def take_notes(body: Element) -> tuple[int, list[Element]]:
    """Take out the list of notes, all numbers and arrows; how many numbers, and the notes."""
    references = 0
    for link in list(body.iter("a")):
        classes = set((link.get("class") or "").split())
        parent = link.getparent()
        if "footnote-backref" in classes:
            _drop(link)
        elif "footnote-ref" in classes or "footnote-ref" in (parent.get("class") or "").split():
            references += 1
            _drop(parent if parent.tag == "sup" else link)
    lists = [tag for tag in body.iter("div", "section") if _is_notes(tag)]
    notes = [item for tag in lists for item in tag.findall("ol/li")]
    for tag in [*lists, *body.xpath(".//hr[@class='footnotes-sep']")]:
        _drop(tag)
    return references, notes


def _is_notes(tag: Element) -> bool:
    classes = (tag.get("class") or "").split()
    return bool({"footnote", "footnotes"} & set(classes)) and tag.find("ol") is not None


def _only_links(tag: Element) -> bool:
    linked = "".join("".join(link.itertext()) for link in tag.iter("a"))
    return "".join(linked.split()) == "".join("".join(tag.itertext()).split())


def _alone(tag: Element) -> Element:
    """The outermost box that holds nothing but the tag."""
    parent = tag.getparent()
    while parent.tag in ("div", "nav") and len(parent) == 1 and parent.getparent().tag != "body":
        tag, parent = parent, parent.getparent()
    return tag


def _is_photos(tag: Element) -> bool:
    photos = [child for child in tag if child.tag == "img" or _links_photo(child)]
    around = [child for child in tag if child not in photos]
    texts = [tag.text, *(child.tail for child in tag)]
    bare = not any((text or "").strip() for text in texts)
    return bool(photos) and bare and all(child.tag in ("em", "br") for child in around)


def _links_photo(tag: Element) -> bool:
    return tag.tag == "a" and [child.tag for child in tag] == ["img"]


def _is_italics(tag: Element) -> bool:
    return (
        tag.tag == "p"
        and [child.tag for child in tag] == ["em"]
        and not (tag.text or "").strip()
        and not (tag[0].tail or "").strip()
    )


def _drop(tag: Element) -> None:
    """Take out a tag with all in it; the text after it stays."""
    parent, before = tag.getparent(), tag.getprevious()
    if parent is None:
        return
    if tag.tail and before is not None:
        before.tail = (before.tail or "") + tag.tail
    elif tag.tail:
        parent.text = (parent.text or "") + tag.tail
    parent.remove(tag)
