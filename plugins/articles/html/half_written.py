"""Links and photos that are written so that readers would see the brackets."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain, islice

from plugins.problems import Code, Problem
from plugins.vietnamese import squeeze

from ..markdown.inline import as_written
from ..tree import PROSE, Element
from .embeds import markdown_link
from .locating import Locator

SHOWN = 60
"""Characters of a passage that a message quotes."""
MOST = 200
"""Faults that are looked at; what has more is written for another tool."""
# An address in the brackets; behind a space only what no remark in brackets begins with.
HALF_RE = re.compile(
    r"(?P<photo>!)?\[[^\[\]\n]*\]"
    r"(?:\((?:/|\.\./|\{|https?://)|[ \t]*[ \t\n]\((?:/|\.\./|\{)|(?(photo)[ \t]*\(|(?!)))"
    r"[^\s()]*\)?"
)
REVERSED_RE = re.compile(
    r"(?P<photo>!)?\((?P<words>[^()\n]+)\)\[(?P<url>(?:/|\.\./|\{|https?://)[^\s\[\]]*)\]"
)
# Before an address that has become a link for itself; `[1] (https://…)` tells of a source.
BEFORE_RE = re.compile(
    r"\[(?P<words>(?![\d\W]+\])[^\[\]\n|]+)(?:\][ \t]*\n?[ \t]*[(\[]|\|[ \t]*)$|"
    r"\((?P<reversed>[^()\n]+)\)\[$"
)
# Before a link, by itself: behind a word it ends a sentence.
APART_RE = re.compile(r"(?<!\S)![ \t]+$")
SIGNS = ("](", "] (", "]  (", "][", "] [", "]\n", ")[", "|http")
"""A text without these has none of them."""
PHOTO = (
    Code.MISSING_IMAGE,
    "Chỗ “{}” chưa thành ảnh. Viết liền “![lời mô tả](/anh/tên-ảnh.jpg)”, đủ các dấu ngoặc.",
)
LINK = (
    Code.BROKEN_LINK,
    "Chỗ “{}” chưa thành liên kết. Viết liền “[chữ](/địa-chỉ)”, đủ các dấu ngoặc.",
)
MEANT = "Chỗ “{}” chưa thành liên kết. Thay bằng “{}”."
EMPTY = (
    "Liên kết “{}” không có chữ để bấm. Viết chữ vào trong ngoặc vuông, như “[Xem tiếp](/địa-chỉ)”."
)

Found = tuple[str, Code, str, str]
"""A passage, what it is, a message for it, and what can replace it."""


def check(body: Element, text: str, lines: Locator, path: str) -> Iterator[Problem]:
    """`missing-image` or `broken-link` for each; `text` is the Markdown of the body."""
    if not any(map(text.__contains__, SIGNS)):
        return
    halves = islice(chain(_in_texts(body), _at_links(body, text)), MOST)
    for found, code, message, meant in halves:
        if (passage := as_written(found)) in text:
            told = message.format(squeeze(passage)[:SHOWN], meant)
            suggestions = (meant,) if meant else ()
            yield Problem(path, lines.line_of(passage), code, told, suggestions=suggestions)


def _in_texts(body: Element) -> Iterator[Found]:
    # Most have no bracket, which is found out faster than that they have no half of a link.
    for passage in (passage for passage in PROSE(body) if "[" in passage):
        for half in HALF_RE.finditer(passage):
            yield half[0], *(PHOTO if half["photo"] else LINK), ""
        for half in REVERSED_RE.finditer(passage) if ")[" in passage else ():
            if half["photo"]:
                yield half[0], *PHOTO, ""
            else:
                yield (
                    half[0],
                    Code.BROKEN_LINK,
                    MEANT,
                    markdown_link(as_written(half["words"]), as_written(half["url"])),
                )


def _at_links(body: Element, text: str) -> Iterator[Found]:
    for link in body.iter("a"):
        before = link.getprevious()
        said = (link.getparent().text if before is None else before.tail) or ""
        if apart := APART_RE.search(said):
            end = "" if len(link) else "]"
            yield f"{apart[0]}[{link.text or ''}{end}", *PHOTO, ""
        elif half := _half_before(said, link):
            words = as_written(half["words"] or half["reversed"])
            meant = markdown_link(words, link.get("href", ""))
            passage = f"{half[0]}{link.text or ''}{(link.tail or '')[:1]}"
            yield passage, Code.BROKEN_LINK, MEANT, meant
        elif not len(link) and (url := link.get("href")) and not squeeze(link.text or ""):
            forms = f"[]({url})", f"[ ]({url})", "[](", "[ ]("
            passage = next((form for form in forms if form in text), "")
            if passage:
                yield passage, Code.BROKEN_LINK, EMPTY, ""


def _half_before(said: str, link: Element) -> re.Match[str] | None:
    """What stands before an address and is to be its link."""
    is_between = said.rstrip().endswith(("(", "[", "|")) and (link.tail or "").startswith(
        (")", "]")
    )
    if not is_between or link.get("href", "").startswith("mailto:"):
        return None
    return BEFORE_RE.search(said)
