"""What a new article says until its editor writes one, found where readers would see it."""

from __future__ import annotations

import re

from plugins.problems import Code, Problem

from .source import Source

TO_WRITE = "Viết bài vào đây: việc gì, ở đâu, khi nào, ai làm, kết quả ra sao."
"""The body of a new article."""
BEGINNING = TO_WRITE.partition(":")[0]
# Also where its end is gone, or its lines were filled anew.
FOUND_RE = re.compile(rf"^[^\w\n]*({BEGINNING}:[^\n]*)", re.MULTILINE)
SHOWN = 60
"""Characters of a line that a message quotes."""


def check(source: Source, path: str) -> list[Problem]:
    """`empty-body` where it stands in what is to be published."""
    if BEGINNING not in source.body:
        return []
    return [
        Problem(
            path,
            source.body_line + source.body.count("\n", 0, found.start(1)),
            Code.EMPTY_BODY,
            f"Bài còn lời nhắc “{found[1].rstrip()[:SHOWN]}” của bài mới. Xóa lời ấy khi bài đã "
            "viết xong, hoặc viết “status: draft” khi chưa.",
        )
        for found in FOUND_RE.finditer(source.body)
    ]
