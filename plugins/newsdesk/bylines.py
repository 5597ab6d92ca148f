"""Who wrote it: the last line of an old page, if it names somebody."""

from __future__ import annotations

import re

from .lines import PHOTO_MARK

CREDIT_RE = re.compile(
    r"(?:Tin|Bài|Bài viết|Ảnh|Tác giả|Người viết|Thực hiện|Tổng hợp)"
    r"(?:\s*(?:,|và|-|–|/)\s*(?:tin|bài|ảnh))*\s*:\s*",
    re.IGNORECASE,
)
BETWEEN_RE = re.compile(r"\s*(?:[,;&/]|\s[-–]\s|\svà\s)\s*")
OFFICE_WORDS = frozenset(
    {
        *("ban", "biên", "hội", "học", "huyện", "khuyến", "phòng", "phường", "phố"),
        *("tập", "thành", "thị", "tỉnh", "trấn", "văn", "xã"),
    }
)
"""Words of an office's name that may be in lower case: `Hội Khuyến học huyện Văn Yên`."""
MAX_LENGTH = 150
MAX_WORDS = 8
MAX_AUTHORS = 4
NAME_RE = re.compile(r"[^\W\d_]+\.?(?:-[^\W\d_]+)?")


def parse_byline(line: str) -> tuple[str, ...]:
    """The authors that `line` names: `Minh Đức`, `Tin, ảnh: Minh Đức - Thu Hà`, `(BBT)`.

    Empty if it is anything else: a name is a few words, each with a capital, and no digit
    or punctuation, which keeps a last paragraph or caption from becoming an author.
    """
    if line == PHOTO_MARK or len(line) > MAX_LENGTH:
        return ()
    line = line.strip("()[] ")
    credit = CREDIT_RE.match(line)
    names = BETWEEN_RE.split(line[credit.end() :] if credit else line)
    if len(names) > MAX_AUTHORS or not all(map(_is_name, names)):
        return ()
    return tuple(dict.fromkeys(names))


def _is_name(text: str) -> bool:
    words = text.split()
    return (
        0 < len(words) <= MAX_WORDS
        and text[0].isupper()
        and not text.endswith(".")
        and all(NAME_RE.fullmatch(word) for word in words)
        and all(word[0].isupper() or word in OFFICE_WORDS for word in words)
    )
