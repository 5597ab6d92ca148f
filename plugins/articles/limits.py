"""What a body may have at the most, so that no file can hold up a build.

Python-Markdown takes time with the square of what is counted here (measured at the limits:
under a second each) and recurses for nested lists and quotations. Articles stay far below.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from plugins.problems import Code, Problem

MAX_BLOCK = 50_000
"""Characters between blank lines: a table of 500 rows."""
MAX_SPAN = 1_000_000
"""Sum of the distances from each opening bracket to the one that closes it."""

BLOCK_RE = re.compile(r"[^\n]+(?:\n[^\n]+)*")

NESTED_RE = re.compile(
    r"^[ \t]*(?:>[ \t]*){15}"  # quotations
    # lists on one line, but not a ruler
    r"|^(?! *+(?:(?:-++ {0,2}+)++|(?:\*++ {0,2}+)++) *$)[ \t]*(?:(?:[-*+]|\d+\.)[ \t]+){15}"
    r"|^(?: {80,}|\t{20,})(?:[-*+]|\d+\.)[ \t]",  # a list below lists
    re.MULTILINE,
)


@dataclass(frozen=True, slots=True)
class Limit:
    """How often a pattern may be there, and what its matches are called in a message."""

    pattern: re.Pattern[str]
    most: int
    name: str


LIMITS = (
    Limit(re.compile(r"<[a-z/]", re.IGNORECASE), 10_000, "thẻ HTML"),
    Limit(re.compile(r"<(?=[^<>]*(?:<|$))", re.MULTILINE), 300, "dấu “<” không có dấu “>” đi kèm"),
    Limit(re.compile(r"!\[|<img", re.IGNORECASE), 500, "ảnh"),
    Limit(re.compile(r"^#", re.MULTILINE), 1000, "tiêu đề mục"),
    Limit(re.compile(r"^ *(?:```|~~~)", re.MULTILINE), 300, "dòng “```”"),
    Limit(re.compile(r"\[\^"), 1000, "chú thích cuối trang"),
    Limit(NESTED_RE, 0, "dòng lồng nhau quá 15 lần"),
)


def check(body: str, first_line: int, path: str) -> list[Problem]:
    """`unsafe-html` for each limit that the body is above, at the first line too many."""
    found = [excess for limit in LIMITS if (excess := _above(limit, body))]
    found += filter(None, map(_block_fault, BLOCK_RE.finditer(body)))
    return [
        Problem(path, first_line + body.count("\n", 0, at), Code.UNSAFE_HTML, message)
        for at, message in found
    ]


def _above(limit: Limit, body: str) -> tuple[int, str] | None:
    for count, match in enumerate(limit.pattern.finditer(body), 1):
        if count > limit.most:
            most = f"nhiều hơn “{limit.most}” " if limit.most else ""
            return match.start(), f"Bài có {most}{limit.name}. Viết lại cho gọn, hoặc tách bài."
    return None


def _block_fault(block: re.Match[str]) -> tuple[int, str] | None:
    text = block[0]
    if len(text) > MAX_BLOCK:
        return block.start(), (
            f"Đoạn này dài “{len(text)}” ký tự, nhiều hơn {MAX_BLOCK}. Tách ra bằng dòng trống."
        )
    for opening, closing in ("[]", "()"):
        if _span(text, opening, closing) > MAX_SPAN:
            return block.start(), (
                f"Đoạn này có quá nhiều dấu “{opening}” không có dấu “{closing}” đóng lại. "
                "Thêm dấu đóng, hoặc xóa dấu mở."
            )
    return None


def _span(text: str, opening: str, closing: str) -> int:
    """How far Markdown looks for the ends of all brackets together."""
    if text.count(opening) < 2:
        return 0
    open_at: list[int] = []
    total = 0
    for match in re.finditer(f"[{re.escape(opening + closing)}]", text):
        if match[0] == opening:
            open_at.append(match.start())
        elif open_at:
            total += match.start() - open_at.pop()
    return total + sum(len(text) - at for at in open_at)
