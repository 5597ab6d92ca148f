"""The lines of an old portal's page → title, date, authors and what the article consists of.

• Loading...
a slogan
Title of the article
Ngày xuất bản: 13/08/2021 9:55:00 SA
Paragraphs, each on a line, indented by runs of no-break spaces,
and captions where photos were, each on a line of its own
Name of the author
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from plugins.problems import Code, Problem, excerpt
from plugins.vietnamese import parse_date

from .blocks import Block, to_blocks
from .bylines import parse_byline
from .lines import CELL, PHOTO_MARK, clean

LOADING_RE = re.compile(r"\W*Loading\s*(\.{2,}|…)?", re.IGNORECASE)
DATED_RE = re.compile(
    r"(?:Ngày (?:xuất bản|đăng|đăng tin|đưa tin|cập nhật)|Cập nhật(?: lúc)?)\s*:",
    re.IGNORECASE,
)
DATE_RE = re.compile(r"\d{1,2}/\d{1,2}/\d{4}(?: +\d{1,2}:\d{2}(?::\d{2})?(?: *(?:SA|CH)\b)?)?")
END_RE = re.compile(
    r"(?:Các )?(?:tin|bài)(?: viết)? (?:khác|liên quan|mới hơn|cũ hơn|đã đưa|cùng chuyên mục)\W*",
    re.IGNORECASE,
)
FURNITURE_RE = re.compile(
    r"(?:(?:Số )?lượt xem|Bản in|In (?:bài|trang|tin)(?: này)?|Gửi (?:email|bài|tin)(?: này)?|"
    r"Chia sẻ|Quay lại|Về trang trước|Về đầu trang|Facebook|Zalo|Tweet|Like)\W*\d*\W*",
    re.IGNORECASE,
)
MAX_TITLE = 300
"""Characters; a longer line above the date is a paragraph."""
MAX_BYLINES = 3
"""Lines: who wrote, who took the photos, the office."""


@dataclass(frozen=True, slots=True)
class OldPage:
    """What the page says; `date` is in Vietnam's time, `authors` empty where none is named."""

    title: str
    date: datetime
    authors: tuple[str, ...]
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the page that is not empty, and where it stands, from 1."""

    text: str
    number: int


def parse(text_lines: Sequence[str], path: str) -> OldPage | tuple[Problem, ...]:
    """The page, or everything that keeps it from being an article. `path` is for messages."""
    lines = list(_told(text_lines))
    at, date = _find_date(lines)
    title = _title(lines[:at])
    body, authors = _sign_off(_until_end(line.text for line in lines[at + 1 :]))
    if body and body[0] == title:
        body = body[1:]
    problems = []
    if not title:
        problems.append(_no_title(path))
    if date is None:
        problems.append(_bad_date(lines[at], path) if at < len(lines) else _no_date(path))
    elif not body:
        problems.append(_no_body(path))
    if problems or date is None:
        return tuple(problems)
    return OldPage(title, date, authors, to_blocks(body))


def _told(text_lines: Sequence[str]) -> Iterator[Line]:
    """What the page says: neither empty lines nor its furniture."""
    announced = ""
    for number, text in enumerate(text_lines, 1):
        line = clean(text)
        if not line or LOADING_RE.fullmatch(line) or FURNITURE_RE.fullmatch(line):
            continue
        if DATED_RE.fullmatch(line):
            announced = f"{line} "  # in tables the date is a cell of its own
            continue
        yield Line(announced + line, number)
        announced = ""


def _find_date(lines: Sequence[Line]) -> tuple[int, datetime | None]:
    """Index of the line with the date, and the date; None if that line has no valid one.

    A line that is nothing but a date will do where none is announced as one.
    """
    at = next((i for i, line in enumerate(lines) if DATED_RE.match(line.text)), None)
    if at is None:
        at = next((i for i, line in enumerate(lines) if DATE_RE.fullmatch(line.text)), len(lines))
    found = DATE_RE.search(lines[at].text) if at < len(lines) else None
    try:
        return at, parse_date(found[0]) if found else None
    except ValueError:
        return at, None


def _title(head: Sequence[Line]) -> str:
    """The line above the date. What stands above it is menus and a slogan."""
    texts = (line.text.replace(CELL, " ") for line in reversed(head) if line.text != PHOTO_MARK)
    title = next(texts, "")
    return title if len(title) <= MAX_TITLE else ""


def _until_end(lines: Iterable[str]) -> list[str]:
    """The article's own lines: not the list of other news below it."""
    own = []
    for line in lines:
        if END_RE.fullmatch(line):
            break
        own.append(line)
    while own and own[-1] == PHOTO_MARK:
        own.pop()
    return own


def _sign_off(lines: list[str]) -> tuple[list[str], tuple[str, ...]]:
    """The lines without the last ones that name people, and those people."""
    people: tuple[str, ...] = ()
    end = len(lines)
    while end and len(lines) - end < MAX_BYLINES and (named := parse_byline(lines[end - 1])):
        people = (*named, *people)
        end -= 1
    return lines[:end], tuple(dict.fromkeys(people))


def _no_title(path: str) -> Problem:
    return Problem(
        path,
        1,
        Code.MISSING_TITLE,
        "Không thấy tiêu đề. Chép lại trang cũ sao cho tiêu đề nằm ngay trên dòng "
        "“Ngày xuất bản: …”.",
        "title",
    )


def _no_date(path: str) -> Problem:
    return Problem(
        path,
        1,
        Code.MISSING_DATE,
        "Không thấy dòng “Ngày xuất bản: …”. Thêm dòng này ngay dưới tiêu đề, "
        "ví dụ “Ngày xuất bản: 13/08/2021 9:55:00 SA”.",
        "date",
    )


def _bad_date(line: Line, path: str) -> Problem:
    return Problem(
        path,
        line.number,
        Code.BAD_DATE,
        f"Không hiểu ngày trong dòng {excerpt(line.text)}. Sửa theo mẫu "
        "“Ngày xuất bản: 13/08/2021 9:55:00 SA”.",
        "date",
    )


def _no_body(path: str) -> Problem:
    return Problem(
        path,
        1,
        Code.EMPTY_BODY,
        "Trang không có nội dung dưới dòng ngày. Chép lại trang cũ cho đủ.",
    )
