"""What a new article says until its editor writes one, found where readers would see it."""

from __future__ import annotations

import re

from plugins.problems import Code, Problem

from .source import Source

TO_WRITE = "Viết bài vào đây: việc gì, ở đâu, khi nào, ai làm, kết quả ra sao."
"""The body of a new article."""
# Also where its end is gone, its lines were filled anew, or something was set around it.
FOUND_RE = re.compile(r"Viết\s+bài\s+vào\s+đây[*_]*\s*:[^\n]*")
WHOLE_RE = re.compile(r"[^:]*:[*_]*\s*việc\s+gì")
# Before it on its line: nothing, or the end of a sentence, and no words that quote it.
BEFORE_RE = re.compile(r"(?:.*[.!?…:;–—|-][\"”’»)*_]*\s)?[^\w\"“‘«]*|[^\w]*")
SHOWN = 60
"""Characters of a line that a message quotes."""


def check(source: Source, path: str) -> list[Problem]:
    """`empty-body` where it stands in what is to be published."""
    return [
        Problem(
            path,
            source.body_line + source.body.count("\n", 0, found.start()),
            Code.EMPTY_BODY,
            f"Bài còn lời nhắc “{' '.join(found[0].split())[:SHOWN]}” của bài mới. Xóa lời ấy khi "
            "bài đã viết xong, hoặc viết “status: draft” khi chưa.",
        )
        for found in FOUND_RE.finditer(source.body)
        if _is_left(found, source.body)
    ]


def _is_left(found: re.Match[str], body: str) -> bool:
    """Whether it is the reminder itself, not what an article says of one."""
    if WHOLE_RE.match(body, found.start()):
        return True
    line = body.rfind("\n", 0, found.start()) + 1
    return bool(BEFORE_RE.fullmatch(body, line, found.start()))
