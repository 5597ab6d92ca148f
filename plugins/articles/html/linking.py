"""Photos and links inside the site are found in the tree, and marked to be cut out."""

from __future__ import annotations

from dataclasses import dataclass, field

from lxml import etree

from plugins.problems import Code, Problem

from ..article import Body, Prose, Reference, ReferenceKind
from ..references import Target, Where, resolve
from ..tree import Element, classes_of, put_text_in_place
from .locating import Locator
from .safety import passes

SHOWN = 80
"""Characters of an address that a message quotes."""
TO_PHOTOS = "Chép ảnh vào thư mục anh rồi ghi “/anh/tên-ảnh.jpg”."
# Of a photo nothing stays but what the theme makes of it.
IDS = etree.XPath("descendant::*[not(self::img)]/@id", smart_strings=False)

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

    `mark` bounds the number of a reference where its URL or photo will be; no text contains it.
    `texts` are the alternative texts of the references ("" of a link), `alts` the same by target;
    `ids` are those of the tree, and `anchors` links to others of the same page.
    """

    mark: str
    ids: tuple[str, ...]
    references: list[Reference] = field(default_factory=list)
    texts: list[str] = field(default_factory=list)
    anchors: list[Reference] = field(default_factory=list)
    alts: dict[str, str] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)


def mark(body: Element, lines: Locator, path: str, mark: str) -> Links:
    """Put `mark`, the number of a reference, and `mark` in the place of each URL and photo.

    That is, of the URLs of links inside the site, and of photos with all their markup.
    """
    links = Links(mark, tuple(IDS(body)))
    for tag in list(body.iter("a", "img")):
        if tag.tag == "img":
            _mark_image(tag, lines, path, links)
        elif tag.get("href") is not None:
            _mark_link(tag, lines, path, links)
            if "footnote-backref" in classes_of(tag) and tag.get("title"):
                tag.set("aria-label", tag.get("title"))  # its text is an arrow
    return links


def cut(html: str, links: Links) -> Body:
    """The finished HTML in parts, and the references between them."""
    pieces = html.split(links.mark)
    numbers = [int(number) for number in pieces[1::2]]
    prose = Prose(tuple(pieces[::2]), tuple(links.texts[number] for number in numbers))
    references = tuple(links.references[number] for number in numbers)
    return Body(prose, references, links.ids, tuple(links.anchors))


def image_fault(target: Target, url: str) -> Fault | None:
    """Why a photo with that URL cannot be shown."""
    where = target.where
    if where is Where.INSIDE and target.path:
        return None
    code, message = IMAGE_FAULTS[Where.NOWHERE if where is Where.INSIDE else where]
    return code, message.format(_shown(url))


def _mark_link(tag: Element, lines: Locator, path: str, links: Links) -> None:
    url = tag.get("href")
    target = resolve(url, path)
    line = _line(tag, url, lines)
    if target.where is Where.OUTSIDE and not passes(url):
        target = Target(Where.NOWHERE)
    if target.where is Where.OUTSIDE:
        if url.strip().lower().startswith("http"):
            tag.set("rel", "noopener")
    elif target.where is Where.INSIDE:
        kind = ReferenceKind.LINK
        reference = Reference(kind, target.path, target.suffix, url, line)
        tag.set("href", _marked(reference, "", links))
    elif target.where is Where.ANCHOR:
        anchor = Reference(ReferenceKind.LINK, path, url.strip(), url, line)
        if anchor.anchor and anchor.anchor not in links.ids:
            links.anchors.append(anchor)
    elif target.where in LINK_FAULTS:
        code, message = LINK_FAULTS[target.where]
        links.problems.append(Problem(path, line, code, message.format(_shown(url))))
        del tag.attrib["href"]


def _mark_image(tag: Element, lines: Locator, path: str, links: Links) -> None:
    url = tag.get("src", "")
    target = resolve(url, path)
    line = _line(tag, url, lines)
    alt = tag.get("alt", "").strip()
    if fault := image_fault(target, url):
        links.problems.append(Problem(path, line, *fault))
        tag.set("src", "")
    else:
        image = Reference(ReferenceKind.IMAGE, target.path, target.suffix, url, line)
        put_text_in_place(tag, _marked(image, alt, links))
        links.alts.setdefault(target.path, alt)
    if not alt:
        links.problems.append(Problem(path, line, Code.MISSING_ALT, NO_ALT.format(_shown(url))))


def _shown(url: str) -> str:
    return " ".join(url.split())[:SHOWN]


def _line(tag: Element, url: str, lines: Locator) -> int:
    """By the address, or what is around it where it is written otherwise than it reads."""
    if line := lines.line_of_address(url):
        return line
    words = tag.get("alt", "") if tag.tag == "img" else "".join(tag.itertext())
    return lines.line_of(url, f"[{words}](", f"<{tag.tag} ")


def _marked(reference: Reference, alt: str, links: Links) -> str:
    links.references.append(reference)
    links.texts.append(alt)
    return f"{links.mark}{len(links.references) - 1}{links.mark}"
