from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plugins.gazetteer.table import COLUMNS, Gazetteer, cells, dump, load, parse
from plugins.gazetteer.unit import Era, Kind, Level, Unit

HEADER = ",".join(COLUMNS)
PROVINCE = "n15,15,new,province,tinh,Lào Cai,,2025-07-01,,tinh-lao-cai,,,,202/2025/QH15"
OLD = "o15,15,old,province,tinh,Yên Bái,,,2025-06-30,tinh-yen-bai,,n15,,"
DISTRICT = "o138,138,old,district,huyen,Trấn Yên,o15,,2025-06-30,huyen-tran-yen,,,,"
COMMUNE = "o04525,04525,old,commune,xa,Kiên Thành,o138,,2025-06-30,xa-kien-thanh,,n15,,"
LINES = [HEADER, PROVINCE, OLD, DISTRICT, COMMUNE]


def load_text(folder: Path, text: str) -> Gazetteer:
    path = folder / "units.csv"
    path.write_bytes(text.encode())
    return load(path)


@pytest.mark.parametrize(
    ("lines", "complaint"),
    [
        ([], ":1: columns must be id,code"),
        (["\x00"], ":1: "),
        ([HEADER + ",note"], ":1: columns must be"),
        ([HEADER, PROVINCE + ",more"], ":2: a row must have 14 cells"),
        ([HEADER, "n15,15,new"], ":2: a row must have 14 cells"),
        ([HEADER, PROVINCE.replace("new", "newer")], ":2: 'newer' is not a valid Era"),
        ([HEADER, PROVINCE.replace("tinh,", "bang,")], ":2: 'bang' is not a valid Kind"),
        ([HEADER, PROVINCE.replace("2025-07-01", "1/7/2025")], ":2: Invalid isoformat"),
        ([HEADER, PROVINCE, PROVINCE], ":3: id n15 is repeated"),
        ([HEADER, PROVINCE, DISTRICT], ":3: there is no unit o15"),
        ([HEADER, OLD], ":2: there is no unit n15"),
        ([HEADER, '"n15,15'], ": unexpected end of data"),
    ],
)
def test_refuses_a_csv_that_does_not_fit(tmp_path, lines, complaint):
    with pytest.raises(ValueError) as raised:
        load_text(tmp_path, "".join(f"{line}\n" for line in lines))
    assert complaint in str(raised.value)


def test_refuses_what_is_not_utf8(tmp_path):
    path = tmp_path / "units.csv"
    path.write_bytes(HEADER.encode() + "\nn15,15,Yên Bái".encode("cp1258", "replace"))
    with pytest.raises(ValueError):
        load(path)


@pytest.mark.parametrize("start", ["", "\ufeff"])
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_reads_what_spreadsheets_save(tmp_path, start, end):
    gazetteer = load_text(tmp_path, start + end.join(LINES) + end)
    assert [unit.id for unit in gazetteer] == ["n15", "o15", "o138", "o04525"]
    assert gazetteer["n15"].legal_basis == "202/2025/QH15"


def test_kinship(tmp_path):
    gazetteer = load_text(tmp_path, "\n".join(LINES))
    commune = gazetteer["o04525"]
    assert gazetteer.full_name(commune) == "xã Kiên Thành, huyện Trấn Yên, tỉnh Yên Bái"
    assert [u.id for u in gazetteer.children(gazetteer["o138"])] == ["o04525"]
    assert [u.id for u in gazetteer.predecessors(gazetteer["n15"])] == ["o15", "o04525"]
    assert gazetteer.children(commune) == gazetteer.predecessors(commune) == ()


@pytest.mark.parametrize(
    ("day", "existed"),
    [
        (date(2024, 11, 30), False),
        (date(2024, 12, 1), True),
        (date(2025, 6, 30), True),
        (date(2025, 7, 1), False),
    ],
)
def test_both_ends_of_validity_are_inclusive(day, existed):
    row = cells(parse(dict(zip(COLUMNS, COMMUNE.split(","), strict=True))))
    assert parse({**row, "valid_from": "2024-12-01"}).existed_on(day) is existed


words = st.text(st.characters(categories=["L", "N"], include_characters=' ,"’'), min_size=1)
units = st.builds(
    Unit,
    id=words,
    code=words,
    era=st.sampled_from(Era),
    level=st.sampled_from(Level),
    kind=st.sampled_from(Kind),
    name=words,
    parent=st.none(),
    valid_from=st.none() | st.dates(),
    valid_to=st.none() | st.dates(),
    slug=words,
    aliases=st.lists(words, max_size=3).map(tuple),
    successors=st.just(()),
    divided=st.booleans(),
    legal_basis=words,
)


@settings(max_examples=50)
@given(rows=st.lists(units, max_size=4, unique_by=lambda unit: unit.id))
def test_load_reads_what_dump_writes(tmp_path_factory, rows):
    assert tuple(load_text(tmp_path_factory.mktemp("csv"), dump(rows))) == tuple(rows)
