"""Marks that git leaves where two versions of a file could not be merged."""

from __future__ import annotations

import re

from plugins.problems import Code, Problem

# Four lines as git writes them; the one between, `=======`, may as well underline a heading.
MARK_RE = re.compile(r"^(?:<{7}|>{7}|\|{7})(?: .*)?$", re.MULTILINE)
SHOWN = 40
"""Characters of a line that a message quotes."""


def check(text: str, path: str) -> list[Problem]:
    """`merge-conflict` for each place with two versions: at its first line."""
    if "<<<<<<<" not in text and ">>>>>>>" not in text:
        return []
    problems = []
    is_open = False
    for mark in MARK_RE.finditer(text):
        if mark[0][0] == "<" or not is_open:
            problems.append(_problem(path, text.count("\n", 0, mark.start()) + 1, mark[0]))
        is_open = mark[0][0] != ">"
    return problems


def _problem(path: str, line: int, mark: str) -> Problem:
    return Problem(
        path,
        line,
        Code.MERGE_CONFLICT,
        f"Từ dòng “{mark[:SHOWN]}” có hai bản của cùng một đoạn mà git chưa gộp được. "
        "Giữ lại một bản, rồi xóa các dòng “<<<<<<<”, “=======” và “>>>>>>>”.",
    )
