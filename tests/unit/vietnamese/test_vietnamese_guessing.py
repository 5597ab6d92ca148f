"""Dates in other forms are proposed where they can mean one thing only."""

from __future__ import annotations

from datetime import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.vietnamese import VIETNAM, parse_date
from plugins.vietnamese.guessing import meant_date


@pytest.mark.parametrize(
    "text",
    [
        "",
        "-",
        "hôm nay",
        "2021",
        "2021-08",
        "8/2021",
        "13/8",
        "13/08/21",
        "21-08-13",
        "31/12/99",
        "12112021",
        "13 8 2021",
        "31/04/2021",
        "29.02.2021",
        "00-01-2021",
        "13-13-2021",
        "2021-02-30",
        "0021-8-13",
        "1899-12-31 9h",
        "113/8/2021",
        "13/8/20211",
        "13-8-2021 24h00",
        "13-8-2021 9h60",
        "13-8-2021 9.5",
        "13-8-2021 9",
        "2021-08-13 -07:00",
        "2021-08-13 9h55 -05:00",
        "13/08/2021 13:00 SA",
        "13/08/2021 0:30 CH",
        "12h tối 13/8/2021",
        "13h sáng 13/8/2021",
        "3/8/2021 9:55 AM",
        "8-3-2021 9:55 p.m.",
        "từ 13/8/2021 đến 15/8/2021",
        "Yên Bái 13/8/2021",
        "2021-08-13x09:55",
        "13-8-2021 " + "9" * 100_000,
    ],
)
def test_a_wrong_guess_is_worse_than_none(text):
    assert meant_date(text) == ""


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("13-8-2021", "2021-08-13"),
        ("3-8-2021", "2021-08-03"),
        ("13.08.2021", "2021-08-13"),
        ("13 / 8 / 2021", "2021-08-13"),
        ("13-8/2021", "2021-08-13"),
        ("13–8–2021", "2021-08-13"),
        ("8/13/2021", "2021-08-13"),
        ("8/13/2021 9:55 PM", "2021-08-13 21:55"),
        ("2021-8-3", "2021-08-03"),
        ("2021/08/13", "2021-08-13"),
        ("2021.8.13 9.55", "2021-08-13 09:55"),
        ("2021-13-08", "2021-08-13"),
        ("2021-08-13 09.55", "2021-08-13 09:55"),
        ("2021-08-13 9h55", "2021-08-13 09:55"),
        ("2021-08-13 9h55'", "2021-08-13 09:55"),
        ("2021-08-13 9g55", "2021-08-13 09:55"),
        ("2021-08-13 9h", "2021-08-13 09:00"),
        ("2021-08-13 09-55", "2021-08-13 09:55"),
        ("2021-08-13-09:55", "2021-08-13 09:55"),
        ("2021-8-3T9:55:07", "2021-08-03 09:55:07"),
        ("2021-08-13 9:55 SA", "2021-08-13 09:55"),
        ("9:55 13/8/2021", "2021-08-13 09:55"),
        ("9h55 ngày 13/8/2021", "2021-08-13 09:55"),
        ("lúc 9 giờ 55 phút, ngày 13 tháng 8 năm 2021", "2021-08-13 09:55"),
        ("ngày 13 tháng 8, 2021", "2021-08-13"),
        ("Thứ Sáu, 13/08/2021", "2021-08-13"),
        ("Thứ sáu, 13/8/2021, 09:55 (GMT+7)", "2021-08-13 09:55"),
        ("CN 15-8-2021", "2021-08-15"),
        ("13/8/2021 - 9h55", "2021-08-13 09:55"),
        ("13/8/2021 | 09:55", "2021-08-13 09:55"),
        ("13/08/2021 9:55:00 AM", "2021-08-13 09:55"),
        ("13/08/2021 13:00 CH", "2021-08-13 13:00"),
        ("2 giờ chiều 13/8/2021", "2021-08-13 14:00"),
        ("12h trưa 13/8/2021", "2021-08-13 12:00"),
        ("13 Aug 2021", "2021-08-13"),
        ("Fri, 13 Aug 2021 09:55:00", "2021-08-13 09:55"),
        ("August 13, 2021 9:55 am", "2021-08-13 09:55"),
        ("２０２１－８－１３", "2021-08-13"),
        ("13-8-2021.", "2021-08-13"),
        ("ngày\u00a013-8-2021\u200b", "2021-08-13"),
    ],
)
def test_what_it_can_only_mean(text, meant):
    assert meant_date(text) == meant
    assert parse_date(meant)


@given(st.datetimes(datetime(1900, 1, 1), datetime(2199, 12, 31)))
def test_the_vietnamese_order_is_day_month_year(at):
    meant = f"{at:%Y-%m-%d %H:%M}"
    assert meant_date(f"{at.hour}h{at.minute:02} {at.day}-{at.month}-{at.year}") == meant
    assert meant_date(f"{at.year}-{at.month}-{at.day} {at.hour}.{at.minute:02}") == meant
    assert parse_date(meant) == at.replace(second=0, microsecond=0, tzinfo=VIETNAM)


@given(st.text(alphabet="0123456789/-.:,h+ TCHSAthángnămngày", max_size=30))
def test_whatever_is_proposed_is_a_date(text):
    if meant := meant_date(text):
        assert parse_date(meant)
