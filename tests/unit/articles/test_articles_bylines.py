"""Several authors in one line, and what else stands beside the name of one."""

from __future__ import annotations

import pytest
from articles_reading import REQUIRED, faults, read_front, read_text

REST = "title: Tin\ndate: 2021-08-13\n"


def authors(value, key="author"):
    reading = read_front(f"{REST}{key}: {value}")
    assert reading.document is not None
    return list(reading.document.authors), [problem.code for problem in reading.problems]


@pytest.mark.parametrize(
    "name",
    [
        "Minh Đức",
        "Minh-Đức",
        "ThS. Lê An",
        "Ban biên tập",
        "Hội Khuyến học huyện Trấn Yên",
        "Sở Giáo dục và Đào tạo",
        "Sở Văn hóa, Thể thao và Du lịch",
        "Sở Lao động - Thương binh và Xã hội",
        "Đài Phát thanh - Truyền hình Yên Bái",
        "Đoàn Thanh niên xã",
    ],
)
def test_one_author(name):
    assert authors(name) == ([name], [])


@pytest.mark.parametrize(
    ("written", "names"),
    [
        ("Minh Đức, Thu Hà", ["Minh Đức", "Thu Hà"]),
        ("Minh Đức,Thu Hà,", ["Minh Đức", "Thu Hà"]),
        ("Minh Đức và Thu Hà", ["Minh Đức", "Thu Hà"]),
        ("Minh Đức & Thu Hà", ["Minh Đức", "Thu Hà"]),
        ("Minh Đức - Thu Hà", ["Minh Đức", "Thu Hà"]),
        ("Minh Đức – Thu Hà", ["Minh Đức", "Thu Hà"]),
        ("Minh Đức/Thu Hà", ["Minh Đức", "Thu Hà"]),
        ("Lê An, Hà Thu và Đỗ Bình", ["Lê An", "Hà Thu", "Đỗ Bình"]),
        ("Đoàn Minh, Liên Hương", ["Đoàn Minh", "Liên Hương"]),
        ("ThS. Lê An, PGS.TS Trần Bình", ["ThS. Lê An", "PGS.TS Trần Bình"]),
        ("Phòng Giáo dục, Hội Khuyến học", ["Phòng Giáo dục", "Hội Khuyến học"]),
        ("[Minh Đức và Thu Hà]", ["Minh Đức", "Thu Hà"]),
        ('["Minh Đức, Thu Hà", Lan]', ["Minh Đức", "Thu Hà", "Lan"]),
        ("Minh Đức; Hội Khuyến học", ["Minh Đức", "Hội Khuyến học"]),
        ("Minh Đức, Hội Khuyến học;", ["Minh Đức, Hội Khuyến học"]),
        ("[Minh Đức - Lục Yên]", ["Minh Đức - Lục Yên"]),
    ],
)
@pytest.mark.parametrize("key", ["author", "authors"])
def test_several_authors(key, written, names):
    assert authors(written, key) == (names, [])


@pytest.mark.parametrize(
    ("written", "several"),
    [
        ("Minh Đức, Hội Khuyến học", "Minh Đức; Hội Khuyến học"),
        ("Minh Đức - Phó Chủ tịch Hội", "Minh Đức; Phó Chủ tịch Hội"),
        ("Hội Khuyến học, Minh Đức", "Hội Khuyến học; Minh Đức"),
        ("Minh Đức và nhóm phóng viên", "Minh Đức; nhóm phóng viên"),
        ("minh đức, thu hà", "minh đức; thu hà"),
    ],
)
def test_what_may_be_one_author_or_two_is_told(written, several):
    assert authors(written) == ([written], ["doubtful-name"])
    (problem,) = read_front(f"{REST}author: {written}").problems
    assert problem.line == 4
    assert problem.suggestions == (several, f"{written};")
    for remedy, names in ((several, several.split("; ")), (f"{written};", [written])):
        assert f"“author: {remedy}”" in problem.message
        assert authors(remedy) == (names, [])


def test_a_classic_header():
    reading = read_text("Title: a\nDate: 2021-08-13\nAuthor: Minh Đức, Thu Hà\n\nChữ.\n")
    assert reading.document.authors == ("Minh Đức", "Thu Hà")


def test_far_too_many():
    assert faults(read_front(f"{REST}author: {'a, ' * 9_000}"))[:1] == []


@pytest.mark.parametrize(
    ("written", "tags"),
    [
        ("học bổng, vùng cao", ("học bổng", "vùng cao")),
        ("học bổng,vùng cao;Học bổng", ("học bổng", "vùng cao")),
        ("[học bổng, Học Bổng, vùng cao]", ("học bổng", "vùng cao")),
        ("\n- học bổng, vùng cao\n- sách", ("học bổng", "vùng cao", "sách")),
        ('"#họcbổng #vùngcao"', ("họcbổng", "vùngcao")),
        ("C#, Lớp 1", ("C#", "Lớp 1")),
        ("học bổng、vùng cao", ("học bổng", "vùng cao")),
        ("'[]'", ()),
        ("', ,'", ()),
    ],
)
def test_tags(written, tags):
    assert read_front(f"{REQUIRED}tags: {written}").document.tags == tags


def test_a_place_keeps_its_commas():
    found = read_front(f"{REQUIRED}localities: xã Kiên Thành, huyện Trấn Yên").document
    assert [place.text for place in found.localities] == ["xã Kiên Thành, huyện Trấn Yên"]


def test_a_byline_of_a_whole_paragraph_is_told_in_short():
    author = "Minh Đức, Hội Khuyến học xã, " + "một đoạn văn dài bị dán vào đây, " * 20
    reading = read_front(f"{REQUIRED.replace('Minh Đức', author)}localities: []")
    assert all(len(problem.message) < 400 for problem in reading.problems)
    assert "doubtful-name" in {code for _, code in faults(reading)}
