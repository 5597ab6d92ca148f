"""The command from packages' files to a CSV, on packages of two communes."""

from __future__ import annotations

import json
import sqlite3
from contextlib import closing

import pytest

from plugins.gazetteer.generate import evidence, overrides, sources
from plugins.gazetteer.generate.__main__ import main
from plugins.gazetteer.table import load

LEGACY = ("15", "Tỉnh Yên Bái", "138", "Huyện Trấn Yên", "tinhyenbai", "huyentranyen")
OLD = [
    (*LEGACY, "04516", "Xã Minh Quán", "xãminhquán"),
    (*LEGACY, "04567", "Xã Minh Quân", "xãminhquân"),
    ("15", "Tỉnh Yên Bái", "318", "Huyện Đảo", "tinhyenbai", "huyendao", None, None, None),
]
NEW = [
    ("15", "Tỉnh Lào Cai", "04498", "Xã Trấn Yên", "tinhlaocai", "xatranyen"),
    ("15", "Tỉnh Lào Cai", "04543", "Phường Âu Lâu", "tinhlaocai", "phuongaulau"),
]
WHOLE = {
    "tinhlaocai": {
        "xatranyen": ["tinhyenbai_huyentranyen_xãminhquán"],
        "phuongaulau": ["tinhyenbai_huyendao_"],
    }
}
PARTS = {
    "tinhlaocai": {
        "tinhyenbai_huyentranyen_xãminhquân": [
            {"newWardKey": "phuongaulau"},
            {"newWardKey": "xatranyen"},
        ]
    }
}
NOTE = ". Bỏ cấp huyện. Số: 1673/NQ-UBTVQH15; Ngày: 16/06/2025"
NOTES = {
    "04498": ("Xã Trấn Yên", "Hợp nhất xã Minh Quán và một phần xã Minh Quân"),
    "04543": ("Phường Âu Lâu", "Hợp nhất phần còn lại của xã Minh Quân và huyện Đảo"),
}
PROVINCES = {"15": {"name_with_type": "Tỉnh Lào Cai", "note": ""}}


def write_json(path, value):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(value), encoding="utf-8")


@pytest.fixture
def packages(tmp_path):
    folder = tmp_path / "packages"
    write_json(
        folder / sources.MERGERS,
        {"DICT_PROVINCE_WARD_NO_DIVIDED": WHOLE, "DICT_PROVINCE_WARD_DIVIDED": PARTS},
    )
    write_json(folder / sources.NOTES / "tinh_tp.json", PROVINCES)
    units = {
        code: {"name_with_type": title, "parent_code": "15", "note": merger + NOTE}
        for code, (title, merger) in NOTES.items()
    }
    write_json(folder / sources.NOTES / "xa-phuong/15.json", units)
    for level in ("quan_huyen", "xa_phuong"):
        write_json(folder / sources.OLDER / f"{level}.json", {})
    with closing(sqlite3.connect(folder / sources.LEGACY)) as database, database:
        for table, rows, columns in (
            ("admin_units_legacy", OLD, "provinceCode, province, districtCode, district,"
             " provinceKey, districtKey, wardCode, ward, wardKey"),
            ("admin_units", NEW, "provinceCode, province, wardCode, ward, provinceKey, wardKey"),
        ):  # fmt: skip
            database.execute(f"CREATE TABLE {table} ({columns})")
            marks = ", ".join("?" * len(rows[0]))
            database.executemany(f"INSERT INTO {table} VALUES ({marks})", rows)
    return folder


@pytest.fixture
def data(tmp_path):
    folder = tmp_path / "data"
    folder.mkdir()
    for name, columns in (
        ("overrides", overrides.HEADER),
        ("expected", evidence.EXPECTED),
        ("exceptions", evidence.EXCEPTIONS),
    ):
        (folder / f"{name}.csv").write_text(f"{','.join(columns)}\n", encoding="utf-8")
    return folder


def run(packages, data, province="Lào Cai"):
    return main([province, "--packages", str(packages), "--data", str(data)])


def test_turns_the_packages_keys_into_codes(packages):
    read = sources.read(packages)
    assert read.successors == {
        "04516": ("04498",),
        "04567": ("04498", "04543"),
        "318": ("04543",),
    }
    assert read.old[2].key == "318"
    assert [row.code for row in read.new] == ["04498", "04543"]


@pytest.mark.parametrize(
    "part", [sources.LEGACY, sources.MERGERS, sources.OLDER / "quan_huyen.json"]
)
def test_a_missing_file_is_named(packages, data, part, capsys):
    (packages / part).unlink()
    assert run(packages, data) == 2
    assert part.name in capsys.readouterr().err
    assert not (data / "lao-cai.csv").exists()


def test_writes_the_csv_and_again_the_same(packages, data):
    assert run(packages, data) == 0
    first = (data / "lao-cai.csv").read_bytes()
    assert [unit.id for unit in load(data / "lao-cai.csv")] == [
        "n15", "o15", "o138", "o04516", "o04567", "o318", "n04498", "n04543"
    ]  # fmt: skip
    assert run(packages, data, "LAO CAI") == 0
    assert (data / "lao-cai.csv").read_bytes() == first


def test_keeps_the_slugs_in_force(packages, data):
    run(packages, data)
    path = data / "lao-cai.csv"
    path.write_text(
        path.read_text("utf-8").replace("huyen-tran-yen", "huyen-tran-yen-cu"), encoding="utf-8"
    )
    assert run(packages, data) == 0
    assert load(path)["o138"].slug == "huyen-tran-yen-cu"


@pytest.mark.parametrize(
    ("name", "row", "complaint"),
    [
        ("expected", "n15,o15,commune,3,1246", "o15: có 2 “commune”, 1246 có 3"),
        ("exceptions", "n15,o04516,n04498,x", "ngoại lệ với n04498 không còn cần"),
        ("overrides", "n15,o04516,,,,,,,,,,n04543,,x", "không nhắc tới “xã Minh Quán”"),
        ("overrides", "n15,o04516,,,,,,,,,,n99999,,x", "không có đơn vị kế thừa “n99999”"),
        ("overrides", "n15,o04517,,,,,Minh Quân,,,,,,,x", "not in the packages o04517"),
        ("overrides", "n15,o04516", "each row needs an id and a source"),
    ],
)
def test_refuses_to_write_what_is_unsound(packages, data, name, row, complaint, capsys):
    run(packages, data)
    before = (data / "lao-cai.csv").read_bytes()
    with (data / f"{name}.csv").open("a", encoding="utf-8") as file:
        file.write(f"{row}\n")
    assert run(packages, data) == 1
    said = capsys.readouterr().err
    assert complaint in said
    assert "Không ghi “lao-cai.csv”" in said
    assert (data / "lao-cai.csv").read_bytes() == before


def test_refuses_to_lose_a_page(packages, data, capsys):
    run(packages, data)
    gone = "h04561-2024,04561,old,commune,xa,Bảo Hưng,o138,,2024-11-30,xa-bao-hung,,o04567,,\n"
    with (data / "lao-cai.csv").open("a", encoding="utf-8") as file:
        file.write(gone)
    assert run(packages, data) == 1
    assert "“xã Bảo Hưng” đã có trang “xa-bao-hung” nay bị mất" in capsys.readouterr().err


def test_says_which_province_a_former_one_became(packages, data, capsys):
    assert run(packages, data, "Yên Bái") == 2
    assert 'make gazetteer PROVINCE="Lào Cai"' in capsys.readouterr().err


def test_writes_the_provinces_of_the_country_as_well(packages, data):
    assert run(packages, data) == 0
    found = load(data / "provinces.csv")
    assert [(u.id, u.title, u.successors) for u in found] == [
        ("n15", "tỉnh Lào Cai", ()),
        ("o15", "tỉnh Yên Bái", ("n15",)),
    ]
