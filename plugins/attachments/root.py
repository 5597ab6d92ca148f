"""Files for the root of the site, under names that others have chosen.

Search engines look for their proofs there, servers for their rules, programs for what is
below `.well-known/`. A page is published if a browser has nothing to run in it.
"""

from __future__ import annotations

import re
from pathlib import Path

from plugins.problems import size_text

from .kinds import HIDDEN, MARKUP, MAX_MARKUP_BYTES, PAGES, ROOT, suffix
from .looking import look

NAME_RE = re.compile(r"[A-Za-z0-9._~@+=-]+")
MAX_NAME = 200
TAG_RE = re.compile(
    r"<!doctype html>"
    r"|<!--[^<>]*-->"
    r"|</?(?:html|head|title|meta|body|p|h1|h2|div|span|br|hr|b|i|em|strong|pre)"
    r"(?:\s+(?:(?:lang|name|property|content|class|id)\s*=\s*(?:\"[^\"<>]*\"|'[^'<>]*'|[\w-]+)"
    r"|charset\s*=\s*[\"']?utf-8[\"']?|http-equiv\s*=\s*[\"']?content-type[\"']?))*\s*/?>",
    re.IGNORECASE,
)
"""Every tag that a proof may have. A file whose every `<` begins one of these runs nothing,
however a browser reads what is between them."""
XML_RE = re.compile(
    r"<\?(?!xml\s)|encoding\s*=\s*.(?!utf-8|us-ascii)|<!(?!--)|xmlns|</?\w+:", re.IGNORECASE
)
"""What an XML needs to be more than data: style sheets, entities, names of other languages."""
RUNS = (
    "có phần mà trình duyệt chạy như chương trình (gần “{}”), không đăng được. "
    "Chỉ giữ phần chữ mà nơi yêu cầu cần, hoặc xóa tệp."
)
SIGNS = 30
"""Characters that a message quotes."""


def name_fault(path: str) -> str:
    """What is wrong with the path (from the root of the site), as `look` tells it."""
    for name in path.split("/"):
        if not NAME_RE.fullmatch(name) or len(name) > MAX_NAME:
            return (
                "có tên không dùng được trong địa chỉ. "
                "Đổi tên, chỉ dùng chữ không dấu, số, “.”, “-” và “_”."
            )
        if name.startswith(".") and name not in HIDDEN:
            return (
                f"không được đăng, vì tên bắt đầu bằng dấu chấm. Chỉ {_listed(HIDDEN)} được đăng; "
                "đổi tên hoặc xóa tệp."
            )
    end = suffix(path)
    if end and end not in ROOT:
        kinds = ", ".join(kind[1:] for kind in ROOT)
        return f"không được đăng, vì là loại “{end}”. Các loại được đăng: {kinds}. Xóa tệp này."
    return ""


def look_in_root(file: Path, path: str) -> str:
    """As `look`, for a file of the root with a name that is good."""
    end = suffix(path)
    if end in MARKUP:
        return _markup(file, end)
    if not end and not path.rpartition("/")[2].startswith("."):
        with file.open("rb") as stream:
            if stream.read(1000).lstrip(b"\xef\xbb\xbf \t\r\n\f").startswith(b"<"):
                # Servers name no type for it, and browsers then guess.
                return "không có đuôi tên mà là trang web. Thêm đuôi “.html”, hoặc xóa tệp."
    return look(file, path)


def _markup(file: Path, end: str) -> str:
    with file.open("rb") as stream:
        data = stream.read(MAX_MARKUP_BYTES + 1)
    if len(data) > MAX_MARKUP_BYTES:
        return f"nặng quá {size_text(MAX_MARKUP_BYTES)}. Xóa tệp; trang thì viết trong “pages”."
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return "không phải UTF-8. Lưu lại tệp bằng UTF-8."
    odd = re.search(r"[^\S\r\n\t ]|[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]", text)
    found = odd.start() if odd else _active(text) if end in PAGES else _more(text)
    return "" if found is None else RUNS.format(_quoted(text, found))


def _active(text: str) -> int | None:
    """Where a page has a tag that is none of the harmless ones."""
    at = text.find("<")
    while at >= 0:
        tag = TAG_RE.match(text, at)
        if tag is None:
            return at
        at = text.find("<", tag.end())
    return None


def _more(text: str) -> int | None:
    """Where an XML is more than data."""
    found = XML_RE.search(text)
    return found.start() if found else None


def _quoted(text: str, at: int) -> str:
    shown = " ".join(text[at : at + SIGNS].split())
    return "".join(sign if sign.isprintable() else "?" for sign in shown)


def _listed(names: frozenset[str]) -> str:
    return ", ".join(f"“{name}”" for name in sorted(names))
