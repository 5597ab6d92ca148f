from __future__ import annotations

from datetime import datetime

import pytest
from articles_reading import REQUIRED, article, front_faults, read_front, read_text

from plugins.articles import Correction
from plugins.vietnamese import VIETNAM


def at(*parts: int) -> datetime:
    return datetime(*parts, tzinfo=VIETNAM)


ONE = (Correction(at(2021, 8, 20), "Sửa tên xã"),)
TWO = (*ONE, Correction(at(2021, 9, 1, 10, 0), "Sửa: số; liệu"))


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("", ()),
        ("[]", ()),
        ("''", ()),
        ("\n- 2021-08-20: Sửa tên xã", ONE),
        ("\n- 20/08/2021: Sửa  tên xã", ONE),
        ("\n- date: 2021-08-20\n  text: Sửa tên xã", ONE),
        ("\n- {Text: Sửa tên xã, DATE: 20/08/2021}", ONE),
        ("\n  date: 2021-08-20\n  text: Sửa tên xã", ONE),
        ("{2021-08-20: Sửa tên xã}", ONE),
        ("'2021-08-20: Sửa tên xã'", ONE),
        ("\n- 2021-08-20: Sửa tên xã\n- '2021-09-01 10:00: Sửa: số; liệu'", TWO),
        ("\n  2021-08-20: Sửa tên xã\n  2021-09-01 10:00: 'Sửa: số; liệu'", TWO),
        ("'2021-08-20: Sửa tên xã; 2021-09-01 10:00: Sửa: số; liệu'", TWO),
        ("|\n  2021-08-20: Sửa\n    tên xã\n  1/9/2021 10:00: Sửa: số; liệu", TWO),
    ],
)
def test_corrections(written, expected):
    assert article(f"corrections: {written}").facts.corrections == expected


def test_corrections_of_a_classic_header():
    rows = "2021-08-20: Sửa tên xã\n  2021-09-01 10:00: Sửa: số; liệu"
    for value in (rows, f"\n  {rows}"):
        reading = read_text(f"{REQUIRED}Corrections: {value}\n\nNội dung.\n")
        assert reading.document.facts.corrections == TWO


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("2021-08-20", [(5, "bad-front-matter")]),
        ("Sửa tên xã", [(5, "bad-front-matter")]),
        ("'2021-08-20:'", [(5, "bad-front-matter")]),
        ("{}", [(5, "bad-front-matter")]),
        ("\n-", [(6, "bad-front-matter")]),
        ("\n- 2021-08-20", [(6, "bad-front-matter")]),
        ("\n- date: 2021-08-20", [(6, "bad-front-matter")]),
        ("\n- text: Sửa", [(6, "bad-front-matter")]),
        ("\n- [2021-08-20, Sửa]", [(6, "bad-front-matter")]),
        ("\n- ngày: 2021-08-20\n  nội dung: Sửa", [(6, "bad-front-matter")]),
        ("\n- date: 2021-08-20\n  text: [Sửa]", [(6, "bad-front-matter")]),
        ("\n- 2021-08-20: Sửa\n- 2021-08-32: Sửa", [(7, "bad-date")]),
        ("\n  2021-08-20: Sửa\n  2021-08-32: Sửa", [(7, "bad-date")]),
        ("|\n  2021-08-20: Sửa\n\n  2021-08-32: Sửa", [(8, "bad-date")]),
        ("'2021-08-20: Sửa; 2021-08-32: Sửa'", [(5, "bad-date")]),
        ("'Sửa; 2021-08-20: Sửa'", [(5, "bad-front-matter")]),
        ("\n- hôm qua: Sửa", [(6, "bad-date")]),
    ],
)
def test_bad_corrections(written, expected):
    assert front_faults(f"corrections: {written}") == expected


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("Sửa tên xã", "Sửa tên xã"),
        ("'2021-08-20:'", "2021-08-20:"),
        ("\n- [2021-08-20, Sửa]", "[2021-08-20, Sửa]"),
        ("\n- ngày: 2021-08-20\n  nội dung: Sửa", "{ngày: 2021-08-20, nội dung: Sửa}"),
        ("\n- date: 2021-08-20", "{date: 2021-08-20}"),
        ("\n- " + "Sửa " * 1_000, ("Sửa " * 20)[:80].strip()),
    ],
)
def test_bad_corrections_are_quoted(written, shown):
    (problem,) = read_front(f"{REQUIRED}corrections: {written}").problems
    assert f"“{shown}”" in problem.message
    assert "“- 2021-08-20: Sửa tên xã”" in problem.message


@pytest.mark.parametrize(
    "written", ["\n- 20-8-2021: Sửa", "\n- 2021-8-20: Sửa", "'20.8.2021: Sửa'"]
)
def test_the_date_that_is_meant(written):
    (problem,) = read_front(f"{REQUIRED}corrections: {written}").problems
    assert (problem.code, problem.suggestions) == ("bad-date", ("2021-08-20",))
    assert problem.message.endswith("Viết “2021-08-20”.")


@pytest.mark.parametrize(
    ("written", "line", "shown"),
    [
        ("\n- 2021-08-12: Sửa tên xã", 6, "2021-08-12"),
        ("\n- 2021-08-20: Một\n- 13/08/2021 9:54: Hai", 7, "13/08/2021 9:54"),
        ("'2021-08-20: Một; 2012-08-20: Hai'", 5, "2012-08-20"),
    ],
)
def test_a_correction_before_its_article(written, line, shown):
    reading = read_front(f"{REQUIRED}corrections: {written}")
    (problem,) = reading.problems
    assert (problem.line, problem.code, problem.field) == (line, "bad-date", "corrections")
    assert f"Ngày đính chính “{shown}” sớm hơn ngày đăng “2021-08-13 09:55”" in problem.message
    assert "Sửa corrections hoặc date" in problem.message


@pytest.mark.parametrize("written", ["2021-08-13", "2021-08-13 09:55", "13/08/2021"])
def test_a_correction_on_the_day_of_its_article(written):
    (correction,) = article(f"corrections:\n- {written}: Sửa tên xã").facts.corrections
    assert correction.date == at(2021, 8, 13, 9, 55)


def test_a_correction_is_not_compared_with_a_date_that_is_not_known():
    reading = read_front("title: a\ndate: x\nauthor: b\ncorrections: '2001-01-01: Sửa'")
    assert [problem.field for problem in reading.problems] == ["date"]


def test_the_lines_of_corrections_are_not_in_the_stamp():
    one = article("corrections:\n- 2021-08-20: Sửa tên xã")
    other = article("corrections:\n\n\n- 2021-08-20: Sửa tên xã")
    assert [a.correction_lines for a in (one, other)] == [(6,), (8,)]
    assert one.facts == other.facts
    changed = article("corrections:\n- 2021-08-21: Sửa tên xã")
    assert one.facts.stamp != changed.facts.stamp
