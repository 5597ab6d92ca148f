"""Dates as Vietnamese editors and the old portal write them, and as readers read them.

No OS locale: glibc's vi_VN prints AM and PM and is usually not installed.
"""

from __future__ import annotations

import re
from datetime import datetime, timedelta, timezone

from .text import squeeze

VIETNAM = timezone(timedelta(hours=7), "+07")
"""Vietnam has had no other offset since 1975, and no summer time."""

WEEKDAYS = ("Thứ Hai", "Thứ Ba", "Thứ Tư", "Thứ Năm", "Thứ Sáu", "Thứ Bảy", "Chủ Nhật")
YEARS = range(1900, 2200)
"""A year outside is a slip of the finger."""

DAY_FIRST_RE = re.compile(
    r"(?P<day>\d{1,2})/(?P<month>\d{1,2})/(?P<year>\d{4})"
    r"(?:(?:,? |T)(?P<hour>\d{1,2}):(?P<minute>\d{2})(?::(?P<second>\d{2}))?"
    r"(?: ?(?P<half>SA|CH))?)?",
    re.ASCII | re.IGNORECASE,
)
# The shape only: what between the separators is a date and a time, fromisoformat knows. But it
# would read the minutes of 09.55 as a part of a second, which only comes behind seconds.
ISO_RE = re.compile(
    r"[\dW-]{7,10}(?:[ T]\d(?:[\d:]+|\d?:?\d{2}:?\d{2}[.,]\d+)(?: ?(?:Z|[+-][\d:]+))?)?",
    re.ASCII | re.IGNORECASE,
)


def parse_date(text: str) -> datetime:
    """An aware time in Vietnam's zone; midnight where only a day is given.

    Forms: `2021-08-13`, `2021-08-13 09:55`, ISO 8601 with or without zone, also in its basic
    form (`20210813T0955`) and with weeks (`2021-W32-5`), `13/08/2021`, and
    `13/08/2021 9:55:00 SA` (SA a.m., CH p.m., both of the 12-hour clock). None is ambiguous:
    within `YEARS`, no day is a date in eight digits from both ends.
    Raises ValueError for anything else, and for a date or time that does not exist.
    """
    text = squeeze(text)
    if day_first := DAY_FIRST_RE.fullmatch(text):
        found = _day_first(day_first)
    elif ISO_RE.fullmatch(text):
        found = _iso(text)
    else:
        raise ValueError(f"not a date: {text!r}")
    if found.year not in YEARS:
        raise ValueError(f"year out of range: {text!r}")
    return found.astimezone(VIETNAM) if found.tzinfo else found.replace(tzinfo=VIETNAM)


def long_date(at: datetime) -> str:
    """`Thứ Sáu, 13/08/2021`."""
    return f"{WEEKDAYS[at.weekday()]}, {short_date(at)}"


def short_date(at: datetime) -> str:
    """`13/08/2021`."""
    return f"{at.day:02}/{at.month:02}/{at.year:04}"


def clock(at: datetime) -> str:
    """`09:55`, of the 24-hour clock."""
    return f"{at.hour:02}:{at.minute:02}"


def _day_first(match: re.Match[str]) -> datetime:
    day, month, year, hour, minute, second = (
        int(match[name] or 0) for name in ("day", "month", "year", "hour", "minute", "second")
    )
    if match["half"]:
        if not 1 <= hour <= 12:
            raise ValueError(f"not an hour of the 12-hour clock: {match[0]!r}")
        hour = hour % 12 + (12 if match["half"].upper() == "CH" else 0)
    return datetime(year, month, day, hour, minute, second)


def _iso(text: str) -> datetime:
    # fromisoformat wants two digits of an hour, which people leave out.
    padded = re.sub(r"(?<=[ T])(\d):", r"0\1:", text.upper())
    date, _, time = padded.replace("T", " ", 1).partition(" ")
    return datetime.fromisoformat(f"{date}T{time.replace(' ', '')}" if time else date)
