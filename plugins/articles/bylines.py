"""Who wrote it, where several are named in one line of text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

# Commas and the like separate for sure; an office's name may have the others in it.
BETWEEN_RE = re.compile(r"\s*[,;&/+|]\s*|\s+[-–—]\s+|\s+(?:và|cùng|with|and)\s+")
MAY_SEPARATE_RE = re.compile(r"[,;&/+|–—]| - | và | cùng | and | with ")
OFFICE_WORDS = frozenset(
    {
        *("ban", "biên", "hội", "học", "huyện", "khuyến", "phòng", "phường", "phố"),
        *("tập", "thành", "thị", "tỉnh", "trấn", "văn", "xã"),
    }
)
"""Words of an office's name that may be in lower case: `Hội Khuyến học huyện Văn Yên`."""
OFFICE_RE = re.compile(
    r"(?:Ban|Báo|Bộ|Câu lạc bộ|Chi hội|CLB|Công an|Công ty|Cơ quan|Cục|Đài|Đảng|Đội|Hội|Khối|"
    r"Mặt trận|Nhóm|Phòng|Quỹ|Sở|Tạp chí|Tập đoàn|Thành đoàn|Tỉnh đoàn|Tỉnh ủy|Tỉnh hội|Tổ|Tòa|"
    r"Trung tâm|TTXVN|TTVH|UBND|Ủy ban|Uỷ ban|Văn phòng|Viện|Vụ|BBT|BTV|CTV|PV)(?!\w)|"
    r"Trường (?:TH|PT|CĐ|ĐH|Tiểu|Mầm|Đại|Cao|Phổ|Dân|Chính|Trung)"
)
"""How the names of offices begin."""
SURNAME = "Đoàn"
"""The name of people, or with a word in lower case behind it an office: Đoàn Thanh niên."""
MAX_WORDS = 8
LONGEST = 2_000
"""Characters of a text with the names of authors; what is longer is none."""
MOST_WORDS_OF_A_PERSON = 6
NAME_RE = re.compile(r"[^\W\d_]+(?:[.-][^\W\d_]+)*\.?")


@dataclass(frozen=True, slots=True)
class Byline:
    """The authors that a text names; `is_doubtful` if it may name them otherwise."""

    names: tuple[str, ...]
    is_doubtful: bool = False


def parse(text: str) -> Byline:
    """The authors in one line: `Minh Đức, Thu Hà`, `Sở Giáo dục và Đào tạo`.

    Only what is certain is taken apart: names of persons, or of offices. A person with an
    office or a role (`Minh Đức, Hội Khuyến học`) may be one author or two.
    """
    if len(text) > LONGEST or not MAY_SEPARATE_RE.search(text):
        return Byline((text,))
    parts = list(_parts(text))
    if len(parts) < 2:
        return Byline(tuple(parts) or (text,))
    if all(map(is_person, parts)) or all(map(is_office, parts)):
        return Byline(tuple(dict.fromkeys(parts)))
    return Byline((text,), is_doubtful=True)


def separated(text: str) -> str:
    """The same text with `;` between the authors that it may name."""
    return "; ".join(_parts(text))


def is_name(text: str) -> bool:
    """Whether the text may be a name: a few words, each with a capital."""
    words = text.split()
    return (
        0 < len(words) <= MAX_WORDS
        and text[0].isupper()
        and not text.endswith(".")
        and all(NAME_RE.fullmatch(word) for word in words)
        and all(word[0].isupper() or word in OFFICE_WORDS for word in words)
    )


def is_person(text: str) -> bool:
    """Whether the text looks like the name of a person."""
    words = text.split()
    return (
        is_name(text)
        and len(words) <= MOST_WORDS_OF_A_PERSON
        and all(word[0].isupper() for word in words)
        and not is_office(text)
    )


def is_office(text: str) -> bool:
    """Whether the text begins like the name of an office."""
    if text.startswith(f"{SURNAME} "):
        return any(word[0].islower() for word in text.split())
    return bool(OFFICE_RE.match(text))


def _parts(text: str) -> Iterator[str]:
    """What stands between the separators; what goes on with an office's name stays with it."""
    start, end = 0, 0
    for between in BETWEEN_RE.finditer(text):
        rest = text[between.end() :]
        following = rest[: found.start()] if (found := BETWEEN_RE.search(rest)) else rest
        if is_office(text[start:]) and not (is_office(following) or is_person(following)):
            continue
        end = between.start()
        if text[start:end].strip():
            yield text[start:end].strip()
        start = between.end()
    if text[start:].strip():
        yield text[start:].strip()
