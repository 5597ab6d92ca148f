"""Lists of places in the ways that people write them."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plugins.gazetteer import (
    Ambiguous,
    Found,
    Item,
    NameIndex,
    Unknown,
    Why,
    load,
    lookup,
    read_list,
)

OLD, NEW = date(2021, 8, 13), date(2026, 9, 1)
GAZETTEER = load(Path(__file__).parents[3] / "plugins/gazetteer/data/lao-cai.csv")
INDEX = NameIndex(GAZETTEER, frozenset({"o15"}))
UNITS = [unit for unit in GAZETTEER if unit.id in INDEX.local and unit.parent]


def items(written):
    """`[a, b]` is written in brackets; else each row is an item."""
    if written.startswith("["):
        return [Item(text.strip(), inline=True) for text in written[1:-1].split(",")]
    return [Item(row) for row in written.split("\n")]


def ids(written, on=OLD):
    """Ids of the units; of what is not clear, how many there are, or why."""
    return " ".join(map(shown, read_list(INDEX, items(written), on)))


def shown(listed):
    match listed.place.answer:
        case Found(unit, _):
            return unit.id + ("!" if listed.apart else "")
        case Ambiguous(candidates):
            return str(len(candidates))
        case unknown:
            return unknown.why


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        # Places of their own.
        ("xã Kiên Thành\nhuyện Lục Yên", "o04525 o135"),
        ("xã Kiên Thành, huyện Trấn Yên\nhuyện Trấn Yên", "o04525 o138"),
        ("xã Kiên Thành; huyện Lục Yên", "o04525 o135"),
        ("huyện Trấn Yên\nxã Kiên Thành", "o138 o04525"),
        ("[xã Kiên Thành, xã Y Can]", "o04525 o04531"),
        ("xã Kiên Thành và huyện Trấn Yên", "o04525 o138"),
        ("xã Kiên Thành\nxã Y Can, huyện Trấn Yên", "o04525 o04531"),
        # What the one before belongs to.
        ("[xã Kiên Thành, huyện Trấn Yên]", "o04525"),
        ("xã Kiên Thành\nhuyện Trấn Yên", "o04525"),
        ("xã Kiên Thành; huyện Trấn Yên", "o04525"),
        ("[xã Kiên Thành, huyện Trấn Yên, tỉnh Yên Bái]", "o04525"),
        ("xã Kiên Thành\nhuyện Trấn Yên, tỉnh Yên Bái", "o04525"),
        ("xã Tân Thịnh\nhuyện Văn Chấn", "o04696"),
        ("thôn 5\nxã Kiên Thành", "o04525"),
        ("[Kiên Thành, Trấn Yên]", "o04525"),
        # Several addresses.
        ("[xã Kiên Thành, huyện Trấn Yên, xã Đại Sơn, huyện Văn Yên]", "o04525 o04429"),
        ("[xã Kiên Thành, huyện Trấn Yên, huyện Lục Yên]", "o04525 o135"),
        ("[xã Kiên Thành, huyện Trấn Yên; xã Đại Sơn, huyện Văn Yên]", "o04525 o04429"),
        ("xã Kiên Thành, huyện Trấn Yên; xã Đại Sơn, huyện Văn Yên", "o04525 o04429"),
        # What several belong to.
        ("[xã Tân Thịnh, xã Đại Lịch, huyện Văn Chấn]", "o04696 o04687"),
        ("xã Tân Thịnh\nxã Đại Lịch\nhuyện Văn Chấn", "o04696 o04687"),
        ("[huyện Trấn Yên, huyện Văn Yên, tỉnh Yên Bái]", "o138 o136"),
        # Several in one line.
        ("xã Kiên Thành và xã Y Can", "o04525 o04531"),
        ("Kiên Thành & Y Can", "o04525 o04531"),
        ("xã Kiên Thành - xã Y Can", "o04525 o04531"),
        ("xã Kiên Thành / xã Y Can", "o04525 o04531"),
        ("xã Kiên Thành xã Y Can huyện Trấn Yên", "o04525 o04531"),
        ("xã Tân Thịnh, xã Đại Lịch, huyện Văn Chấn", "o04696 o04687"),
        ("các xã Tân Thịnh, Đại Lịch và Kiên Thành", "2 o04687 o04525"),
        ("các xã Tân Thịnh và Đại Lịch, huyện Văn Chấn", "o04696 o04687"),
        ("xã Kiên Thành, huyện Trấn Yên và xã Đại Sơn, huyện Văn Yên", "o04525 o04429"),
        ("thôn 5, xã Kiên Thành và thôn 6, xã Y Can", "o04525 o04531"),
        ("huyện Trấn Yên, Văn Yên và Lục Yên", "o138 o136 o135"),
        # From the largest.
        ("huyện Trấn Yên, xã Kiên Thành", "o04525"),
        ("Yên Bái > Trấn Yên > Kiên Thành", "o04525"),
        # What is told.
        ("xã Kiên Thành, huyện Văn Yên", "unknown"),
        ("[xã Kiên Thành, huyện Văn Yên]", "o04525! o136"),
        ("[xã Kiên Thành; huyện Văn Yên]", "o04525 o136"),
        ("xã Kiên Thành và xã Y Cann", "o04525 unknown"),
        ("xã Y Can, xã Kiên Thàn, huyện Trấn Yên", "o04531 unknown"),
        ("xã Kiên Thành, huyện Văn Yên và xã Y Can", "unknown o04531"),
        ("Hà Nội và huyện Trấn Yên", "elsewhere o138"),
        ("toàn tỉnh\nhuyện Trấn Yên", "vague o138"),
        ("", ""),
        (" ; ", ""),
    ],
)
def test_lists(written, expected):
    assert ids(written) == expected


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("xã Quy Mông", "n04531"),
        ("[xã Quy Mông, tỉnh Lào Cai]", "n04531"),
        ("[xã Quy Mông, huyện Trấn Yên]", "o04519"),
        ("xã Quy Mông\nhuyện Trấn Yên", "o04519"),
        ("xã Quy Mông\nxã Y Can\nhuyện Trấn Yên", "o04519 o04531"),
        ("xã Quy Mông\nxã Y Can, huyện Trấn Yên", "n04531 o04531"),
        ("[Yên Bái]", "3"),
        ("[Yên Bái, Lào Cai]", "2"),
        ("huyện Trấn Yên và Văn Yên", "o138 o136"),
    ],
)
def test_lists_of_today(written, expected):
    assert ids(written, NEW) == expected


WAYS = {
    "rows": lambda names: [Item(name) for name in names],
    "brackets": lambda names: [Item(p, True) for name in names for p in name.split(", ")],
    "semicolons": lambda names: [Item("; ".join(names))],
    "and": lambda names: [Item(" và ".join(names))],
    "both": lambda names: [Item(" và ".join(names[:2])), *map(Item, names[2:])],
}


@settings(deadline=None, max_examples=200)
@given(
    units=st.lists(st.sampled_from(UNITS), min_size=1, max_size=4),
    way=st.sampled_from(sorted(WAYS)),
    on=st.sampled_from([OLD, NEW]),
)
def test_full_names_are_read_in_every_way_of_writing(units, way, on):
    names = [GAZETTEER.full_name(unit) for unit in units]
    listed = read_list(INDEX, WAYS[way](names), on)
    expected = [lookup(INDEX, name, on).unit.id for name in names]
    assert [one.place.answer.unit.id for one in listed] == expected
    assert not any(one.apart for one in listed)


WORDS = st.sampled_from(
    [
        "xã", "phường", "thị trấn", "huyện", "thành phố", "tỉnh", "X.", "H.", "TP",
        "Kiên Thành", "Kien Thanh", "Kiên Thàn", "Yên Bái", "Trấn Yên", "Lào Cai", "Hà Nội",
        "Khánh Hòa", "Tân Thịnh", "Bản Mù", "Minh Quan", "Văn Chấn", "thôn 5", "bản Lìm Mông",
        "toàn", "các", "vùng cao", "cả nước", "và", "-", ",", ";", "/", "&", "(", ")", "", "5",
    ]
)  # fmt: skip
TEXTS = st.lists(WORDS, max_size=8).map(" ".join)
PARTS = st.sampled_from(
    [
        "xã Kiên Thành", "xã Kiên Thàn", "Kien Thanh", "xã Y Cann", "xã Tân Thịnh", "Y Can",
        "huyện Trấn Yên", "H. Văn Yên", "huyện Trấn Yêm", "tỉnh Yên Bái",
        "Hà Nội", "tỉnh Phú Thọ", "thôn 5", "toàn tỉnh", "các xã vùng cao",
    ]
)  # fmt: skip


@st.composite
def lines(draw):
    """Parts, and what people put between them."""
    line = draw(PARTS)
    for _ in range(draw(st.integers(0, 3))):
        line += draw(st.sampled_from([", ", ", ", " và ", " - ", "; ", "/"])) + draw(PARTS)
    return line


@settings(deadline=None, max_examples=400)
@given(
    texts=st.lists(st.tuples(TEXTS, st.booleans()), max_size=4),
    on=st.sampled_from([OLD, date(2025, 7, 1), NEW]),
)
def test_whatever_is_proposed_is_found(texts, on):
    for listed in read_list(INDEX, [Item(text, inline) for text, inline in texts], on):
        match listed.place.answer:
            case Ambiguous(candidates):
                proposed = [unit for unit in candidates if unit.id in GAZETTEER.units]
            case Unknown(suggestions, _):
                proposed = suggestions
            case _:
                proposed = ()
        for unit in proposed:
            assert lookup(INDEX, GAZETTEER.full_name(unit), on) == Found(unit, False)


@settings(deadline=None, max_examples=300)
@given(text=lines(), on=st.sampled_from([OLD, NEW]))
def test_a_line_with_its_fault_replaced_has_it_no_more(text, on):
    places = [one.place for one in read_list(INDEX, [Item(text)], on)]
    faulty = [place for place in places if not isinstance(place.answer, Found)]
    if len(faulty) != 1 or text.count(faulty[0].text) != 1:
        return
    (fault,) = faulty
    for unit in getattr(fault.answer, "suggestions", ()):
        mended = text.replace(fault.text, GAZETTEER.full_name(unit))
        again = [one.place.answer for one in read_list(INDEX, [Item(mended)], on)]
        found = [answer.unit for answer in again if isinstance(answer, Found)]
        # An item before it may belong to it.
        above = [above for other in found for above in GAZETTEER.ancestors(other)]
        assert unit in (*found, *above), mended


@settings(deadline=None, max_examples=300)
@given(text=st.text(max_size=40) | TEXTS, on=st.dates())
def test_a_list_of_one_is_read_as_its_line(text, on):
    listed = read_list(INDEX, [Item(text)], on)
    assert all(one.item == 0 and not one.apart for one in listed)
    answer = lookup(INDEX, text, on)
    if ";" not in text and text.strip() and not isinstance(answer, Unknown):
        assert [one.place.answer for one in listed] == [answer]


@pytest.mark.parametrize("text", ["xã Kiên Thành và " * 300, "xã A, " * 3000, "a; " * 3000])
def test_what_is_too_long_is_no_list(text):
    assert all(one.place.answer == Unknown((), Why.UNKNOWN) for one in read_list(
        INDEX, [Item(text)], OLD))  # fmt: skip
