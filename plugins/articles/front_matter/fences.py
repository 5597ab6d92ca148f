"""Lines around front matter that only look like `---`, named as what they are."""

from __future__ import annotations

import re
from collections.abc import Sequence

HIDDEN = "\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff"
"""Characters without a width, which nobody can see, nor means."""
FENCE_RE = re.compile(rf"[{HIDDEN}]*-{{3,}}[ \t{HIDDEN}]*")
END_RE = re.compile(rf"[{HIDDEN}]*(-{{3,}}|\.\.\.)[ \t{HIDDEN}]*")
# What Word, phones and other tools make of three hyphens, or take for the same.
LOOKS_LIKE_RE = re.compile(r"[\s\\]*(?:[-—–‒―‐‑−﹘﹣－_*=~+#.·•][ \t\xa0]*){1,40}")
FIELD_RE = re.compile(r"""\s*["']?[^\W\d_][\w -]{0,30}["']?\s*[:=：](\s|$|["'\[])""")
CODE_RE = re.compile(r"\s*(`{3,}|~{3,}|---)[ \t]*(ya?ml|toml|json)?[ \t]*", re.IGNORECASE)
MARKS = {
    "—": "gạch dài (Word tự đổi khi gõ)",
    "―": "gạch dài (Word tự đổi khi gõ)",
    "–": "gạch vừa (Word tự đổi khi gõ)",
    "‒": "gạch vừa (Word tự đổi khi gõ)",
    "−": "trừ",
    "*": "sao",
    "=": "bằng",
    "_": "gạch dưới",
    "~": "ngã",
}
SHOWN = 40
"""Characters of a line that a message quotes."""


def looks_like_fence(line: str) -> bool:
    """Whether the line may have been meant for `---`, and is not."""
    if not line.strip() or FENCE_RE.fullmatch(line):
        return False
    return bool(LOOKS_LIKE_RE.fullmatch(line) or CODE_RE.fullmatch(line))


def wrong_opening(lines: Sequence[str], first: int) -> tuple[int, str] | None:
    """The index of a line that fails to open front matter, and what to say of it."""
    line = lines[first]
    following = next((text for text in lines[first + 1 :] if text.strip()), "")
    if line.strip().startswith("{") and '"' in line + following:
        return first, (
            f"Phần đầu bài viết kiểu JSON (“{line.strip()[:SHOWN]}”) thì không đọc được. "
            "Viết mỗi giá trị một dòng “tên: giá trị” giữa hai dòng “---”."
        )
    if looks_like_fence(line) and (FIELD_RE.match(following) or not _is_rule(line)):
        return first, named(line, following)
    late = next((i for i, text in enumerate(lines) if FENCE_RE.fullmatch(text)), None)
    if late is not None and late + 1 < len(lines) and FIELD_RE.match(lines[late + 1]):
        return first, (
            f"Có chữ “{line.strip()[:SHOWN]}” trước phần đầu bài. "
            "Để dòng “---” ở ngay đầu tệp; xóa chữ ấy, hoặc chuyển nó xuống nội dung bài."
        )
    return None


def named(line: str, following: str = "") -> str:
    """What the line is, and what to write instead; `following` is the line after it."""
    shown = " ".join(line.split())[:SHOWN]
    if shown.startswith("+++"):
        example = _of_toml(following)
        return (
            "Phần đầu bài giữa hai dòng “+++” là TOML của Hugo, ở đây không đọc được. "
            f"Đổi “+++” thành “---”, và viết mỗi giá trị theo kiểu “{example}”."
        )
    return f"{_what(line, shown)} Thay cả dòng bằng ba dấu gạch nối: “---”."


def _what(line: str, shown: str) -> str:
    if FENCE_RE.fullmatch(line.strip("\xa0 \t\u200b\u3000")):
        return f"Dòng “{shown}” có dấu cách ở đầu, hoặc dấu cách lạ, nên không phải dòng “---”."
    name = next((name for mark, name in MARKS.items() if mark in shown), "")
    if name:
        return f"Dòng “{shown}” là dấu {name}, không phải “---”."
    return f"Dòng “{shown}” không phải dòng “---” mở hay đóng phần đầu bài."


def _of_toml(line: str) -> str:
    """A line of TOML as it is to be written here."""
    key, equals, value = line.partition("=")
    value = value.strip()
    if not (equals and key.strip() and value):
        return "title: Tin mới"
    if len(value) > 1 and value[0] == value[-1] in "\"'" and not set(value) & {":", "#"}:
        value = value[1:-1]
    return f"{key.strip()}: {value}"[:80]


def _is_rule(line: str) -> bool:
    """Whether the line may as well be a rule or an underline in a text without front matter."""
    return set(line.split()[0]) <= set("*_=~.+-·•`")
