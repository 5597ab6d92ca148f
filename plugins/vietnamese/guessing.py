"""Dates in forms that are not read, as what they can only mean: to be proposed, never to be taken.

Nothing is proposed where day and month could be exchanged, or the year's century is left out.
"""

from __future__ import annotations

import re
import unicodedata
from datetime import datetime

from .dates import parse_date
from .text import squeeze

LONGEST = 80
"""Characters of a text that may be a date."""
SEPARATOR = r" ?[-/.,–—‑−_] ?"
NAMES = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
MONTH = r"(?P<name>" + "|".join(NAMES) + r")[a-z]{0,6}\.?"
WEEKDAY_RE = re.compile(
    r"\b(?:(?:thứ|t\.?) ?(?:hai|ba|tư|năm|sáu|bảy|bẩy|[2-7])|chủ nhật|chúa nhật|cn|"
    r"(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?)\b(?![/.-]\d)\.?,?"
)
WORDS_RE = re.compile(r"\b(?:ngày|lúc|vào|hồi|đăng|at|on|of)\b")
ZONE_RE = re.compile(r"\(?\b(?:gmt|utc) ?\+ ?0?7(?::?00)?\)?|(?<=\d) ?\+07(?::?00)?$")
AHEAD_RE = re.compile(r"\s[-–+]\d")
"""What looks like the zone of somewhere else."""
STRIPPED = " ,;-–—|()_."
YEAR_FIRST_RE = re.compile(
    rf"(?<!\d)(?P<year>\d{{4}}){SEPARATOR}(?P<month>\d{{1,2}}){SEPARATOR}(?P<day>\d{{1,2}})(?!\d)"
)
DAY_FIRST_RE = re.compile(
    rf"(?<!\d)(?P<day>\d{{1,2}}){SEPARATOR}(?P<month>\d{{1,2}}){SEPARATOR}(?P<year>\d{{4}})(?!\d)"
)
IN_WORDS_RE = re.compile(
    r"(?<!\d)(?P<day>\d{1,2}),? tháng (?P<month>\d{1,2}),?(?: năm| ?[-/])? ?(?P<year>\d{4})(?!\d)"
)
ENGLISH_RES = (
    re.compile(rf"(?<!\d)(?P<day>\d{{1,2}})(?:st|nd|rd|th)?[ -]{MONTH},?[ -](?P<year>\d{{4}})\b"),
    re.compile(rf"\b{MONTH} (?P<day>\d{{1,2}})(?:st|nd|rd|th)?,? (?P<year>\d{{4}})\b"),
)
TIME_RE = re.compile(
    r"(?P<hour>\d{1,2})(?: ?(?:[:.,h]|giờ|g|-) ?(?P<minute>\d{2})"
    r"(?: ?(?:[:.]|phút|p|m|') ?(?:(?P<second>\d{2}) ?(?:s|giây)?)?)?| ?(?:h|giờ|g))"
    r" ?(?P<half>sa|ch|am|pm|a\.m\.?|p\.m\.?|sáng|trưa|chiều|tối)?"
)
HALF_RE = re.compile(r"(?P<hour>\d{1,2}) ?(?P<half>am|pm|a\.m\.?|p\.m\.?)")
ENGLISH_HALVES = ("am", "pm", "a.m", "p.m")
MORNING = ("sa", "am", "a.m", "sáng")
HOURS = {
    "sáng": range(1, 12),
    "trưa": (11, 12, 13, 1, 2),
    "chiều": range(1, 20),
    "tối": range(5, 24),
}
"""The hours that are told with a word of the day."""


def meant_date(text: str) -> str:
    """The date in the form `2021-08-13` or `2021-08-13 09:55` that a text must mean, or "".

    `13-8-2021`, `9h55 ngày 13/8/2021`, `Thứ Sáu, 13/08/2021, 09:55 (GMT+7)`, `Aug 13, 2021`.
    """
    plain = squeeze(unicodedata.normalize("NFKC", text)).lower()
    if len(plain) > LONGEST:
        return ""
    plain = ZONE_RE.sub(" ", WORDS_RE.sub(" ", WEEKDAY_RE.sub(" ", plain)))
    if AHEAD_RE.search(plain):
        return ""
    found = next(filter(None, (regex.search(plain) for regex in _REGEXES)), None)
    if found is None:
        return ""
    rest = squeeze(f"{plain[: found.start()]} {plain[found.end() :]}").strip(STRIPPED)
    rest = rest.removeprefix("t")
    time = _time(rest) if rest else ""
    day = _day(found, rest) if time is not None else ""
    return f"{day} {time}".rstrip() if day else ""


_REGEXES = (YEAR_FIRST_RE, DAY_FIRST_RE, IN_WORDS_RE, *ENGLISH_RES)


def _day(found: re.Match[str], rest: str) -> str:
    """The day, or "" if there is none such, or it may be another."""
    parts = found.groupdict()
    name = parts.get("name")
    year, day = int(parts["year"]), int(parts["day"])
    month = NAMES.index(name) + 1 if name else int(parts["month"])
    is_english = any(half in rest for half in ENGLISH_HALVES)
    if found.re is DAY_FIRST_RE and is_english and day <= 12 and month <= 12 and day != month:
        return ""  # with a.m. and p.m. the month may come first
    if not name and month > 12 >= day and found.re is not IN_WORDS_RE:
        day, month = month, day
    try:
        return f"{parse_date(f'{year:04}-{month:02}-{day:02}'):%Y-%m-%d}"
    except ValueError:
        return ""


def _time(text: str) -> str | None:
    """The time of day of the 24-hour clock, None if it cannot be told."""
    found = TIME_RE.fullmatch(text.rstrip("'")) or HALF_RE.fullmatch(text)
    if found is None:
        return None
    parts = found.groupdict()
    hour, minute, second = (int(parts.get(name) or 0) for name in ("hour", "minute", "second"))
    half = (parts.get("half") or "").rstrip(".")
    if half:
        hours = _hour(hour, half)
        if hours is None:
            return None
        hour = hours
    try:
        at = datetime(2000, 1, 1, hour, minute, second)
    except ValueError:
        return None
    return f"{at:%H:%M:%S}" if second else f"{at:%H:%M}"


def _hour(hour: int, half: str) -> int | None:
    """An hour of the 12-hour clock on that of 24 hours, None where both do not fit."""
    if hour not in HOURS.get(half, range(1, 25)) or (half == "tối" and hour == 12):
        return None
    if half in MORNING:
        return hour % 12 if hour <= 12 else None
    return hour if hour >= 11 + (half != "trưa") else hour + 12
