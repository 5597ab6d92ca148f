"""Names and the official notes that mention them."""

from __future__ import annotations

from datetime import date

import pytest

from plugins.gazetteer.generate import notes, spelling
from plugins.gazetteer.unit import Kind

NOTE = "Hợp nhất các xã {}. Bỏ cấp huyện. Số: 1673/NQ-UBTVQH15; Ngày: 16/06/2025"
CHANGED = (
    "Đổi loại hình từ thị trấn A thành xã B, hợp nhất thị trấn A và xã C. Bỏ cấp huyện. "
    "Thành lập phường B trên cơ sở nguyên trạng của xã B. "
    "Thành lập Phường B từ xã B. Số: 388/NQ-UBTVQH16; Ngày: 04/08/2026"
)


# spelling


@pytest.mark.parametrize(
    ("title", "kind", "name"),
    [
        ("Xã Kiên Thành", Kind.XA, "Kiên Thành"),
        ("xã  Kiên\u00a0Thành ", Kind.XA, "Kiên Thành"),
        ("Thị trấn Nông trường Trần Phú", Kind.THI_TRAN, "Nông trường Trần Phú"),
        ("Thành phố Huế", Kind.THANH_PHO, "Huế"),
        ("Phường 12", Kind.PHUONG, "12"),
        ("Xã Y Tý".encode().decode(), Kind.XA, "Y Tý"),
    ],
)
def test_splits_kind_and_name(title, kind, name):
    assert spelling.split(title) == (kind, name)


@pytest.mark.parametrize("title", ["", "Xã", "Kiên Thành", "Xãkiên"])
def test_a_title_needs_a_kind_and_a_name(title):
    with pytest.raises(ValueError, match="no kind"):
        spelling.split(title)


@pytest.mark.parametrize(
    ("name", "other"),
    [
        ("Vạn Hòa", "Vạn Hoà"),  # the same but for the place of the tone
        ("Vạn Hòa", "VẠN HÒA"),
        ("Hồng Hà", "Nguyễn Phúc"),  # another unit, with the same code at another time
        ("Thành Thịnh", "Việt Thành"),
        ("Phường 1", "Phường 2"),
        ("Tân An", "Tân An Đông"),
        ("Sơn A", "Sơn B"),
    ],
)
def test_is_no_variant(name, other):
    assert not spelling.is_variant(name, other)


@pytest.mark.parametrize(
    ("name", "other"),
    [
        ("Hát Lừu", "Hát Lìu"),
        ("Dế Xu Phình", "Dế Su Phình"),
        ("Nậm Dạng", "Nậm Rạng"),
        ("Tả Ngài Chồ", "Tả Ngải Chồ"),
        ("Nậm Chày", "Nậm Chầy"),
        ("Nong Lay", "Noong Lay"),
    ],
)
def test_is_variant(name, other):
    assert spelling.is_variant(name, other)
    assert spelling.is_variant(other, name)


# notes


def test_takes_a_note_apart():
    note = notes.read(NOTE.format("Kiên Thành, Y Can và Quy Mông"))
    assert note.merger == "Hợp nhất các xã Kiên Thành, Y Can và Quy Mông"
    assert (note.change, note.former_title) == ("", "")
    assert (note.resolution, note.day) == ("1673/NQ-UBTVQH15", date(2025, 6, 16))


def test_takes_a_changed_units_note_apart():
    note = notes.read(CHANGED)
    assert note.mentions("C")
    assert note.former_title == "xã B"
    assert (note.resolution, note.day) == ("388/NQ-UBTVQH16", date(2026, 8, 4))


@pytest.mark.parametrize("text", ["", "không rõ", "Số: ; Ngày: "])
def test_a_note_in_another_form_is_an_account(text):
    note = notes.read(text)
    assert (note.change, note.resolution, note.day) == ("", "", None)
    assert not note.mentions("Kiên Thành")


@pytest.mark.parametrize(
    ("name", "found"),
    [
        ("Kiên Thanh", False),
        ("Hoà Cuông", True),
        ("Phương Liên Trung Tự", True),
        ("A Xan", True),
        ("Ch'ơm", True),
    ],
)
def test_looks_for_a_name_whatever_its_spacing(name, found):
    text = NOTE.format("Kiên Thành, Hòa Cuông, Phương Liên - Trung Tự, Axan, Ch’ơm")
    assert notes.read(text).mentions(name) is found


@pytest.mark.parametrize(("own_name", "kept"), [("Nậm Có", True), ("Nậm Cò", False)])
def test_a_unit_left_as_it_was_keeps_its_name(own_name, kept):
    note = notes.read("Giữ nguyên, không sắp xếp. Bỏ cấp huyện.")
    assert note.keeps("Nậm Có", own_name) is kept


def test_a_long_note_is_known_to_be_cut():
    assert not notes.read(NOTE.format("A" * 100)).is_cut
    assert notes.read("A" * notes.CUT_AT + ". Bỏ cấp huyện.").is_cut
