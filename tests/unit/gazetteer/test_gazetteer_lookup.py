from __future__ import annotations

import unicodedata
from datetime import date
from pathlib import Path

import pytest

from plugins.gazetteer import Ambiguous, Found, NameIndex, Unknown, load, lookup

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
        ("Trấn Yên", "o138", "n04498"),
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
