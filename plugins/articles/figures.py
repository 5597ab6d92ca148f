"""Photos alone in their paragraph become figures with captions."""

from __future__ import annotations

from bs4 import BeautifulSoup, NavigableString, Tag


def make_figures(soup: BeautifulSoup) -> list[str]:
    """Turn lone photos into figures; return the `src` of photos that nothing describes.

    A caption is the photo's title, or else the line in italics right below it, or else
    its alternative text.
    """
    undescribed = []
    for image in soup.find_all("img"):
        alt = str(image.get("alt", "")).strip()
        image["alt"] = alt
        paragraph = image.parent
        caption = _caption(soup, image, paragraph) if paragraph and paragraph.name == "p" else None
        if caption is not None and paragraph is not None:
            figure = soup.new_tag("figure")
            paragraph.replace_with(figure)
            figure.append(image.extract())
            if caption.get_text(strip=True):
                figure.append(caption)
        if not alt and not (caption and caption.get_text(strip=True)):
            undescribed.append(str(image.get("src", "")))
    return undescribed


def _caption(soup: BeautifulSoup, image: Tag, paragraph: Tag) -> Tag | None:
    """The figcaption of a lone photo (empty if there are no words); None if not alone."""
    others = [c for c in paragraph.contents if c is not image and not _is_blank(c)]
    italics = others[0] if len(others) == 1 and _is_italics(others[0]) else None
    if others and italics is None:
        return None
    if italics is None:
        below = paragraph.find_next_sibling()
        if below is not None and below.name == "p" and _is_only_italics(below):
            italics = next(c for c in below.contents if isinstance(c, Tag))
            below.extract()
    caption = soup.new_tag("figcaption")
    title = str(image.attrs.pop("title", "")).strip()
    if title:
        caption.string = title
    elif isinstance(italics, Tag):
        caption.extend(list(italics.contents))
    else:
        caption.string = str(image["alt"])
    return caption


def _is_blank(node: object) -> bool:
    if isinstance(node, Tag):
        return node.name == "br"
    return isinstance(node, NavigableString) and not node.strip()


def _is_italics(node: object) -> bool:
    return isinstance(node, Tag) and node.name == "em"


def _is_only_italics(paragraph: Tag) -> bool:
    nodes = [c for c in paragraph.contents if not _is_blank(c)]
    return len(nodes) == 1 and _is_italics(nodes[0])
