"""Photos alone in their paragraph become figures with captions; tables get a box to scroll in."""

from __future__ import annotations

from collections.abc import Sequence

from bs4 import BeautifulSoup
from bs4.element import NavigableString, PageElement, Tag

from .markup import every, text_of

Photo = tuple[Tag, Tag | None]
"""A photo (or a link around one) and the italics right below it in the same paragraph."""

BOX = {"class": "table-scroll", "role": "region", "tabindex": "0"}

# Tags are renamed, not replaced: to put something else in their place takes a search.


def arrange_photos(tree: BeautifulSoup) -> None:
    """Turn each paragraph of nothing but photos, with or without italics, into figures.

    A caption is the photo's title, or else the line in italics right below it, or else its
    alternative text. A photo without alternative text takes its caption for that.
    """
    for paragraph in every(tree, "p"):
        photos = _photos(paragraph)
        if photos and photos[-1][1] is None and not _image(photos[-1][0]).get("title"):
            photos[-1] = photos[-1][0], _italics_below(paragraph)
        figures = [_figure(tree, photo, italics) for photo, italics in photos]
        if len(figures) == 1:
            paragraph.name = "figure"
            paragraph.contents = []
            paragraph.extend(list(figures[0].contents))
        elif figures:
            paragraph.name = "div"
            paragraph.contents = []
            paragraph.extend(figures)
    for figure in every(tree, "figure"):
        _describe(figure)


def arrange_tables(tree: BeautifulSoup) -> None:
    """Put each table in a box that scrolls, also by keyboard, where the screen is narrow."""
    tables = [table for table in every(tree, "table") if not table.find_parent("table")]
    for number, table in enumerate(tables, 1):
        name = table.caption.get_text(" ", strip=True) if table.caption else ""
        label = name or (f"Bảng {number}" if len(tables) > 1 else "Bảng")
        inside = tree.new_tag("table", attrs=table.attrs)
        inside.extend(list(table.contents))
        table.name, table.attrs = "div", BOX | {"aria-label": label}
        table.append(inside)
    for cell in every(tree, "td", "th"):
        # Markdown says so by an attribute that is no longer HTML.
        side = cell.attrs.pop("align", "")
        if side in ("left", "center", "right"):
            cell["class"] = [*cell.get_attribute_list("class", []), f"align-{side}"]
        if cell.name == "th" and cell.parent and cell.find_parent("thead"):
            cell.attrs.setdefault("scope", "col")


def _photos(paragraph: Tag) -> list[Photo]:
    """The photos of a paragraph that has no text but their captions; else none."""
    photos: list[Photo] = []
    for node in paragraph.contents:
        if _is_photo(node):
            photos.append((node, None))  # type: ignore[arg-type]
        elif _is_italics(node) and photos and photos[-1][1] is None:
            photos[-1] = photos[-1][0], node  # type: ignore[assignment]
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


def _figure(tree: BeautifulSoup, photo: Tag, italics: Tag | None) -> Tag:
    image = _image(photo)
    title = str(image.attrs.pop("title", "")).strip()
    words: Sequence[PageElement] = [NavigableString(title or str(image.get("alt", "")).strip())]
    if italics is not None and not title:
        words = list(italics.contents)
    figure = tree.new_tag("figure")
    figure.append(photo)
    caption = tree.new_tag("figcaption")
    caption.extend(words)
    if caption.get_text(strip=True):
        figure.append(caption)
    return figure


def _describe(figure: Tag) -> None:
    captions = every(figure, "figcaption")
    for image in every(figure, "img"):
        if captions and not str(image.get("alt", "")).strip():
            image["alt"] = text_of(captions[0])


def _image(photo: Tag) -> Tag:
    return photo if photo.name == "img" else every(photo, "img")[0]


def _is_photo(node: PageElement) -> bool:
    if not isinstance(node, Tag):
        return False
    if node.name == "a":
        inside = [child for child in node.contents if not _is_blank(child)]
        return len(inside) == 1 and isinstance(inside[0], Tag) and inside[0].name == "img"
    return node.name == "img"


def _is_italics(node: PageElement) -> bool:
    return isinstance(node, Tag) and node.name in ("em", "i")


def _is_blank(node: PageElement) -> bool:
    if isinstance(node, Tag):
        return node.name == "br"
    return isinstance(node, NavigableString) and not node.strip()
