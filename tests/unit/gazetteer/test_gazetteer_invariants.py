from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from plugins.gazetteer.generate import evidence, invariants, notes
from plugins.gazetteer.table import COLUMNS, Gazetteer, parse
from plugins.gazetteer.unit import Era, Kind, Level

ROWS = """\
n15,15,new,province,tinh,Lào Cai,,2025-07-01,,tinh-lao-cai,,,,202/2025/QH15
o15,15,old,province,tinh,Yên Bái,,,2025-06-30,tinh-yen-bai,,n15,,
o138,138,old,district,huyen,Trấn Yên,o15,,2025-06-30,huyen-tran-yen,,,,
o04522,04522,old,commune,xa,Cường Thịnh,o138,,2025-06-30,xa-cuong-thinh,,n04273,,
o04525,04525,old,commune,xa,Kiên Thành,o138,,2025-06-30,xa-kien-thanh,,n04531,,
o04531,04531,old,commune,xa,Y Can,o138,,2025-06-30,xa-y-can,I Can,n04273;n04531,yes,
h04528-2024,04528,old,commune,xa,Nga Quán,o138,,2024-11-30,xa-nga-quan,,,,1246 (chưa xác minh)
n04273,04273,new,commune,phuong,Nam Cường,n15,2025-07-01,,phuong-nam-cuong,,,,1673
n04531,04531,new,commune,xa,Quy Mông,n15,2025-07-01,,xa-quy-mong,,,,1673
"""
SOUND = tuple(parse(dict(zip(COLUMNS, line.split(","), strict=True))) for line in ROWS.splitlines())
NOTES = {
    "n04273": notes.read("Hợp nhất xã Cường Thịnh và một phần xã I Can"),
    "n04531": notes.read("Hợp nhất xã Kiên Thành và phần còn lại của xã Y Can"),
}


def changed(unit_id, **fields):
    return tuple(replace(u, **fields) if u.id == unit_id else u for u in SOUND)


def test_sound_units_break_nothing():
    assert invariants.broken(SOUND) == []


@pytest.mark.parametrize(
    ("unit_id", "fields", "complaint"),
    [
        ("o04525", {"id": "o04522"}, "o04522: mã định danh dùng cho nhiều đơn vị"),
        ("o04525", {"parent": "o139"}, "o04525: không có đơn vị cấp trên “o139”"),
        ("o04525", {"code": "04526"}, "o04525: mã định danh không khớp mã “04526”"),
        ("o04525", {"id": "o4525", "code": "4525"}, "không đủ 5 chữ số"),
        ("h04528-2024", {"valid_to": date(2023, 11, 30)}, "không phải năm đơn vị giải thể"),
        ("o04525", {"parent": "o15"}, "o04525: đơn vị cấp trên “o15” không đúng cấp"),
        ("o04525", {"parent": "n15"}, "o04525: đơn vị cấp trên “n15” không đúng cấp"),
        ("n15", {"parent": "o15"}, "n15: đơn vị cấp trên “o15” không đúng cấp"),
        ("o04525", {"parent": None}, "o04525: đơn vị cấp trên “trống” không đúng cấp"),
        ("o138", {"era": Era.NEW}, "o138: thời kỳ này không có cấp “district”"),
        ("n04531", {"kind": Kind.THI_TRAN}, "“thị trấn Quy Mông” không đúng loại"),
        ("o04525", {"kind": Kind.HUYEN}, "“huyện Kiên Thành” không đúng loại"),
        ("o04525", {"name": "Y Can"}, "o04525, o04531: cùng tên “xã Y Can”"),
        ("o04525", {"name": ""}, "o04525: tên “” trống"),
        ("o04525", {"name": "Kiên Thành "}, "o04525: tên “Kiên Thành ”"),
        ("o04525", {"name": "Kiên Tha\u0300nh"}, "sai bảng mã"),
        ("o04525", {"aliases": ("a;b",)}, "o04525: tên “a;b”"),
        ("o04525", {"aliases": ("Cường Thịnh",)}, "“Cường Thịnh” là tên của một đơn vị"),
        ("o04525", {"slug": "xa-y-can"}, "o04525, o04531: cùng đường dẫn “xa-y-can”"),
        ("n04531", {"slug": "huyen-tran-yen"}, "o138, n04531: cùng đường dẫn"),
        ("o04525", {"slug": "xa-kiên-thành"}, "đường dẫn “xa-kiên-thành” không hợp lệ"),
        ("o04525", {"slug": ""}, "đường dẫn “” không hợp lệ"),
        ("o04525", {"slug": "../a"}, "đường dẫn “../a” không hợp lệ"),
        ("o04525", {"valid_from": date(2025, 7, 1)}, "hết hiệu lực trước khi có hiệu lực"),
        ("o04525", {"valid_to": None}, "o04525: đơn vị cũ phải hết hiệu lực trước 01/07/2025"),
        ("o04525", {"valid_to": date(2025, 7, 1)}, "đơn vị cũ phải hết hiệu lực trước"),
        ("n04531", {"valid_from": None}, "n04531: đơn vị mới không thể có trước"),
        ("n04531", {"successors": ("n04273",)}, "n04531: đơn vị còn hiệu lực mà đã có"),
        ("o04525", {"divided": True}, "o04525: dấu chia tách không khớp"),
        ("o04531", {"divided": False}, "o04531: dấu chia tách không khớp"),
        ("o04525", {"successors": ()}, "“xã Kiên Thành” không có đơn vị kế thừa"),
        ("o15", {"successors": ()}, "“tỉnh Yên Bái” không có đơn vị kế thừa"),
        ("h04528-2024", {"legal_basis": "1246"}, "“xã Nga Quán” không có đơn vị kế thừa"),
        ("o04525", {"legal_basis": "chưa xác minh", "successors": ()}, "không có đơn vị kế thừa"),
        ("o04525", {"successors": ("n1",)}, "o04525: không có đơn vị kế thừa “n1”"),
        ("o04525", {"successors": ("n15",)}, "đơn vị kế thừa “n15” khác cấp"),
        ("o04525", {"successors": ("o04522",)}, "“o04522” không thuộc thời kỳ mới"),
        ("o04531", {"successors": ("n04531", "n04531")}, "đơn vị kế thừa lặp lại"),
        ("h04528-2024", {"successors": ("h04528-2024",)}, "không tồn tại sau đó"),
        ("o04522", {"successors": ("n04531",)}, ""),
    ],
)
def test_every_way_to_be_unsound_is_found(unit_id, fields, complaint):
    found = invariants.broken(changed(unit_id, **fields))
    assert any(complaint in line for line in found) or (not complaint and found == [])


def test_a_new_commune_came_from_somewhere():
    units = tuple(
        replace(u, successors=("n04531",), divided=False) if u.level is Level.COMMUNE and
        u.id.startswith("o") else u for u in SOUND
    )  # fmt: skip
    assert invariants.broken(units) == ["n04273: “phường Nam Cường” không có đơn vị tiền thân"]


def test_all_faults_are_told_at_once():
    units = tuple(replace(unit, slug="") for unit in changed("o04525", successors=()))
    assert len(invariants.broken(units)) > len(SOUND)


# evidence


def expect(unit, what, count):
    return {"province": "n15", "unit": unit, "what": what, "count": count, "source": "1673"}


@pytest.mark.parametrize(
    ("unit", "what", "count"),
    [
        ("o15", "district", 1),
        ("o15", "commune", 3),
        ("o15", "dissolved", 1),
        ("o15", "successor", 2),
        ("n15", "commune", 2),
        ("n15", "xa", 1),
        ("n15", "phuong", 1),
        ("n99", "commune", 0),
    ],
)
def test_counts(unit, what, count):
    gazetteer = Gazetteer(SOUND)
    assert evidence.count(gazetteer, unit, what) == count
    assert list(evidence.miscounted(gazetteer, [expect(unit, what, str(count))])) == []
    assert list(evidence.miscounted(gazetteer, [expect(unit, what, str(count + 1))])) == [
        f"{unit}: có {count} “{what}”, 1673 có {count + 1}"
    ]


def unsupported(units, *exceptions):
    rows = [{"unit": unit, "successor": successor} for unit, successor in exceptions]
    return list(evidence.unsupported(Gazetteer(units), NOTES, rows))


def test_the_notes_bear_out_sound_units():
    assert unsupported(SOUND) == []


def test_a_succession_that_no_note_bears_out():
    wrong = changed("o04525", successors=("n04273",))
    assert unsupported(wrong) == [
        "o04525: chú thích của n04273 “phường Nam Cường” không nhắc tới “xã Kiên Thành”"
    ]
    assert unsupported(wrong, ("o04525", "n04273")) == []


def test_an_exception_that_is_not_needed_is_told():
    assert unsupported(SOUND, ("o04525", "n04531")) == ["o04525: ngoại lệ với n04531 không còn cần"]


def test_a_page_is_never_lost():
    gazetteer = Gazetteer(u for u in SOUND if u.id != "o04525")
    published = [*SOUND[3:5], replace(SOUND[5], slug="xa-i-can")]
    assert list(evidence.vanished(gazetteer, published)) == [
        "o04525: “xã Kiên Thành” đã có trang “xa-kien-thanh” nay bị mất",
        "o04531: “xã Y Can” đã có trang “xa-i-can” nay bị mất",
    ]


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ("unit\n", ":1: columns must be"),
        ("province,unit,successor,reason\nn15,o1,n1,\n", ":2: each of"),
        ("province,unit,successor,reason\nn15,o1,n1\n", ":2: each of"),
        ("province,unit,successor,reason\nn15,o1,n1,a,b\n", ":2: each of"),
    ],
)
def test_refuses_evidence_with_gaps(tmp_path, text, complaint):
    path = tmp_path / "exceptions.csv"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(ValueError, match=complaint):
        evidence.read(path, evidence.EXCEPTIONS, "n15")
