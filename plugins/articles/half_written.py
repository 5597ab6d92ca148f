"""Links and photos that are written so that they stay text: readers would see the brackets."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml import etree

from plugins.problems import Code, Problem

from .locating import Locator
from .tree import Element

SHOWN = 60
"""Characters of a passage that a message quotes."""
PROSE = etree.XPath("descendant::text()[not(ancestor::code or ancestor::pre)]", smart_strings=False)
# An address in the brackets; behind a space only what no remark in brackets begins with.
HALF_RE = re.compile(
    r"(?P<photo>!)?\[[^\[\]\n]*\]"
    r"(?:\((?:/|\.\./|\{|https?://)|[ \t]\((?:/|\.\./|\{)|(?(photo)[ \t]*\(|(?!)))[^\s()]*\)?"
)
PHOTO = (
    Code.MISSING_IMAGE,
    "Chỗ “{}” chưa thành ảnh. Viết liền “![lời mô tả](/anh/tên-ảnh.jpg)”, đủ các dấu ngoặc.",
)
LINK = (
    Code.BROKEN_LINK,
    "Chỗ “{}” chưa thành liên kết. Viết liền “[chữ](/địa-chỉ)”, đủ các dấu ngoặc.",
)


def check(body: Element, text: str, lines: Locator, path: str) -> Iterator[Problem]:
    """`missing-image` or `broken-link` for each; `text` is the Markdown of the body."""
    if "](" not in text and "] (" not in text:
        return
    for passage in PROSE(body):
        for half in HALF_RE.finditer(passage):
            if not re.search(r"(?<!\\)" + re.escape(half[0]), text):
                continue  # `\[so](/on)` is to be read as it stands
            code, message = PHOTO if half["photo"] else LINK
            line = lines.line_of(half[0])
            yield Problem(path, line, code, message.format(half[0][:SHOWN]))
