"""The generator on a few made-up rows: it needs no packages but to read them."""

from __future__ import annotations

import csv
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.gazetteer import Era
from plugins.gazetteer.country import provinces as country
from plugins.gazetteer.generate import assemble, overrides, provinces, slugs, succession
from plugins.gazetteer.generate.__main__ import main, unknown, write
from plugins.gazetteer.generate.sources import NewRow, OldRow, Sources

NOTE = "Hợp nhất các xã {}. Bỏ cấp huyện. Số: 1673/NQ-UBTVQH15; Ngày: 16/06/2025"
CHANGED = (
    "Đổi loại hình từ thị trấn A thành xã B, hợp nhất thị trấn A và xã C. Bỏ cấp huyện. "
    "Thành lập phường B trên cơ sở nguyên trạng của xã B. "
    "Thành lập Phường B từ xã B. Số: 388/NQ-UBTVQH16; Ngày: 04/08/2026"
)


def old_row(code: str, title: str, district: str = "138", province: str = "15") -> OldRow:
    name = {"138": "Huyện Trấn Yên", "140": "Huyện Văn Chấn"}.get(district, "Huyện Đảo")
    title_of_province = {"15": "Tỉnh Yên Bái"}.get(province, "Tỉnh Xa")
    return OldRow(province, title_of_province, district, name, code, title)


def ids_and_names(units):
    return [(unit.id, unit.title) for unit in units]


# succession


def test_leaves_what_was_really_divided():
    rows = [old_row("1", "Xã A"), old_row("2", "Xã B"), old_row("3", "Xã C", "140")]
    successors = {"1": ("8", "9"), "2": ("8",), "3": ("9",)}
    assert succession.repair(successors, rows) == successors


def test_gives_homonyms_each_its_own_successor():
    rows = [
        old_row("1", "Xã Phú Tân", "138"),
        old_row("2", "Xã Phú Tân", "140"),
        old_row("3", "Xã B", "138"),
        old_row("4", "Xã C", "140"),
    ]
    successors = {"1": ("8", "9"), "2": ("8", "9"), "3": ("8",), "4": ("9",)}
    assert succession.repair(successors, rows) == {
        "1": ("8",), "2": ("9",), "3": ("8",), "4": ("9",)
    }  # fmt: skip


def test_decides_by_province_where_no_district_is_kin():
    rows = [
        old_row("1", "Xã Hòa Bình", "138", "15"),
        old_row("2", "Xã Hòa Bình", "316", "31"),
        old_row("3", "Xã B", "140", "15"),
        old_row("4", "Xã C", "316", "31"),
    ]
    successors = {"1": ("8", "9"), "2": ("8", "9"), "3": ("8",), "4": ("9",)}
    repaired = succession.repair(successors, rows)
    assert (repaired["1"], repaired["2"]) == (("8",), ("9",))


def test_no_commune_loses_its_last_successor():
    rows = [old_row("1", "Xã A", "140"), old_row("2", "Xã A"), old_row("3", "Xã B")]
    successors = {"1": ("8",), "2": ("8", "9"), "3": ("8", "9")}
    assert succession.repair(successors, rows) == successors


# slugs


@pytest.fixture
def units():
    return assemble.in_order(assemble.assemble(SOURCES, PROVINCE))


PROVINCE = NewRow("15", "Tỉnh Lào Cai", "15", "")
SOURCES = Sources(
    old=(
        old_row("04516", "Xã Minh Quán"),
        old_row("04567", "Xã Minh Quân"),
        old_row("04618", "Xã Hát Lừu"),
        old_row("04621", "Thị trấn Nông trường Liên Sơn", "140"),
        old_row("", "", "318"),
        old_row("00001", "Xã Khác", "001", "01"),
    ),
    new=(
        NewRow("04498", "Xã Trấn Yên", "15", NOTE.format("Minh Quán, Hát Lừu")),
        NewRow("04543", "Phường Âu Lâu", "15", CHANGED),
        NewRow("00001", "Xã Khác", "01", NOTE.format("Khác")),
    ),
    provinces=(PROVINCE, NewRow("01", "Thành phố Hà Nội", "01", "")),
    successors={
        "04516": ("04498",),
        "04567": ("04543",),
        "04618": ("04498",),
        "04621": ("04498", "04543"),
        "318": ("04543",),
        "00001": ("00001",),
    },
    spellings={"04498": "Xã Trấn Yên", "15": "Tỉnh Lào Cai"},
    older={"04618": "Xã Hát Lìu", "04516": "Xã Bảo Hưng"},
)


def test_assembles_one_province_in_order(units):
    assert ids_and_names(units) == [
        ("n15", "tỉnh Lào Cai"),
        ("o15", "tỉnh Yên Bái"),
        ("o138", "huyện Trấn Yên"),
        ("o04516", "xã Minh Quán"),
        ("o04567", "xã Minh Quân"),
        ("o04618", "xã Hát Lừu"),
        ("o140", "huyện Văn Chấn"),
        ("o04621", "thị trấn Nông trường Liên Sơn"),
        ("o318", "huyện Đảo"),
        ("n04498", "xã Trấn Yên"),
        ("h04543-2026", "xã B"),
        ("n04543", "phường Âu Lâu"),
    ]


def test_assembles_what_each_unit_is(units):
    by_id = {unit.id: unit for unit in units}
    assert by_id["o15"].successors == ("n15",)
    assert by_id["o138"].successors == ()
    assert by_id["o318"].successors == ("n04543",)  # an island without communes
    assert by_id["o04618"].aliases == ("Hát Lìu",)
    assert by_id["o04516"].aliases == ()  # another unit's name, not another spelling
    assert by_id["o04621"].aliases == ("NT Liên Sơn", "N.T Liên Sơn")
    assert by_id["o04621"].divided
    assert by_id["o04621"].successors == ("n04498", "n04543")
    assert by_id["o04516"].valid_to == date(2025, 6, 30)
    assert by_id["n04498"].valid_from == date(2025, 7, 1)
    assert by_id["n04498"].legal_basis == "1673/NQ-UBTVQH15"


def test_what_changed_since_the_reform_is_two_units(units):
    by_id = {unit.id: unit for unit in units}
    before, after = by_id["h04543-2026"], by_id["n04543"]
    assert (before.valid_from, before.valid_to) == (date(2025, 7, 1), date(2026, 8, 3))
    assert (after.valid_from, after.valid_to) == (date(2026, 8, 4), None)
    assert before.successors == ("n04543",)
    assert before.legal_basis == "1673/NQ-UBTVQH15"
    assert after.legal_basis == "388/NQ-UBTVQH16"


def test_a_province_that_became_a_city_is_two_units():
    city = NewRow("24", "Thành phố Bắc Ninh", "24", "39/2026/QH16 - 24/08/2026")
    sources = replace(SOURCES, spellings={"24": "Tỉnh Bắc Ninh"})
    assert ids_and_names(assemble.assemble(sources, city)) == [
        ("h24-2026", "tỉnh Bắc Ninh"),
        ("n24", "thành phố Bắc Ninh"),
    ]


def slugs_by_id(units, frozen):
    return {unit.id: unit.slug for unit in slugs.assign(units, frozen)}


def test_slugs_that_would_collide_carry_the_code(units):
    found = slugs_by_id(units, {})
    assert found["o04618"] == "xa-hat-luu"
    assert found["o04516"] == "xa-minh-quan-04516"
    assert found["o04567"] == "xa-minh-quan-04567"


def test_a_frozen_slug_stays_and_only_the_newcomer_carries_its_code(units):
    frozen = {"o04516": "xa-minh-quan", "o138": "huyen-cu", "o99999": "xa-mat"}
    found = slugs_by_id(units, frozen)
    assert found["o04516"] == "xa-minh-quan"
    assert found["o138"] == "huyen-cu"
    assert found["o04567"] == "xa-minh-quan-04567"


def test_a_province_of_both_eras_carries_its_id(units):
    both = [replace(unit, name="Yên Bái") if unit.id == "n15" else unit for unit in units]
    found = slugs_by_id(both, {})
    assert (found["n15"], found["o15"]) == ("tinh-yen-bai-n15", "tinh-yen-bai-o15")


def test_the_same_name_in_two_folders_is_no_collision(units):
    moved = [replace(u, parent="o140") if u.id == "o04567" else u for u in units]
    found = slugs_by_id(moved, {})
    assert found["o04516"] == found["o04567"] == "xa-minh-quan"


@given(st.permutations(["o04516", "o04567", "o04618", "o138", "o140", "n15"]))
def test_assigning_again_changes_nothing(order):
    units = assemble.assemble(SOURCES, PROVINCE)
    first = slugs_by_id(units, {})
    some = {unit_id: first[unit_id] for unit_id in order[:3]}
    assert slugs_by_id(units, first) == slugs_by_id(units, some) == first


# overrides


def override(**filled):
    return {field: filled.get(field, "") for field in overrides.HEADER}


def test_an_override_replaces_filled_cells_and_adds_aliases(units):
    row = override(id="o04618", name="Hát Liu", aliases="Hát Lửu", successors="n04498;n04543")
    unit = {u.id: u for u in overrides.apply(units, [row])}["o04618"]
    assert unit.name == "Hát Liu"
    assert unit.aliases == ("Hát Lừu", "Hát Lìu", "Hát Lửu")
    assert unit.divided
    assert unit.parent == "o138"


def test_an_override_applied_twice_changes_nothing_more(units):
    rows = [override(id="o04618", name="Hát Liu", aliases="Hát Lửu")]
    once = overrides.apply(units, rows)
    assert overrides.apply(once, rows) == once


def test_an_override_adds_a_unit(units):
    row = override(
        id="h04561-2024", code="04561", era="old", level="commune", kind="xa", name="Bảo Hưng",
        parent="o138", valid_to="2024-11-30",
    )  # fmt: skip
    added = assemble.in_order(overrides.apply(units, [row]))
    assert [u.id for u in added if u.parent == "o138"][1] == "h04561-2024"


def test_an_override_of_no_unit_is_an_error(units):
    with pytest.raises(ValueError, match="not in the packages o04619"):
        overrides.apply(units, [override(id="o04619", name="Hát Liu")])


@pytest.mark.parametrize(
    ("row", "complaint"),
    [
        (override(province="n15", source="x"), ":2: each row needs an id and a source"),
        (override(province="n15", id="o138"), ":2: each row needs an id and a source"),
        ({"province": "n15"}, ":1: columns must be"),
    ],
)
def test_refuses_overrides_without_their_source(tmp_path, row, complaint):
    path = tmp_path / "overrides.csv"
    with path.open("w", encoding="utf-8", newline="") as file:
        table = csv.DictWriter(file, list(row))
        table.writeheader()
        table.writerow(row)
    with pytest.raises(ValueError, match=complaint):
        overrides.read(path, "n15")


# the command


@pytest.mark.parametrize("name", ["", "tỉnh", "Yên Bái", "Lào", "Lào Cai Hà Nội", "xã Lào Cai"])
def test_a_name_that_is_no_province_of_the_new_era(name):
    assert provinces.find(name, SOURCES.provinces) is None
    assert f"“{name}”" in unknown(name, country())


@pytest.mark.parametrize("name", ["", "Zzz"])
def test_where_nothing_is_like_it_all_provinces_are_named(name):
    message = unknown(name, country())
    assert "An Giang, Bắc Ninh, Cà Mau" in message
    assert message.count(",") == 34


@pytest.mark.parametrize(
    "name", ["Lào Cai", "LÀO CAI", "lao cai", "tỉnh Lào Cai", "T. Lào  Cai", "La\u0300o Cai"]
)
def test_finds_a_province_however_it_is_written(name):
    assert provinces.find(name, SOURCES.provinces) == PROVINCE


def test_every_former_province_is_answered_with_the_one_to_ask_for():
    former = [unit for unit in country() if unit.era is Era.OLD]
    today = {unit.name for unit in country() if unit.valid_to is None}
    assert (len(former), len(today)) == (63, 34)
    for unit in former:
        for name in (unit.name, unit.title, unit.title.upper(), slugs.slugify(unit.name)):
            found = provinces.became(name, country())
            assert found is not None, name
            assert found.name in today
            assert f'make gazetteer PROVINCE="{found.name}"' in unknown(name, country())


@pytest.mark.parametrize(
    ("name", "now"),
    [
        ("Bắc Kạn", "tỉnh Thái Nguyên"),
        ("Yên Bái", "tỉnh Lào Cai"),
        ("tỉnh Hà Giang", "tỉnh Tuyên Quang"),
        ("Bà Rịa Vũng Tàu", "thành phố Hồ Chí Minh"),
        ("Thừa Thiên - Huế", "thành phố Huế"),
        ("TP.HCM", "thành phố Hồ Chí Minh"),
        ("Bắc Giang", "thành phố Bắc Ninh"),
    ],
)
def test_what_a_former_province_is_part_of(name, now):
    message = unknown(name, country())
    assert f"“{name}” từ 01/07/2025 thuộc {now}." in message
    assert "An Giang" not in message


@pytest.mark.parametrize(
    ("name", "remedy"),
    [
        ("Hà Lội", "Có phải là “Hà Nội”?"),
        ("tỉnh Bắc Cạn", "“Bắc Kạn” (nay thuộc “Thái Nguyên”)"),
    ],
)
def test_a_slip_of_the_pen_is_answered_with_what_is_like_it(name, remedy):
    assert remedy in unknown(name, country())


def test_says_what_to_do_where_the_packages_are_missing(tmp_path, capsys):
    assert main(["Lào Cai", "--packages", str(tmp_path)]) == 2
    assert "make gazetteer" in capsys.readouterr().err


def test_writing_leaves_no_other_file(tmp_path):
    path = tmp_path / "units.csv"
    write(path, "cũ\n")
    write(path, "mới\n")
    assert path.read_bytes() == "mới\n".encode()
    assert list(tmp_path.iterdir()) == [path]


def test_writing_that_fails_leaves_the_old_file(tmp_path):
    path = tmp_path / "units.csv"
    write(path, "cũ\n")
    with pytest.raises(UnicodeEncodeError):
        write(path, "mới\ud800")
    assert path.read_bytes() == "cũ\n".encode()
    assert list(tmp_path.iterdir()) == [path]
