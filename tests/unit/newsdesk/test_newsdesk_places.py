from __future__ import annotations

from datetime import date

import pytest

from plugins.gazetteer import NameIndex
from plugins.newsdesk.places import address, normalise, propose

OLD, NEW = date(2021, 8, 13), date(2026, 3, 1)


@pytest.mark.parametrize("written", ["xã Không Có", "xã Tân Thịnh", "", "huyện", "x" * 5000])
def test_what_is_not_clear_stays_as_it_was_written(names: NameIndex, written: str):
    assert normalise(written, names, OLD) == written


@pytest.mark.parametrize(
    ("written", "on", "expected"),
    [
        ("kiên thành", OLD, "xã Kiên Thành, huyện Trấn Yên"),
        ("X. Tan Thinh, H. Van Chan", OLD, "xã Tân Thịnh, huyện Văn Chấn"),
        ("H. Trấn Yên", OLD, "huyện Trấn Yên"),
        ("xã trấn yên", NEW, "xã Trấn Yên"),
        ("tỉnh Yên Bái", OLD, "tỉnh Yên Bái"),
        ("Cốc San, tỉnh Lào Cai", NEW, "xã Cốc San, tỉnh Lào Cai"),
    ],
)
def test_addresses(names: NameIndex, written: str, on: date, expected: str):
    assert normalise(written, names, on) == expected


@pytest.mark.parametrize("on", [OLD, NEW])
def test_an_address_means_its_unit(names: NameIndex, on: date):
    for unit in filter(lambda u: u.existed_on(on), names.gazetteer):
        written = address(unit, names, on)
        assert normalise(written, names, on) == written


@pytest.mark.parametrize(
    "text", ["", "Cả nhà cùng học.", "Độc lập - Tự do - Hạnh phúc", "Hợp tác xã kiểu mới"]
)
def test_texts_about_no_place(names: NameIndex, text: str):
    assert propose(text, names, OLD) == ()


def test_a_district_goes_without_saying_beside_its_commune(names: NameIndex):
    text = (
        "Đoàn về huyện Trấn Yên và huyện Yên Bình, đến xã Y Can, huyện Trấn Yên. "
        "Tỉnh Yên Bái cử người dự. Sau đó đoàn trở lại xã Y Can."
    )
    assert propose(text, names, OLD) == ("huyện Yên Bình", "xã Y Can, huyện Trấn Yên")
