from __future__ import annotations

from contextlib import suppress
from datetime import datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.vietnamese import VIETNAM, clock, long_date, parse_date, short_date


@pytest.mark.parametrize(
    "text",
    [
        "",
        "hôm nay",
        "2021",
        "13/08/21",
        "13.08.2021",
        "8/13/2021",
        "31/04/2021",
        "29/02/2021",
        "00/01/2021",
        "2021-13-01",
        "2021-02-30",
        "2021-8-1",
        "2021-08-13 9",
        "2021-08-13 09.55",
        "2021-08-13 09,55",
        "2021-08-13 09:55.5",
        "20210813 0955.5",
        "2021-08-13 09:55+07.00",
        "2021-08-13x09:55",
        "2021-08-13-09:55",
        "2021-08-1309:55",
        "2021-08-13 -07:00",
        "2021-08-13 09:5507",
        "2021-0813",
        "202108-13",
        "2021-08",
        "202108",
        "13082021",
        "12112021",
        "20122012",
        "21122021",
        "2021-W00-1",
        "2021-W53-1",
        "2021-W32-8",
        "2021-225",
        "1899-W52-7",
        "2021-08-13 24:00",
        "2021-08-13 09:60",
        "2021-08-13 09:55:60",
        "2021-08-13 09:55 SA",
        "2021-08-13 09:55+99:99",
        "13/08/2021 SA",
        "13/08/2021 13:00 CH",
        "13/08/2021 0:30 SA",
        "13/08/2021 25:00",
        "13/08/2021 9:55 PM",
        "13/08/2021 9:55 SAN",
        "0021-08-13",
        "1899-12-31",
        "2200-01-01",
        "0001-01-01T00:00+14:00",
        "9999-12-31T23:59-14:00",
        "２０２１-08-13",
        "2021-08-13 09:55 " + "9" * 100_000,
    ],
)
def test_not_a_date(text):
    with pytest.raises(ValueError):
        parse_date(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2021-08-13", (2021, 8, 13, 0, 0, 0)),
        ("2021-08-13 09:55", (2021, 8, 13, 9, 55, 0)),
        ("2021-08-13 9:55", (2021, 8, 13, 9, 55, 0)),
        ("2021-08-13 09:55:07", (2021, 8, 13, 9, 55, 7)),
        ("2021-08-13T09:55", (2021, 8, 13, 9, 55, 0)),
        ("2021-08-13t09:55:00z", (2021, 8, 13, 16, 55, 0)),
        ("2021-08-13T20:00:00Z", (2021, 8, 14, 3, 0, 0)),
        ("2021-08-13T09:55:00+07:00", (2021, 8, 13, 9, 55, 0)),
        ("2021-08-13 09:55:00 +0700", (2021, 8, 13, 9, 55, 0)),
        ("2021-08-13T09:55+07", (2021, 8, 13, 9, 55, 0)),
        ("2021-08-13T09:55:00-05:00", (2021, 8, 13, 21, 55, 0)),
        ("20210813", (2021, 8, 13, 0, 0, 0)),
        ("20210813T0955", (2021, 8, 13, 9, 55, 0)),
        ("20210813 095507", (2021, 8, 13, 9, 55, 7)),
        ("20210813T095507Z", (2021, 8, 13, 16, 55, 7)),
        ("20210813T095507+0700", (2021, 8, 13, 9, 55, 7)),
        ("2021-08-13T09", (2021, 8, 13, 9, 0, 0)),
        ("2021-08-13T0955", (2021, 8, 13, 9, 55, 0)),
        ("2021-08-13T20:00:00+00:00:30", (2021, 8, 14, 2, 59, 30)),
        ("2021-W32-5", (2021, 8, 13, 0, 0, 0)),
        ("2021-w32-5t09:55", (2021, 8, 13, 9, 55, 0)),
        ("2021W325", (2021, 8, 13, 0, 0, 0)),
        ("2021W325T0955", (2021, 8, 13, 9, 55, 0)),
        ("2021-W32", (2021, 8, 9, 0, 0, 0)),
        ("2020-W53-7", (2021, 1, 3, 0, 0, 0)),
        ("13/08/2021", (2021, 8, 13, 0, 0, 0)),
        ("5/8/2021", (2021, 8, 5, 0, 0, 0)),
        ("13/08/2021 9:55:00 SA", (2021, 8, 13, 9, 55, 0)),
        ("05/08/2021 9:55:00 CH", (2021, 8, 5, 21, 55, 0)),
        ("13/08/2021 12:05 sa", (2021, 8, 13, 0, 5, 0)),
        ("13/08/2021 12:05 ch", (2021, 8, 13, 12, 5, 0)),
        ("13/08/2021 21:55", (2021, 8, 13, 21, 55, 0)),
        ("13/08/2021, 9:55", (2021, 8, 13, 9, 55, 0)),
        ("\u00a013/08/2021\u00a0 9:55:00\u200b SA\r\n", (2021, 8, 13, 9, 55, 0)),
    ],
)
def test_date(text, expected):
    assert parse_date(text) == datetime(*expected, tzinfo=VIETNAM)
    assert parse_date(text).utcoffset() == timedelta(hours=7)


@pytest.mark.parametrize("fraction", [".25", ".250", ".250000", ",25", ",2500001"])
def test_fraction_of_a_second_is_kept(fraction):
    assert parse_date(f"2021-08-13T09:55:00{fraction}").microsecond == 250_000


@given(st.dates(datetime(1900, 1, 1).date(), datetime(2199, 12, 31).date()))
def test_a_day_written_the_other_way_round_is_no_date(day):
    with pytest.raises(ValueError):
        parse_date(f"{day:%d%m%Y}")


@pytest.mark.parametrize(
    ("text", "long", "time"),
    [
        ("2021-08-13 09:05", "Thứ Sáu, 13/08/2021", "09:05"),
        ("2026-03-01", "Chủ Nhật, 01/03/2026", "00:00"),
        ("2025-06-30 23:59", "Thứ Hai, 30/06/2025", "23:59"),
    ],
)
def test_as_readers_read_it(text, long, time):
    at = parse_date(text)
    assert long_date(at) == long
    assert short_date(at) == long.partition(", ")[2]
    assert clock(at) == time


@given(st.datetimes(datetime(1900, 1, 1), datetime(2199, 12, 31), timezones=st.just(VIETNAM)))
def test_what_is_written_is_read(at):
    half = "CH" if at.hour >= 12 else "SA"
    as_portal = f"{short_date(at)} {(at.hour - 1) % 12 + 1}:{at.minute:02}:{at.second:02} {half}"
    assert parse_date(as_portal) == at.replace(microsecond=0)
    assert parse_date(at.isoformat()) == at
    assert parse_date(f"{at:%Y%m%dT%H%M%S,%f%z}") == at
    assert parse_date(f"{at:%G-W%V-%uT%H:%M:%S.%f}") == at


@given(st.text())
def test_anything_else_is_a_value_error(text):
    with suppress(ValueError):
        assert parse_date(text).tzinfo is VIETNAM
