"""What a body may have at the most, so that no file can hold up a build.

For what takes a time of its own, or one with the square of its number, outside of the steps
that `effort` counts. At the limits a text takes about a second; articles stay far below.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from plugins.problems import Code, Problem

from .notes import SIGNS as NOTES


@dataclass(frozen=True, slots=True)
class Limit:
    """How often a pattern may be there, and what its matches are called in a message.

    Each match has one of the `signs`: most bodies have none, which is found out at once.
    """

    signs: tuple[str, ...]
    pattern: re.Pattern[str]
    most: int
    name: str


FENCES = ("```", "~~~")
LIMITS = (
    Limit(("<",), re.compile(r"<[a-z/]", re.IGNORECASE), 10_000, "thẻ HTML"),
    Limit(
        ("<",),
        re.compile(r"<(?=[^<>]*(?:<|$))", re.MULTILINE),
        300,
        "dấu “<” không có dấu “>” đi kèm",
    ),
    Limit(("![", "<"), re.compile(r"!\[|<img", re.IGNORECASE), 500, "ảnh"),
    Limit(("#",), re.compile(r"^#", re.MULTILINE), 1000, "tiêu đề mục"),
    Limit(FENCES, re.compile(r"^ *(?:```|~~~)", re.MULTILINE), 300, "dòng “```”"),
    Limit(NOTES, re.compile(r"\[\^|\^\["), 1000, "chú thích cuối trang"),
    Limit(("\n",), re.compile("\n"), 8000, "dòng"),
    Limit(("    ", "\t"), re.compile(r"[ \t]{500}"), 0, "khoảng trắng dài quá 500 dấu cách"),
    Limit(
        ("{", "`", "|"),
        re.compile(r"^(?:[^{`|\n]*[{`|]){300}", re.MULTILINE),
        0,
        "dòng có quá 300 dấu “{”, “`”, “|”",
    ),
)


def check(body: str, first_line: int, path: str) -> list[Problem]:
    """`unsafe-html` for each limit that the body is above, at the first line too many."""
    found = [excess for limit in LIMITS if (excess := _above(limit, body))]
    return [
        Problem(path, first_line + body.count("\n", 0, at), Code.UNSAFE_HTML, message)
        for at, message in found
    ]


def _above(limit: Limit, body: str) -> tuple[int, str] | None:
    if not any(map(body.__contains__, limit.signs)):
        return None
    for count, match in enumerate(limit.pattern.finditer(body), 1):
        if count > limit.most:
            most = f"nhiều hơn “{limit.most}” " if limit.most else ""
            return match.start(), f"Bài có {most}{limit.name}. Viết lại cho gọn, hoặc tách bài."
    return None
