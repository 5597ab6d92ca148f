"""Who wrote it, where several are named in one line of text."""

from __future__ import annotations

import re
from dataclasses import dataclass

# Commas and the like separate for sure; an office's name may have the others in it.
BETWEEN_RE = re.compile(
    r"\s*[,;&/+|•·]\s*|\s+[-–—]\s*|\s*[-–—]\s+|(?P<close>(?<=\w)[-–—](?=\w))|"
    r"\s+(?:và|Và|VÀ|cùng|with|and)\s+"
)
MAY_SEPARATE_RE = re.compile(r"[,;&/+|•·:–—-]| (?:và|Và|VÀ|cùng|with|and) ")
# Whose work is what: `Tin, ảnh: Minh Đức`, `Bài: Minh Đức, ảnh: Thu Hà`, `Bài và ảnh Minh Đức`.
WORK = r"(?:tin|bài(?: viết)?|(?:hình )?ảnh|video|clip)(?!\w)"
MORE = rf"(?:\s*(?:[,&/+–-]\s*|và\s+)?{WORK})"
ROLE = "tác giả|người viết|thực hiện|tổng hợp|biên soạn|sưu tầm|phóng viên|cộng tác viên|pv|ctv|btv"
CREDIT_RE = re.compile(
    rf"(?<!\w)(?:(?:{WORK}{MORE}{{0,5}}|{ROLE})\s*:|^{WORK}{MORE}{{1,5}}(?:\s+của)?(?=\s))\s*",
    re.IGNORECASE,
)
REMARK_RE = re.compile(r"\s*\([^()]*\)")
LETTERS_RE = re.compile("[BCDĐGHKLMNPQRSTVX]{2,}")
"""Capitals without a vowel: parts of an office's name (`TH&THCS`, `GD và ĐT`), or a title."""
JOINED_RE = re.compile(r"[\s,;&/+|–—-]+$|\s+và\s+$")
TITLES = frozenset({"GS", "PGS", "TS", "BS", "KS", "LS", "CN", "NSND", "NSƯT", "NGND", "NGƯT"})
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
    """The authors in one line: `Minh Đức, Thu Hà`, `Tin, ảnh: Minh Đức`, `Sở Giáo dục và Đào tạo`.

    Only what is certain is taken apart: names of persons, or of offices. A person with an
    office or a role (`Minh Đức, Hội Khuyến học`) may be one author or two.
    """
    if len(text) > LONGEST or not MAY_SEPARATE_RE.search(text):
        return Byline((text,))
    found = [_parse(credited) for credited in _without_credits(text)]
    names = dict.fromkeys(name for byline in found for name in byline.names)
    return Byline(tuple(names), any(byline.is_doubtful for byline in found))


def parts(text: str) -> tuple[str, ...]:
    """All that the text may name, without what of the work is theirs."""
    rows = _without_credits(text)
    return tuple(part for row in rows for part in _between(row, _separators(row)))


def is_credited(text: str) -> bool:
    """Whether the text says what of the work is whose: `Tin, ảnh: Minh Đức`."""
    return _without_credits(text) != [text]


def separated(text: str) -> str:
    """The same text with `;` between the authors that it may name."""
    return "; ".join(parts(text))


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
    """Whether the text looks like the name of a person, perhaps with a remark in brackets."""
    text = REMARK_RE.sub("", text)
    words = text.split()
    return (
        is_name(text)
        and len(words) <= MOST_WORDS_OF_A_PERSON
        and all(word[0].isupper() for word in words)
        and not any(_is_letters(word) and word not in TITLES for word in words)
        and not is_office(text)
    )


def is_office(text: str) -> bool:
    """Whether the text begins like the name of an office."""
    if text.startswith(f"{SURNAME} "):
        return any(word[0].islower() or _is_letters(word) for word in text.split())
    return bool(OFFICE_RE.match(text))


def _without_credits(text: str) -> list[str]:
    """The text, in pieces where it says several times whose work what is."""
    rows, start = [], 0
    for credit in CREDIT_RE.finditer(text):
        is_told = ":" in credit[0] or text[credit.end() : credit.end() + 1].isupper()
        if is_told and not _is_in_brackets(text, credit.start()):
            rows.append(JOINED_RE.sub("", text[start : credit.start()]))
            start = credit.end()
    return [row for row in (*rows, text[start:]) if row.strip()]


def _parse(text: str) -> Byline:
    """The authors in a text without credits."""
    separators = _separators(text)
    names = _between(text, separators)
    is_certain = all(map(is_person, names)) or all(map(is_office, names))
    if not separators or len(names) == 1:
        return Byline(names)
    if is_certain and not any(between["close"] for between in separators):
        return Byline(names)
    return Byline((text.strip(),), is_doubtful=True)


def _between(text: str, separators: list[re.Match[str]]) -> tuple[str, ...]:
    starts = [0, *(between.end() for between in separators)]
    ends = [*(between.start() for between in separators), len(text)]
    found = (text[start:end].strip() for start, end in zip(starts, ends, strict=True))
    return tuple(filter(None, found))


def _separators(text: str) -> list[re.Match[str]]:
    """What stands between two authors."""
    found: list[re.Match[str]] = []
    may_be = list(BETWEEN_RE.finditer(text))
    ends = [*(between.start() for between in may_be[1:]), len(text)]
    for between, end in zip(may_be, ends, strict=False):  # none of nothing
        before = text[found[-1].end() if found else 0 : between.start()].strip()
        following = text[between.end() : end].strip()
        if not _is_in_brackets(text, between.start()) and _separates(between, before, following):
            found.append(between)
    return found


def _separates(between: re.Match[str], before: str, following: str) -> bool:
    """Whether one author ends there and another begins, not within the name of an office."""
    if between["close"]:  # `Minh Đức-Thu Hà`, but neither `Minh-Đức` nor `Jean-Paul Dupont`
        return all(is_person(name) and " " in name for name in (before, following))
    if not (before and following):
        return True
    if _goes_on(before.split(), between[0] == "&", following.split()):
        return False
    return not is_office(before) or is_office(following) or is_person(following)


def _goes_on(before: list[str], is_tight: bool, following: list[str]) -> bool:
    """Whether it is within the capitals of one office: `TH&THCS Kiên Thành`, `Sở GD và ĐT`."""
    last, first = before[-1], following[0]
    if is_tight and last.isupper() and first.isupper() and min(len(last), len(first)) == 1:
        return True  # `Công ty A&B`
    is_name_of_letters = not is_tight and all(map(_is_letters, (*before, *following)))
    return _is_letters(last) and _is_letters(first) and not is_name_of_letters


def _is_letters(word: str) -> bool:
    """Whether the word is capitals that are not an author on their own, as `BTV` is."""
    return bool(LETTERS_RE.fullmatch(word)) and not OFFICE_RE.match(word)


def _is_in_brackets(text: str, at: int) -> bool:
    return text.count("(", 0, at) > text.count(")", 0, at)
