"""Photos and links inside the site are found in the tree, and marked to be cut out."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from bs4 import BeautifulSoup
from bs4.element import Tag

from plugins.problems import Code, Problem

from .article import Body, Reference, ReferenceKind
from .locating import Locator
from .markup import MARK, every
from .references import Target, Where, resolve
from .safety import passes

SHOWN = 80
"""Characters of an address that a message quotes."""
MARKED_RE = re.compile(f"{MARK}([0-9]+){MARK}")
TO_PHOTOS = "Chép ảnh vào thư mục anh rồi ghi “/anh/tên-ảnh.jpg”."

Fault = tuple[Code, str]

LINK_FAULTS = {
    Where.NOWHERE: (
        Code.BROKEN_LINK,
        "Liên kết “{}” không dẫn tới đâu. "
        "Ghi địa chỉ đầy đủ (https://…) hoặc đường dẫn trong trang (/…).",
    ),
    Where.COMPUTER: (
        Code.BROKEN_LINK,
        "Liên kết “{}” chỉ mở được trên máy của bạn. "
        "Chép tệp vào thư mục tep rồi ghi “/tep/tên-tệp”.",
    ),
    Where.UNSAFE: (
        Code.UNSAFE_HTML,
        "Liên kết “{}” không an toàn. Thay bằng địa chỉ bắt đầu bằng “https://”, hoặc bỏ liên kết.",
    ),
}
IMAGE_FAULTS = {
    Where.OUTSIDE: (Code.MISSING_IMAGE, f"Ảnh “{{}}” ở trang khác. Tải ảnh về. {TO_PHOTOS}"),
    Where.COMPUTER: (Code.MISSING_IMAGE, f"Ảnh “{{}}” chỉ có trên máy của bạn. {TO_PHOTOS}"),
    Where.NOWHERE: (Code.MISSING_IMAGE, f"Ảnh “{{}}” không có địa chỉ trong trang. {TO_PHOTOS}"),
    Where.ANCHOR: (Code.MISSING_IMAGE, f"Ảnh “{{}}” không có địa chỉ trong trang. {TO_PHOTOS}"),
    Where.UNSAFE: (
        Code.UNSAFE_HTML,
        f"Ảnh “{{}}” được dán thẳng vào bài. Lưu ảnh thành tệp. {TO_PHOTOS}",
    ),
}
NO_ALT = "Ảnh “{}” chưa có lời mô tả. Viết lời mô tả trong ngoặc vuông: “![lời mô tả](…)”."


@dataclass(frozen=True, slots=True)
class Links:
    """What the photos and links of a tree refer to, in its order, and what is wrong.

    `alts` are the alternative texts of the photos, by their references' targets.
    """

    references: list[Reference] = field(default_factory=list)
    alts: dict[str, str] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)


def mark(tree: BeautifulSoup, lines: Locator, path: str) -> Links:
    """Put a mark in the place of each URL inside the site."""
    links = Links()
    seen_image = False
    for tag in every(tree, "a", "img"):
        if tag.name == "img":
            _mark_image(tag, lines, path, links)
            if seen_image:
                tag["loading"] = "lazy"
            seen_image = True
        elif tag.has_attr("href"):
            _mark_link(tag, lines, path, links)
            if "footnote-backref" in tag.get_attribute_list("class"):
                tag["aria-label"] = tag["title"]  # its text is an arrow
    return links


def cut(html: str, references: list[Reference]) -> Body:
    """The finished HTML in parts, and the references between them."""
    pieces = MARKED_RE.split(html)
    return Body(tuple(pieces[::2]), tuple(references[int(number)] for number in pieces[1::2]))


def image_fault(target: Target, url: str) -> Fault | None:
    """Why a photo with that URL cannot be shown."""
    where = target.where
    if where is Where.INSIDE and target.path:
        return None
    code, message = IMAGE_FAULTS[Where.NOWHERE if where is Where.INSIDE else where]
    return code, message.format(_shown(url))


def _mark_link(tag: Tag, lines: Locator, path: str, links: Links) -> None:
    url = str(tag["href"])
    target = resolve(url, path)
    line = _line(tag, url, lines)
    if target.where is Where.OUTSIDE and not passes(url):
        target = Target(Where.NOWHERE)
    if target.where is Where.OUTSIDE:
        if url.strip().lower().startswith("http"):
            tag["rel"] = "noopener"
    elif target.where is Where.INSIDE:
        kind = ReferenceKind.LINK
        reference = Reference(kind, target.path, target.suffix, url, line)
        tag["href"] = _marked(reference, links)
    elif target.where in LINK_FAULTS:
        code, message = LINK_FAULTS[target.where]
        links.problems.append(Problem(path, line, code, message.format(_shown(url))))
        del tag["href"]


def _mark_image(tag: Tag, lines: Locator, path: str, links: Links) -> None:
    url = str(tag.get("src", ""))
    target = resolve(url, path)
    line = _line(tag, url, lines)
    alt = tag["alt"] = str(tag.get("alt", "")).strip()
    if fault := image_fault(target, url):
        links.problems.append(Problem(path, line, *fault))
        tag["src"] = ""
    else:
        image = Reference(ReferenceKind.IMAGE, target.path, target.suffix, url, line)
        tag["src"] = _marked(image, links)
        links.alts.setdefault(target.path, alt)
    if not alt:
        links.problems.append(Problem(path, line, Code.MISSING_ALT, NO_ALT.format(_shown(url))))


def _shown(url: str) -> str:
    return " ".join(url.split())[:SHOWN]


def _line(tag: Tag, url: str, lines: Locator) -> int:
    """By the address, or what is around it where it is written otherwise than it reads."""
    if line := lines.line_of_address(url):
        return line
    words = str(tag.get("alt", "")) if tag.name == "img" else tag.get_text()
    return lines.line_of(url, f"[{words}](", f"<{tag.name} ")


def _marked(reference: Reference, links: Links) -> str:
    links.references.append(reference)
    return f"{MARK}{len(links.references) - 1}{MARK}"
