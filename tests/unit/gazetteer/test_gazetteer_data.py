"""The shipped CSV, which the site is built from; the packages are not needed."""

from __future__ import annotations

from pathlib import Path

import pytest

import plugins.gazetteer
from plugins.gazetteer.generate import assemble, evidence, invariants, overrides
from plugins.gazetteer.table import dump, load

DATA = Path(plugins.gazetteer.__file__).parent / "data"
PATH = DATA / "lao-cai.csv"


@pytest.fixture(scope="module")
def gazetteer():
    return load(PATH)


def test_is_sound(gazetteer):
    assert invariants.broken(tuple(gazetteer)) == []


def test_has_the_counts_of_the_resolutions(gazetteer):
    expected = evidence.read(DATA / "expected.csv", evidence.EXPECTED, "n15")
    assert len(expected) == 10
    assert list(evidence.miscounted(gazetteer, expected)) == []


def test_is_as_the_generator_writes_it(gazetteer):
    units = tuple(gazetteer)
    assert PATH.read_bytes() == dump(units).encode()
    assert tuple(assemble.in_order(units)) == units
    assert overrides.apply(units, overrides.read(DATA / "overrides.csv", "n15")) == units


@pytest.mark.parametrize(
    ("old", "new"),
    [
        # the eras are never linked by name
        ("o04585", "n04585"),  # thị trấn Trạm Tấu → xã Hạnh Phúc
        ("o04600", "n04606"),  # xã Trạm Tấu → xã Trạm Tấu
        ("o04285", "n04663"),  # phường Trung Tâm → phường Trung Tâm
        ("o04372", "n04363"),  # xã Trung Tâm → xã Phúc Lợi
        # nor by code
        ("o04429", "n04429"),  # xã Đại Sơn → xã Tân Hợp
        ("o04414", "n04429"),  # xã Tân Hợp → xã Tân Hợp
        # names that differ by diacritics alone, in one district
        ("o04516", "n04498"),  # Minh Quán → Trấn Yên
        ("o04567", "n04543"),  # Minh Quân → Âu Lâu
        # homonyms in two districts
        ("o04279", "n04279"),  # Tân Thịnh (thành phố Yên Bái) → Văn Phú
        ("o04696", "n04699"),  # Tân Thịnh (Văn Chấn) → Chấn Thịnh
        ("o02671", "n02671"),  # Nam Cường (thành phố Lào Cai) → Cam Đường
        ("o04273", "n04273"),  # Nam Cường (thành phố Yên Bái) → Nam Cường
        ("o04525", "n04531"),  # Kiên Thành → Quy Mông
        ("o15", "n15"),
        ("o10", "n15"),
    ],
)
def test_successors(gazetteer, old, new):
    assert gazetteer[old].successors == (new,)


def test_districts_have_no_successors_and_nothing_was_divided(gazetteer):
    assert not any(unit.successors for unit in gazetteer if unit.level == "district")
    assert not any(unit.divided for unit in gazetteer)


@pytest.mark.parametrize(
    ("unit_id", "title", "parent", "successors"),
    [
        ("h04264-2024", "phường Nguyễn Phúc", "o132", ("o04264",)),
        ("h04507-2024", "xã Đào Thịnh", "o138", ("o04510",)),
        ("h04510-2024", "xã Việt Thành", "o138", ("o04510",)),
        ("h04528-2024", "xã Nga Quán", "o138", ()),
        ("h04561-2024", "xã Bảo Hưng", "o138", ()),
        ("h04774-2024", "xã Yên Bình", "o141", ("o04762",)),
    ],
)
def test_units_dissolved_in_2024(gazetteer, unit_id, title, parent, successors):
    unit = gazetteer[unit_id]
    assert (unit.title, unit.parent, unit.successors) == (title, parent, successors)
    assert "1246/NQ-UBTVQH15" in unit.legal_basis
    assert bool(successors) != (invariants.UNKNOWN_SUCCESSOR in unit.legal_basis)


@pytest.mark.parametrize(
    ("unit_id", "name", "alias"),
    [
        ("o137", "Mù Cang Chải", "Mù Căng Chải"),
        ("o03115", "Thẳm Dương", "Thẩm Dương"),
        ("o04603", "Tà Xi Láng", "Tà Si Láng"),
        ("o04618", "Hát Lừu", "Hát Lìu"),
        ("o04486", "Dế Xu Phình", "Dế Su Phình"),
        ("o03076", "Nậm Chày", "Nậm Chầy"),
        ("o02836", "Nàn Sín", "Nàn Xín"),
        ("o03073", "Nậm Dạng", "Nậm Rạng"),
        ("o02755", "Tả Ngài Chồ", "Tả Ngải Chồ"),
        ("o04621", "Nông trường Liên Sơn", "NT Liên Sơn"),
        ("o02902", "Nông trường Phong Hải", "N.T Phong Hải"),
    ],
)
def test_other_spellings_are_aliases(gazetteer, unit_id, name, alias):
    assert gazetteer[unit_id].name == name
    assert alias in gazetteer[unit_id].aliases


@pytest.mark.parametrize(
    ("unit_id", "slug"),
    [
        ("o138", "huyen-tran-yen"),
        ("o04525", "xa-kien-thanh"),
        ("n04531", "xa-quy-mong"),
        ("n04498", "xa-tran-yen"),
        ("o15", "tinh-yen-bai"),
        ("o04516", "xa-minh-quan-04516"),
        ("o04567", "xa-minh-quan-04567"),
        ("o03001", "phuong-sa-pa-03001"),
        ("o03002", "phuong-sa-pa-03002"),
    ],
)
def test_slugs_are_frozen(gazetteer, unit_id, slug):
    assert gazetteer[unit_id].slug == slug


def test_every_override_says_where_it_is_from():
    # read refuses a row without a source; the others are the provinces tried
    provinces = ("n01", "n15", "n80")
    rows = [row for p in provinces for row in overrides.read(DATA / "overrides.csv", p)]
    assert len(rows) == (DATA / "overrides.csv").read_text("utf-8").count("\n") - 1
