"""What can be wrong with a map file, and how that is told to the site's owner."""

from __future__ import annotations

from collections.abc import Sequence

from plugins.problems import Code, Problem

MOST = 20
"""Problems of one file that are told one by one; a wrong property gives one for every area."""


class Fault(Exception):
    """Why a file, or an area of it, cannot be used; the text is the message of a problem."""

    def __init__(self, code: Code, message: str, suggestions: tuple[str, ...] = ()) -> None:
        super().__init__(message)
        self.code = code
        self.suggestions = suggestions


def problem(path: str, line: int, fault: Fault) -> Problem:
    """The problem that tells of a fault."""
    return Problem(path, line, fault.code, str(fault), suggestions=fault.suggestions)


def shortened(problems: Sequence[Problem]) -> tuple[Problem, ...]:
    """The first problems of a file, and how many there are besides."""
    if len(problems) <= MOST:
        return tuple(problems)
    rest = len(problems) - MOST
    last = problems[MOST]
    more = f"Còn {rest} vùng có lỗi nữa, từ dòng này. Sửa các lỗi trên trước."
    return (*problems[:MOST], Problem(last.path, last.line, Code.BAD_FRONT_MATTER, more))
