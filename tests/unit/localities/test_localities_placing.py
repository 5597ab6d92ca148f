"""What an editor is told about places, and that each remedy works as it is written."""

from __future__ import annotations

import re

import pytest
from small_site import ROOT, article

from plugins.articles import ReaderSettings, read
from plugins.gazetteer import NameIndex, load
from plugins.localities import place

INDEX = NameIndex(load(ROOT / "plugins/gazetteer/data/lao-cai.csv"), frozenset({"o15"}))


def placed(localities, date="2021-08-13"):
    """(ids of units, problems) of an article with this front matter."""
    reading = read(article(localities=localities, date=date).encode(), "a.md", ReaderSettings())
    assert reading.problems == ()
    units, problems = place(reading.document, INDEX)
    return [unit.id for unit in units], list(problems)


@pytest.mark.parametrize(
    ("localities", "units"),
    [
        ("[]", []),
        ("xã Kiên Thành, huyện Trấn Yên", ["o04525"]),
        ("[xã Kiên Thành, huyện Trấn Yên]", ["o04525"]),
        ('["xã Kiên Thành", "huyện Trấn Yên"]', ["o04525"]),
        ('["xã Kiên Thành, huyện Trấn Yên", huyện Lục Yên]', ["o04525", "o135"]),
        ("\n  - xã Kiên Thành\n  - huyện Trấn Yên", ["o04525"]),
        ("\n  [xã Kiên Thành,\n  huyện Trấn Yên]", ["o04525"]),
        ("xã Kiên Thành, huyện Trấn Yên; xã Đại Sơn, huyện Văn Yên", ["o04525", "o04429"]),
        ("[xã Kiên Thành, huyện Trấn Yên, xã Đại Sơn, huyện Văn Yên]", ["o04525", "o04429"]),
        ("xã Kiên Thành và xã Đại Sơn", ["o04525", "o04429"]),
        ("bản Lìm Mông, xã Cao Phạ, huyện Mù Cang Chải", ["o04480"]),
        ("toàn tỉnh Yên Bái", ["o15"]),
    ],
)
def test_read_without_a_word(localities, units):
    assert placed(localities) == (units, [])


def told(localities, date="2026-06-01"):
    _, (problem,) = placed(localities, date)
    assert problem.line == 5
    return problem


@pytest.mark.parametrize(
    ("localities", "code", "quoted"),
    [
        ("Yên Bái", "ambiguous-locality", "Yên Bái"),
        ("Khánh Hòa", "ambiguous-locality", "tỉnh Khánh Hòa"),
        ("toàn tỉnh", "unknown-locality", "toàn tỉnh"),
        ("các xã vùng cao", "unknown-locality", "các xã vùng cao"),
        ("thôn 5", "unknown-locality", "thôn 5"),
        ("bản Lìm Mông, huyện Mù Cang Chải", "unknown-locality", "bản Lìm Mông"),
        ("Hà Nội", "unknown-locality", "Hà Nội"),
        ("xã Đông Hưng, tỉnh Thái Bình", "unknown-locality", "xã Đông Hưng, tỉnh Thái Bình"),
        ("xã Kiên Thành, tỉnh Phú Thọ", "unknown-locality", "xã Kiên Thành, tỉnh Phú Thọ"),
        ("huyện Đoan Hùng", "unknown-locality", "huyện Đoan Hùng"),
        ("Hội Khuyến học huyện Trấn Yên", "unknown-locality", "huyện Trấn Yên, tỉnh Yên Bái"),
        ("xã Kiên Thàn và xã Y Can", "unknown-locality", "xã Kiên Thàn"),
        ("[xã Kiên Thành, huyện Văn Yên]", "split-address", "xã Kiên Thành, huyện Văn Yên"),
    ],
)
@pytest.mark.parametrize("date", ["2021-08-13", "2026-06-01"])
def test_what_is_told_has_a_remedy_that_works(localities, code, quoted, date):
    problem = told(localities, date)
    assert problem.code == code
    assert f"“{quoted}" in problem.message
    for suggestion in problem.suggestions:
        assert placed(suggestion, date)[1] == [], suggestion
        assert f"“{suggestion}”" in problem.message
    # Whatever it says to write may be written.
    advised = re.findall(r"(?:viết|như|thành|hay|phải là) “([^”]+)”", problem.message, re.I)
    advised += re.findall(r"“localities: ([^”]*)”", problem.message)
    assert advised or problem.suggestions
    for text in advised:
        assert placed(text, date)[1] == [], text


@pytest.mark.parametrize(
    "word",
    [
        "không",
        "Không có",
        "khong",
        "null",
        "none",
        "None",
        "N/A",
        "chưa rõ",
        '"~"',
        "không.",
        "trống",
    ],
)
def test_words_for_no_place(word):
    problem = told(word)
    assert (problem.code, problem.suggestions) == ("unknown-locality", ())
    assert problem.message.endswith("Nếu bài không nói về nơi nào thì ghi “localities: []”.")
    assert placed("[]") == ([], [])


def test_a_word_for_no_place_among_places():
    units, (problem,) = placed("xã Kiên Thành, huyện Trấn Yên; không")
    assert units == ["o04525"]
    assert problem.message.endswith("thì xóa mục này.")


@pytest.mark.parametrize("value", ["", " # chưa rõ"])
def test_a_key_without_a_place_gets_no_second_line(value):
    reading = read(article(localities=value).encode(), "a.md", ReaderSettings())
    _, (problem,) = place(reading.document, INDEX)
    assert (problem.line, problem.code) == (5, "no-locality")
    assert "Viết địa phương của bài vào sau “localities:”" in problem.message


def test_candidates_have_their_full_names():
    assert told("Yên Bái").suggestions == (
        "tỉnh Yên Bái",
        "thành phố Yên Bái, tỉnh Yên Bái",
        "phường Yên Bái, tỉnh Lào Cai",
    )


def test_a_remedy_works_within_brackets_too():
    for text in ("xã Kiên Thành; huyện Văn Yên", "xã Kiên Thành, huyện Trấn Yên, tỉnh Yên Bái"):
        assert f"“{text}”" in told("[xã Kiên Thành, huyện Văn Yên]").message
        assert placed(f"[{text}]")[1] == []
    assert placed("[phường Yên Bái, tỉnh Lào Cai]", "2026-06-01") == (["n04252"], [])


def test_every_place_of_a_line_is_told_apart():
    units, problems = placed("xã Kiên Thàn và xã Y Can, huyện Trấn Yên và Hà Nội")
    assert units == ["o04531"]
    assert [problem.message.split("”")[0] for problem in problems] == [
        "Không có địa phương “xã Kiên Thàn",
        "Địa phương “Hà Nội",
    ]
