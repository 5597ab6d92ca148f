"""Videos on other sites: a card that leads there. Nothing is loaded before a reader asks for it.

A video alone in its paragraph becomes a figure, with the photo that an editor has put into its
link. An address is all that is known of it: a build asks no other site.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from lxml import etree

from plugins.problems import Code, Problem
from plugins.vietnamese import squeeze

from ..tree import PROSE, Element, put_in_place, take_out
from .embeds import Video, markdown_link, video_at
from .locating import Locator

HINTS = ("youtu", "vimeo", "facebook.com", "fb.watch", "instagram.com", "tiktok.com")
"""No text without one of these has a video."""
UNNAMED = "Video"
# As Hugo, Jekyll and HackMD have them.
SHORTCODE_RE = re.compile(
    r"""\{[{%]<?\s*(?:include\s+)?(youtube|vimeo)(?:\.html)?\s+(?:id=)?["'“”‘’]*([\w-]+)"""
    r"""[^{}\n]*[%}]\}"""
)
PAGES = {"youtube": "https://www.youtube.com/watch?v={}", "vimeo": "https://vimeo.com/{}"}
SHORTCODE = "Chỗ “{}” chưa thành video. Thay bằng dòng này, để riêng một đoạn: “{}”."


@dataclass(slots=True)
class Shown:
    """A video in a paragraph, what it is called, and the italics below it."""

    video: Video
    name: str = ""
    caption: list[Element] = field(default_factory=list)


def may_be_in(text: str) -> bool:
    """Whether a Markdown text may have a video, which a glance tells of most."""
    lower = text.lower()
    return any(hint in lower for hint in HINTS)


def check(body: Element, lines: Locator, path: str) -> Iterator[Problem]:
    """`broken-link` for each video that is written as another program wants it."""
    for text in PROSE(body):
        for found in SHORTCODE_RE.finditer(text):
            link = markdown_link("Xem video", PAGES[found[1]].format(found[2]))
            line = lines.line_of(found[0], found[2])
            message = SHORTCODE.format(found[0], link)
            yield Problem(path, line, Code.BROKEN_LINK, message, suggestions=(link,))


def mend(body: Element) -> None:
    """Make links of videos that are written as photos, and whole addresses of their addresses."""
    for image in list(body.iter("img")):
        if video := video_at(image.get("src", "")):
            link = etree.Element("a", {"href": video.url})
            link.text = image.get("alt", "").strip() or video.url
            put_in_place(image, link)
    for link in body.iter("a"):
        if video := video_at(link.get("href", "")):
            link.set("href", video.url)


def arrange(body: Element) -> None:
    """Turn each paragraph of nothing but videos into cards, and mark those with photos."""
    for figure in body.iter("figure"):
        _mark(figure)
    for paragraph in list(body.iter("p")):
        if shown := _alone(paragraph):
            for video in shown:
                paragraph.addprevious(_card(video))
            take_out(paragraph)


def _mark(figure: Element) -> None:
    """Name the site on a photo that leads to a video."""
    link = figure.find("a")
    video = None if link is None else video_at(link.get("href", ""))
    if link is not None and video is not None:
        figure.set("class", "video")
        link.set("class", "video__link")
        etree.SubElement(link, "span", {"class": "video__site"}).text = video.site


def _alone(paragraph: Element) -> list[Shown]:
    """The videos of a paragraph that has nothing else; else none."""
    shown: list[Shown] = []
    for piece in _pieces(paragraph):
        if isinstance(piece, str):
            video, name = video_at(piece), ""
        elif piece.tag in ("em", "i") and shown and not shown[-1].caption:
            shown[-1].caption = [piece]
            continue
        elif piece.tag == "a" and piece.find(".//img") is None:
            video, name = video_at(piece.get("href", "")), squeeze("".join(piece.itertext()))
        else:
            return []
        if video is None:
            return []
        shown.append(Shown(video, "" if video_at(name) else name))
    return shown


def _pieces(paragraph: Element) -> Iterator[str | Element]:
    """The words and tags of a paragraph, but for the breaks between its lines."""
    yield from (paragraph.text or "").split()
    for tag in paragraph:
        if tag.tag != "br":
            yield tag
        yield from (tag.tail or "").split()


def _card(shown: Shown) -> Element:
    figure = etree.Element("figure", {"class": "video"})
    link = etree.SubElement(figure, "a", {"class": "video__link", "href": shown.video.url})
    words = etree.SubElement(link, "span", {"class": "video__name"})
    words.text, words.tail = shown.name or UNNAMED, " "
    etree.SubElement(link, "span", {"class": "video__site"}).text = shown.video.site
    for italics in shown.caption:
        italics.tag, italics.tail = "figcaption", None
        figure.append(italics)
    figure.tail = "\n"
    return figure
