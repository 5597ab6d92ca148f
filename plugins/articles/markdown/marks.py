"""Kinds of marks that readers would see, each by its form and with what to do about it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property
from html import escape


@dataclass(frozen=True)
class Mark:
    """A mark by its pattern, what any text with it has, and what to do about it.

    `is_whole` if it makes something of all lines around it, so that these need no other word.
    """

    sign: str
    pattern: re.Pattern[str]
    remedy: str
    is_whole: bool = False

    def may_be_in(self, text: str, html: str) -> bool:
        """Whether to look for it in what a Markdown text has become, which is `html`."""
        # What Markdown has read as meant is not in the HTML, so most texts end here.
        if self.sign_in_html not in html or self.sign not in text:
            return False
        # Most signs of one character are in every other text.
        return len(self.sign) > 1 or self.sign == "[" or bool(self.pattern.search(text))

    @cached_property
    def sign_in_html(self) -> str:
        """The sign as HTML has it in a text."""
        return escape(self.sign, quote=False)


CLOSE = "Thêm dấu “{}” còn thiếu, sát chữ; hoặc viết “{}” nếu muốn hiện dấu này"
UNEVEN = (
    "Hai đầu phải có cùng số dấu “{0}”: thêm hoặc bớt cho bằng nhau; "
    "dấu nào muốn hiện thì viết “\\{0}”"
)

APART = (
    "Viết dấu “{0}” sát chữ ở cả hai đầu, không có dấu cách; nếu muốn hiện dấu này thì viết “\\{0}”"
)
WITHIN = "Phần nghiêng trong một chữ viết bằng dấu “*”; nếu muốn hiện dấu “_” thì viết “\\_”"
FOREIGN = (
    "Đây là lệnh của công cụ khác. Viết chữ đậm như “**chữ**”, liên kết như “[chữ](/địa-chỉ)”, "
    "ảnh như “![lời mô tả](/anh/tên-ảnh.jpg)”; còn lại thì xóa đi"
)


def _unclosed(mark: str) -> str:
    """The remedy for a mark that nothing closes; CommonMark escapes each of its characters."""
    return CLOSE.format(mark, "".join(f"\\{character}" for character in mark))


MARKS = (
    Mark(
        "**",
        re.compile(
            r"(?<![\w*])\*\*(?!\))[^*\n]*\*\*(?![\w*])|(?<![\w*])\*\*(?=[^\s*)])[^*\n]*|"
            r"(?<=[^\s*(])\*\*(?![\w*)])|\*\*(?= |$)"
        ),
        _unclosed("**"),
    ),
    Mark("__", re.compile(r"(?<![\w_])__(?=[^\W_])[^_\n]*"), _unclosed("__")),
    Mark("~~", re.compile(r"(?<!~)~~(?!~)[^~\n]*"), _unclosed("~~")),
    Mark("==", re.compile(r"(?<![\w=])==(?=[^\W_])[^=\n]*"), _unclosed("==")),
    Mark("++", re.compile(r"(?<![\w+])\+\+(?=[^\W_])[^+\n]+\+\+"), "Bỏ dấu “++” ở hai đầu"),
    Mark("`", re.compile(r"`+[^`\n]*"), "Thêm dấu “`” còn thiếu, hoặc bỏ dấu này"),
    Mark("'''", re.compile(r"'''(?=[^\s'])[^'\n]+'''"), "Viết chữ đậm như “**chữ**”"),
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
        re.compile(r"!?\[(?!/|[bius]\])[^\[\]\n]+\]\[(?!/)[^\[\]\n]*\]"),
        "Thiếu dòng “[tên]: https://…” cho nó. Viết như “[chữ](/địa-chỉ)”",
    ),
    Mark(
        "[TOC]",
        re.compile(r"(?<=[^\s\[]) *\[TOC\](?!\])|(?<!\[)\[TOC\](?= *[^\s\]])"),
        "Viết “[TOC]” thành một dòng riêng, không có chữ nào khác",
    ),
    Mark(
        "[",
        re.compile(r"^[-+*•]?\[ ?[xX]? ?\](?!\().*"),
        "Viết việc đã xong như “- [x] việc”, việc chưa xong như “- [ ] việc”, đủ các dấu cách",
    ),
    Mark(
        "[",
        # With its end, which all of BBCode has; with attributes, as WordPress has it; by name.
        re.compile(
            r"\[(?P<name>[a-z*][\w-]*)(?:[ =][^\[\]\n]*)?\].{0,300}?\[/(?P=name)\]|"
            r"\[/?[a-z][\w-]*(?: +[\w-]+=(?:\"[^\"\]]*\"|'[^'\]]*'|“[^”\]]*”|[^\s\]\"“']+))+ */?\]|"
            r"\[(?:url|color|size|font|quote|img|email|align)=[^\[\]\n]+\]|"
            r"\[(?:/[a-z][\w-]*|gallery|playlist)\]",
            re.IGNORECASE,
        ),
        FOREIGN,
    ),
    Mark("[!", re.compile(r"^\[!\w+\]"), "Viết bằng chữ, như “**Lưu ý:**”"),
    Mark(
        "#######",
        re.compile(r"^#{7,}.*"),
        "Tiêu đề có nhiều nhất sáu dấu “#”. Viết “## ” rồi đến chữ, hoặc xóa các dấu này",
    ),
    Mark(
        "== ",
        re.compile(r"^(?P<level>={2,6}) .*[^=\s] *(?P=level)$|^=== [\"“].+[\"”]$"),
        "Viết tiêu đề như “## Tên mục”",
    ),
    Mark(
        "+-",
        re.compile(r"^\+(?:[-=:]{2,}\+)+$"),
        "Bảng viết với dấu “|”: hàng đầu “| Họ tên | Lớp |”, hàng hai “| --- | --- |”, rồi mỗi "
        "hàng một dòng; bỏ các dòng “+---+”",
        is_whole=True,
    ),
    Mark(
        "*",
        re.compile(
            r"\*(?<![\w*]\*)(?=[^\W_])[^*\n]*\s\*(?<!\d\s\*)(?=[\s.,;:!?)]|$)|"
            r"\*(?<=\s\*) (?=[^\W\d_])[^*\n]{0,60}[^\W\d_]\*(?![\w*])"
        ),
        APART.format("*"),
    ),
    Mark("_", re.compile(r"_(?<![\w/_]_)(?=[^\W_])[^_\n]*\s_(?![\w_])"), APART.format("_")),
    Mark(
        "_",
        re.compile(
            r"_(?<![\w/_.@:-]_)(?=[^\W_])[^_\n/@]*[^\W_]_(?=[^\W_])(?!\S{0,80}[_.]\w)|"
            r"_(?<=[^\W_]_)(?=[^\W_])[^_\s/@]*_(?=[\s,;:!?)]|$)"
        ),
        WITHIN,
    ),
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
        re.compile(r"\{:? *[.#][^\W\d][\w -]*[^{}\n]*\}|\{:(?! *toc\b)[^{}\n]*\}"),
        "Xóa phần trong ngoặc nhọn",
    ),
    Mark(
        "{",
        re.compile(r"\{: *toc\b[^{}\n]*\}"),
        "Mục lục thì viết “[TOC]” thành một dòng riêng, không có chữ nào khác",
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
        "Nếu muốn gạch ngang chữ, viết hai dấu “~~” ở mỗi đầu; nếu không, viết “\\~”",
    ),
    *(
        Mark(
            sign,
            re.compile(rf"^{re.escape(sign)}\+? [a-z]+(?: \".*\"| “.*”)?$", re.ASCII),
            "Viết bằng chữ, như “**Lưu ý:**”",
        )
        for sign in ("!!!", "???")
    ),
    Mark(
        "$",
        re.compile(r"(?<![\w$])\$(?=[^\s$])[^$\n]*[\^_\\{=][^$\n]*\$(?![\w$])"),
        "Viết công thức bằng chữ, hoặc dán thành ảnh",
    ),
    Mark("$$", re.compile(r"\$\$.*?(?:\$\$|$)"), "Viết công thức bằng chữ, hoặc dán thành ảnh"),
    Mark(":::", re.compile(r"^:::.*$", re.M), "Đây là dấu của công cụ khác. Xóa đi"),
    Mark(
        ":",
        # Its literal first, which is found fast: every address has one.
        re.compile(r":(?<![\w:]:)[a-z][a-z_]{2,30}:(?![\w:])", re.ASCII),
        "Thay bằng hình hoặc chữ",
    ),
    Mark(
        "<",
        re.compile(r"<(?:/[a-z][\w-]*|[a-z][\w-]*\s+[a-z-]+\s*=[^<>]*)$", re.I | re.M),
        "Thêm dấu “>”, hoặc xóa thẻ",
    ),
)
BY_FIRST = {
    first: tuple(mark for mark in MARKS if mark.sign_in_html[0] == first)
    for first in dict.fromkeys(mark.sign_in_html[0] for mark in MARKS)
}
"""The marks by what their signs begin with in HTML: a character is found sooner than a sign."""


def may_be_in(text: str, html: str) -> list[Mark]:
    """The marks to look for in what a Markdown text has become, which is `html`."""
    groups = (group for first, group in BY_FIRST.items() if first in html)
    return [mark for group in groups for mark in group if mark.may_be_in(text, html)]
