"""Marks that readers would see: of other tools, or of Markdown that is only half written.

What has a better word, a link, photo or note, is told by `half_written`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from plugins.problems import Code, Problem

from .locating import Locator
from .tree import PROSE, Element

SHOWN = 60
"""Characters of a passage that a message quotes."""
MOST = 20
"""Marks that are told of one body; what has more is written for another tool."""


@dataclass(frozen=True, slots=True)
class Mark:
    """A mark by its pattern, what any text with it has, and what to do about it."""

    sign: str
    pattern: re.Pattern[str]
    remedy: str

    def may_be_in(self, text: str) -> bool:
        """Whether to look for it in what a Markdown text has become."""
        # A sign of one character is in every other text.
        return self.sign in text and (len(self.sign) > 1 or bool(self.pattern.search(text)))


CLOSE = "Thêm dấu “{0}” còn thiếu, sát chữ; hoặc viết “\\{0}” nếu muốn hiện dấu này"
MARKS = (
    Mark(
        "**",
        re.compile(
            r"(?<![\w*\\(])\*\*[^*\n]*\*\*(?![\w*])|(?<![\w*\\(])\*\*(?=[^\s*])[^*\n]*|"
            r"(?<=[^\s*(])\*\*(?![\w*)])|\*\*(?= |$)"
        ),
        CLOSE.format("**"),
    ),
    Mark("__", re.compile(r"(?<![\w_])__(?=[^\W_])[^_\n]*"), CLOSE.format("__")),
    Mark("~~", re.compile(r"(?<!~)~~(?!~)[^~\n]*"), CLOSE.format("~~")),
    Mark("==", re.compile(r"(?<![\w=])==(?=[^\W_])[^=\n]*"), CLOSE.format("==")),
    Mark("++", re.compile(r"(?<![\w+])\+\+(?=[^\W_])[^+\n]+\+\+"), "Bỏ dấu “++” ở hai đầu"),
    Mark("`", re.compile(r"`+[^`\n]*"), "Thêm dấu “`” còn thiếu, hoặc bỏ dấu này"),
    Mark(
        "{{",
        re.compile(r"\{\{(?![<%]\s*(?:youtube|vimeo)).*?(?:\}\}|$)"),
        "Đây là lệnh của công cụ khác. Xóa đi",
    ),
    Mark(
        "{%",
        re.compile(r"(?<!\{)\{%(?!\s*(?:include\s+)?(?:youtube|vimeo)).*?(?:%\}|$)"),
        "Đây là lệnh của công cụ khác. Xóa đi",
    ),
    Mark(
        "[[",
        re.compile(r"!?\[\[(?!_?TOC_?\]\]$)[^\[\]\n]+\]\]", re.IGNORECASE),
        "Viết liên kết như “[chữ](/địa-chỉ)”, ảnh như “![lời mô tả](/anh/tên-ảnh.jpg)”",
    ),
    Mark(
        "][",
        re.compile(r"!?\[[^\[\]\n]+\]\[[^\[\]\n]*\]"),
        "Thiếu dòng “[tên]: https://…” cho nó. Viết như “[chữ](/địa-chỉ)”",
    ),
    Mark(
        "[TOC]",
        re.compile(r"(?<=[^\s\[]) *\[TOC\](?!\])|(?<!\[)\[TOC\](?= *[^\s\]])"),
        "Viết “[TOC]” thành một dòng riêng, không có chữ nào khác",
    ),
    Mark("[!", re.compile(r"^\[!\w+\]"), "Viết bằng chữ, như “**Lưu ý:**”"),
    Mark(
        "#",
        re.compile(r"^#(?=[^\W\d_])[^#\n]* [^#\n]*$", re.M),
        "Nếu là tiêu đề, viết “## ” rồi đến chữ; nếu không, viết “\\#”",
    ),
    Mark(
        "|",
        re.compile(r"^[ \t]*\|.*\|[ \t]*$", re.M),
        "Mỗi hàng của bảng viết thành một dòng liền nhau",
    ),
    Mark(
        "{",
        re.compile(r"\{:? *[.#][^\W\d][\w -]*[^{}\n]*\}|\{: [^{}\n]*\}"),
        "Xóa phần trong ngoặc nhọn",
    ),
    Mark(
        "{",
        re.compile(r"\{(?:filename|static|attach)\}[^\s()<>\[\]]+"),
        "Viết liên kết như “[chữ]({filename}tên.md)”",
    ),
    Mark("<%", re.compile(r"<%.*?(?:%>|$)"), "Đây là lệnh của công cụ khác. Xóa đi"),
    Mark("^^", re.compile(r"\^\^[^\s^][^^\n]*\^\^"), "Bỏ dấu “^^” ở hai đầu"),
    Mark("^", re.compile(r"(?<=[^\W_])\^[^\W_]{1,5}\^"), "Viết số mũ như “x<sup>2</sup>”"),
    Mark("~", re.compile(r"(?<=[^\W\d_])~[^\W_]{1,5}~(?!~)"), "Viết chỉ số như “H<sub>2</sub>O”"),
    Mark(
        "~",
        re.compile(r"(?<!\S)~[^\W_](?:[^~\n]*[^\W_])?~(?=[\s.,;:!?)]|$)"),
        "Nếu muốn gạch ngang chữ, viết hai dấu “~~” ở mỗi đầu",
    ),
    Mark(
        "!!!",
        re.compile(r"^(?:!!!|\?\?\?\+?) [a-z]+(?: \".*\"| “.*”)?$", re.ASCII),
        "Viết bằng chữ, như “**Lưu ý:**”",
    ),
    Mark(
        "$",
        re.compile(r"(?<![\w$\\])\$(?=[^\s$])[^$\n]*[\^_\\{=][^$\n]*\$(?![\w$])"),
        "Viết công thức bằng chữ, hoặc dán thành ảnh",
    ),
    Mark("$$", re.compile(r"\$\$.*?(?:\$\$|$)"), "Viết công thức bằng chữ, hoặc dán thành ảnh"),
    Mark(":", re.compile(r"^:::.*$", re.M), "Đây là dấu của công cụ khác. Xóa đi"),
    Mark(
        ":",
        re.compile(r"(?<![\w:]):[a-z][a-z_]{2,30}:(?![\w:])", re.ASCII),
        "Thay bằng hình hoặc chữ",
    ),
    Mark(
        "<",
        re.compile(r"<(?:/[a-z][\w-]*|[a-z][\w-]*\s+[a-z-]+\s*=[^<>]*)$", re.I | re.M),
        "Thêm dấu “>”, hoặc xóa thẻ",
    ),
)


def check(body: Element, text: str, lines: Locator, path: str) -> Iterator[Problem]:
    """`stray-markup` for each mark in the text of a body; `text` is its Markdown."""
    marks = [mark for mark in MARKS if mark.may_be_in(text)]
    if not marks:
        return
    found = ((hit[0], mark) for hit, mark in _hits(body, marks))
    told = 0
    for passage, mark in found:
        # `\**` is to be read as it stands.
        begin = passage[:SHOWN].rstrip()
        if not re.search(r"(?<!\\)" + re.escape(begin), text):
            continue
        told += 1
        if told > MOST:
            return
        message = f"Chỗ “{begin}” sẽ hiện nguyên dấu trên trang. {mark.remedy}."
        yield Problem(path, lines.line_of(begin), Code.STRAY_MARKUP, message)


def _hits(body: Element, marks: list[Mark]) -> Iterator[tuple[re.Match[str], Mark]]:
    for passage in PROSE(body):
        for line in passage.split("\n"):
            for mark in marks:
                if mark.sign in line:
                    yield from ((hit, mark) for hit in mark.pattern.finditer(line))
