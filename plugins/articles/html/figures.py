"""Photos alone in their paragraph become figures with captions.

Only the paragraphs that hold photos, with those right below, become trees of BeautifulSoup's.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TypeGuard

from bs4 import BeautifulSoup
from bs4.element import NavigableString, PageElement, Tag
from lxml import etree

from ..tree import Element, parse, put_in_place, take_out, text_of

CREDIT_RE = re.compile(r"(?:^|\s)(\(?(?:Ảnh|Nguồn ảnh|Nguồn)\s*:\s*[^:\n]{1,100}?)\s*$")
"""Who took a photo, as newspapers write it at the end of a caption."""

Photo = tuple[Tag, Tag | None]
"""A photo (or a link around one) and the italics right below it in the same paragraph."""
LONGEST_CAPTION = 300
"""Characters of a line of text that is a caption without being in italics."""


def arrange(body: Element) -> None:
    """Turn each paragraph of nothing but photos, with or without italics, into figures.

    A caption is the photo's title, or else the line in italics right below it, or else its
    alternative text. A photo without alternative text takes its caption for that. Who took it
    is marked where a caption ends with it.
    """
    for paragraph in _paragraphs_with_photos(body):
        below = paragraph.getnext()
        if below is not None and below.tag != "p":
            below = None
        soup = BeautifulSoup(_printed(paragraph) + _printed(below), "html.parser")
        tags = soup.find_all(True, recursive=False)
        if not (tags and _arrange(soup, tags[0])):
            continue
        put_in_place(paragraph, parse(str(tags[0])).find("body")[0])
        if tags[-1].parent is None:
            take_out(below)
    for figure in body.iter("figure"):
        _describe(figure)
    for caption in body.iter("figcaption"):
        _mark_credit(caption)


def _paragraphs_with_photos(body: Element) -> list[Element]:
    """Those that hold a photo or a link around one."""
    around = [image.getparent() for image in body.iter("img")]
    around = [tag.getparent() if tag.tag == "a" else tag for tag in around]
    return list(dict.fromkeys(tag for tag in around if tag.tag == "p"))


def _printed(paragraph: Element | None) -> str:
    """The HTML of a paragraph. Printing it as HTML would rewrite the photos' addresses."""
    if paragraph is None:
        return ""
    return str(etree.tostring(paragraph, encoding="unicode", with_tail=False))


def _arrange(soup: BeautifulSoup, paragraph: Tag) -> bool:
    """Make a paragraph of photos their figure or figures; whether it is such a paragraph."""
    _mark_line_below(soup, paragraph)
    photos = _photos(paragraph)
    if not photos:
        return False
    if photos[-1][1] is None and not _image(photos[-1][0]).get("title"):
        photos[-1] = photos[-1][0], _italics_below(paragraph)
    figures = [_figure(soup, photo, italics) for photo, italics in photos]
    paragraph.clear()
    if len(figures) == 1:
        paragraph.name = "figure"
        paragraph.extend(list(figures[0].contents))
    else:
        paragraph.name = "div"
        paragraph.extend(figures)
    return True


def _mark_line_below(soup: BeautifulSoup, paragraph: Tag) -> None:
    """Put the line right below the last photo in italics, if it is all that follows."""
    contents = list(paragraph.contents)
    last = max((n for n, node in enumerate(contents) if _is_photo(node)), default=-1)
    photo, below = contents[last] if contents else paragraph, contents[last + 1 :]
    if not (below and _is_photo(photo)) or _image(photo).get("title"):
        return
    if not all(_is_photo(node) or _is_blank(node) for node in contents[:last]):
        return
    text = "".join(node.get_text() for node in below)
    is_apart = text.startswith("\n") or (isinstance(below[0], Tag) and below[0].name == "br")
    line = text.strip()
    is_line = 0 < len(line) <= LONGEST_CAPTION and "\n" not in line
    has_more = any(
        isinstance(node, Tag) and (_is_italics(node) or _holds_photo(node)) for node in below
    )
    if is_apart and is_line and not has_more:
        if isinstance(below[0], Tag):
            below.pop(0).extract()
        caption = soup.new_tag("em")
        caption.extend(below)
        first = caption.contents[0]
        if isinstance(first, NavigableString):
            first.replace_with(NavigableString(first.lstrip()))
        paragraph.append(caption)


def _holds_photo(tag: Tag) -> bool:
    return tag.name == "img" or tag.find("img") is not None


def _photos(paragraph: Tag) -> list[Photo]:
    """The photos of a paragraph that has no text but their captions; else none."""
    photos: list[Photo] = []
    for node in paragraph.contents:
        if _is_photo(node):
            photos.append((node, None))
        elif _is_italics(node) and photos and photos[-1][1] is None:
            photos[-1] = photos[-1][0], node
        elif not _is_blank(node):
            return []
    return photos


def _italics_below(paragraph: Tag) -> Tag | None:
    """What the next paragraph is, if nothing but italics; the paragraph is taken out."""
    below = paragraph.find_next_sibling()
    if below is None or below.name != "p":
        return None
    inside = [node for node in below.contents if not _is_blank(node)]
    if len(inside) != 1 or not _is_italics(inside[0]):
        return None
    below.extract()
    italics = inside[0]
    return italics if isinstance(italics, Tag) else None


def _figure(soup: BeautifulSoup, photo: Tag, italics: Tag | None) -> Tag:
    image = _image(photo)
    title = str(image.attrs.pop("title", "")).strip()
    words: Sequence[PageElement] = [NavigableString(title or str(image.get("alt", "")).strip())]
    if italics is not None and not title:
        words = list(italics.contents)
    figure = soup.new_tag("figure")
    figure.append(photo)
    caption = soup.new_tag("figcaption")
    caption.extend(words)
    if caption.get_text(strip=True):
        figure.append(caption)
    return figure


def _describe(figure: Element) -> None:
    caption = next(figure.iter("figcaption"), None)
    for image in figure.iter("img"):
        if caption is not None and not image.get("alt", "").strip():
            image.set("alt", text_of(caption))


def _mark_credit(caption: Element) -> None:
    """`Một lớp học. Ảnh: Thu Hà` → `Một lớp học. <small class="credit">Ảnh: Thu Hà</small>`."""
    last = caption[-1] if len(caption) else None
    text = (caption.text if last is None else last.tail) or ""
    credit = CREDIT_RE.search(text)
    if credit is None:
        return
    before = text[: credit.start(1)]
    if last is None:
        caption.text = before
    else:
        last.tail = before
    etree.SubElement(caption, "small", {"class": "credit"}).text = credit[1]


def _image(photo: Tag) -> Tag:
    return photo if photo.name == "img" else photo.find_all("img")[0]


def _is_photo(node: PageElement) -> TypeGuard[Tag]:
    if not isinstance(node, Tag):
        return False
    if node.name == "a":
        inside = [child for child in node.contents if not _is_blank(child)]
        return len(inside) == 1 and isinstance(inside[0], Tag) and inside[0].name == "img"
    return node.name == "img"


def _is_italics(node: PageElement) -> TypeGuard[Tag]:
    return isinstance(node, Tag) and node.name in ("em", "i")


def _is_blank(node: PageElement) -> bool:
    if isinstance(node, Tag):
        return node.name == "br"
    return isinstance(node, NavigableString) and not node.strip()
