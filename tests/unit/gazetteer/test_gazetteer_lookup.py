from __future__ import annotations

import unicodedata
from datetime import date
from pathlib import Path

import pytest

from plugins.gazetteer import Ambiguous, Found, NameIndex, Unknown, Why, load, lookup

OLD, NEW = date(2021, 8, 13), date(2026, 9, 1)
GAZETTEER = load(Path(__file__).parents[3] / "plugins/gazetteer/data/lao-cai.csv")
INDEX = NameIndex(GAZETTEER, frozenset({"o15"}))


def found(text, on=OLD):
    """(id, folded) of the unit found, else what was found instead."""
    answer = lookup(INDEX, text, on)
    return (answer.unit.id, answer.folded) if isinstance(answer, Found) else answer


@pytest.mark.parametrize(
    ("text", "suggested"),
    [
        ("", None),
        ("Hà Nội", None),
        ("x" * 100_000, None),
        ("xã Kiên Thành, " * 20, None),
        ("xã Kiên Thành, huyện Văn Yên", "o04525"),
        ("thị trấn Kiên Thành", "o04525"),
        ("xã Kiến Thành", "o04525"),
        ("xã Kiên Thàn", "o04525"),
        ("xã Cốc San", "o02746"),
        ("xã Sa Pa, tỉnh Lào Cai", "o088"),
    ],
)
def test_unknown(text, suggested):
    answer = lookup(INDEX, text, OLD)
    assert isinstance(answer, Unknown)
    assert next((unit.id for unit in answer.suggestions), None) == suggested


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        ("xã Tân Thịnh", {"o04279", "o04696"}),
        ("xã Minh Quan", {"o04516", "o04567"}),
        ("Yên Bái", {"o15", "o132"}),
        ("Trạm Tấu", {"o139", "o04585", "o04600"}),
    ],
)
def test_ambiguous(text, ids):
    answer = lookup(INDEX, text, OLD)
    assert isinstance(answer, Ambiguous)
    assert {unit.id for unit in answer.candidates} == ids


@pytest.mark.parametrize(
    ("text", "old", "new"),
    [
        ("Yên Bái", "o15 o132", "o15 o132 n04252"),
        ("yen bai", "o15 o132", "o15 o132 n04252"),
        ("Trấn Yên", "o138", "o138 n04498"),
        ("Mù Cang Chải", "o137 o04456", "o137 o04456 n04456"),
        ("Khánh Hòa", "o04342 o56", "o04342 n04342 n56"),
        ("Yên Bái, Lào Cai", "n04252 o15", "n04252 o15"),
        ("Quy Mông", "o04519", "n04531"),
        ("Lào Cai", "o10", "n15"),
    ],
)
def test_name_that_is_also_a_larger_units_is_open_on_any_day(text, old, new):
    for on, ids in ((OLD, old), (NEW, new)):
        answer = lookup(INDEX, text, on)
        units = answer.candidates if isinstance(answer, Ambiguous) else (answer.unit,)
        assert [unit.id for unit in units] == ids.split()


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("toàn tỉnh Yên Bái", "o15"),
        ("Trên địa bàn huyện Trấn Yên", "o138"),
        ("tại xã Kiên Thành", "o04525"),
        ("thôn 5, xã Kiên Thành, huyện Trấn Yên", "o04525"),
        ("Thôn 5 xã Kiên Thành", "o04525"),
        ("thon 5, xa Kien Thanh", "o04525"),
        ("tổ dân phố số 3, phường Yên Ninh, TP. Yên Bái", "o04252"),
        ("số nhà 12, tổ 3, phường Yên Ninh, thành phố Yên Bái, tỉnh Yên Bái", "o04252"),
        ("bản Lìm Mông, xã Cao Phạ, huyện Mù Cang Chải", "o04480"),
        ("Bản Mù, huyện Trạm Tấu", "o04615"),
        ("xã Bản Mù", "o04615"),
        ("Trường THCS Kiên Thành, xã Kiên Thành", "o04525"),
        ("xã Kiên Thành/huyện Trấn Yên", "o04525"),
    ],
)
def test_words_around_a_name(text, unit):
    answer = lookup(INDEX, text, OLD)
    assert isinstance(answer, Found)
    assert answer.unit.id == unit


@pytest.mark.parametrize(
    ("text", "why", "suggested"),
    [
        ("toàn tỉnh", Why.VAGUE, "n15 o15"),
        ("Cả tỉnh", Why.VAGUE, "n15 o15"),
        ("các xã vùng cao", Why.VAGUE, "n15 o15"),
        ("các xã vùng cao huyện Trạm Tấu", Why.VAGUE, "o139"),
        ("9 huyện, thị xã, thành phố", Why.VAGUE, "n15 o15"),
        ("thôn 5", Why.HAMLET, ""),
        ("bản Lìm Mông", Why.HAMLET, ""),
        ("bản Lìm Mông, huyện Mù Cang Chải", Why.HAMLET, "o137"),
        ("tỉnh Thái Bình", Why.ELSEWHERE, ""),
        ("Hà Nội", Why.ELSEWHERE, ""),
        ("ha noi", Why.ELSEWHERE, ""),
        ("TP.HCM", Why.ELSEWHERE, ""),
        ("xã Đông Hưng, tỉnh Thái Bình", Why.ELSEWHERE, ""),
        ("xã Kiên Thành, huyện Trấn Yên, tỉnh Phú Thọ", Why.ELSEWHERE, "o04525"),
        ("cả nước", Why.ELSEWHERE, ""),
        ("thôn 5, xã Kiên Thàn, huyện Trấn Yên", Why.UNKNOWN, "o04525"),
        ("Làng Nhĩ, Trạm Tấu", Why.UNKNOWN, "o04609"),
        ("Hội Khuyến học huyện Trấn Yên", Why.UNKNOWN, "o138"),
        ("huyện Đoan Hùng", Why.UNKNOWN, ""),
    ],
)
def test_why_no_unit_fits(text, why, suggested):
    answer = lookup(INDEX, text, NEW)
    assert isinstance(answer, Unknown)
    assert (answer.why, [unit.id for unit in answer.suggestions]) == (why, suggested.split())


@pytest.mark.parametrize(
    "text",
    [
        "xã Kiên Thành, huyện Trấn Yên",
        "X. Kiên Thành, H. Trấn Yên",
        "x.kiên thành h.trấn yên",
        "xã Kiên-Thành huyện  Trấn\u00a0Yên",
        "Kiên Thành (Trấn Yên)",
        "Kiên Thành - Trấn Yên",
    ],
)
def test_ways_to_write_one_place(text):
    for form in ("NFC", "NFD"):
        assert found(unicodedata.normalize(form, text)) == ("o04525", False)


@pytest.mark.parametrize(
    ("text", "old", "new"),
    [
        ("xã Quy Mông", "o04519", "n04531"),
        ("xã Qui Mông", "o04519", "n04531"),
        ("xã Quy Mông, tỉnh Yên Bái", "o04519", "o04519"),
        ("xã Kiên Thành", "o04525", "o04525"),
        ("xã Yên Bình, huyện Yên Bình", "h04774-2024", "h04774-2024"),
        ("huyện Trấn Yên", "o138", "o138"),
        ("xã Trấn Yên", "n04498", "n04498"),
        ("Trấn Yên, Yên Bái", "o138", "o138"),
        ("Trấn Yên, tỉnh Lào Cai", "n04498", "n04498"),
        ("tỉnh Lào Cai", "o10", "n15"),
        ("tỉnh Yên Bái", "o15", "o15"),
        ("TP. Yên Bái", "o132", "o132"),
        ("xã Cốc San, tỉnh Lào Cai", "o02746", "n02746"),
        ("xã Minh Quán", "o04516", "o04516"),
        ("xã Minh Quân", "o04567", "o04567"),
        ("Xà Hồ", "o04594", "o04594"),
        ("NT Trần Phú", "o04627", "o04627"),
    ],
)
def test_era(text, old, new):
    assert found(text, OLD) == (old, False)
    assert found(text, NEW) == (new, False)


def test_missing_diacritics_are_told():
    assert found("xa kien thanh, huyen tran yen") == ("o04525", True)


@pytest.mark.parametrize("unit", list(GAZETTEER), ids=lambda unit: unit.id)
def test_every_name_finds_its_unit(unit):
    on = unit.valid_to or NEW
    above = [parent.title for parent in GAZETTEER.ancestors(unit)]
    for name in (unit.name, *unit.aliases):
        whole = ", ".join([f"{unit.kind.word} {name}", *above])
        for case in (str, str.upper, str.lower, str.title):
            for form in ("NFC", "NFD"):
                assert found(unicodedata.normalize(form, case(whole)), on) == (unit.id, False)
