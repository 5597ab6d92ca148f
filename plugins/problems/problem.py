"""A problem in the editors' content: what is wrong, where, how bad, what to do about it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum


class Level(StrEnum):
    """How bad a problem is: an error keeps its article off the site, a warning does not."""

    ERROR = "error"
    WARNING = "warning"


class Code(StrEnum):
    """Every kind of problem, by the name that messages and tools use."""

    BAD_FRONT_MATTER = "bad-front-matter"
    NOT_UTF8 = "not-utf8"
    MISSING_TITLE = "missing-title"
    MISSING_DATE = "missing-date"
    BAD_DATE = "bad-date"
    MISSING_AUTHOR = "missing-author"
    UNKNOWN_LOCALITY = "unknown-locality"
    AMBIGUOUS_LOCALITY = "ambiguous-locality"
    DUPLICATE_SLUG = "duplicate-slug"
    MISSING_IMAGE = "missing-image"
    BROKEN_LINK = "broken-link"
    UNSAFE_HTML = "unsafe-html"
    EMPTY_BODY = "empty-body"
    BAD_ALIAS = "bad-alias"
    BAD_STATUS = "bad-status"
    DUPLICATE_NOTE = "duplicate-note"
    UNCLOSED_CODE = "unclosed-code"
    MERGE_CONFLICT = "merge-conflict"
    PRIVATE_REMARK = "private-remark"
    BAD_FILE = "bad-file"

    UNKNOWN_KEY = "unknown-key"
    NO_LOCALITY = "no-locality"
    FOLDED_LOCALITY = "folded-locality"
    SPLIT_ADDRESS = "split-address"
    MISSING_ALT = "missing-alt"
    CLEANED_HTML = "cleaned-html"
    FUTURE_DATE = "future-date"
    STRAY_MARKUP = "stray-markup"
    UNUSED_NOTE = "unused-note"
    DOUBTFUL_NAME = "doubtful-name"
    UNREAD_FILE = "unread-file"


WARNINGS = frozenset(
    {
        Code.UNKNOWN_KEY,
        Code.NO_LOCALITY,
        Code.FOLDED_LOCALITY,
        Code.SPLIT_ADDRESS,
        Code.MISSING_ALT,
        Code.CLEANED_HTML,
        Code.FUTURE_DATE,
        Code.STRAY_MARKUP,
        Code.UNUSED_NOTE,
        Code.DOUBTFUL_NAME,
        Code.UNREAD_FILE,
    }
)


ABOVE = "../"
"""How the path of a file begins that is not in the content folder."""


@dataclass(frozen=True, slots=True)
class Problem:
    """One problem of one file.

    `path` is relative to the content folder, with forward slashes, and begins with `../` for a
    file of settings; `line` counts from 1 (1 also where the problem is the whole file's).
    `message` is in Vietnamese, has the offending value in “quotes” and ends with the remedy.
    `field` is the front matter key concerned, or "". `suggestions` are values that can replace
    the offending one as they stand, best first.
    """

    path: str
    line: int
    code: Code
    message: str
    field: str = ""
    suggestions: tuple[str, ...] = ()

    @property
    def level(self) -> Level:
        """An error keeps the article off the site; a warning does not, nor do settings."""
        is_warning = self.code in WARNINGS or self.path.startswith(ABOVE)
        return Level.WARNING if is_warning else Level.ERROR


def has_errors(problems: Iterable[Problem]) -> bool:
    """Whether any of the problems is an error."""
    return any(problem.level is Level.ERROR for problem in problems)


def in_order(problems: list[Problem]) -> list[Problem]:
    """Sort for printing: errors last (where a terminal leaves them in view), then by place."""
    return sorted(
        set(problems), key=lambda p: (p.level is Level.ERROR, p.path, p.line, p.code, p.message)
    )
