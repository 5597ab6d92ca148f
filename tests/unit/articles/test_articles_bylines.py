"""Several authors in one line, and what else stands beside the name of one."""

from __future__ import annotations

import pytest
from articles_reading import REQUIRED, faults, read_front, read_text

from plugins.articles.front_matter.bylines import parse

REST = "title: Tin\ndate: 2021-08-13\n"


def authors(value, key="author"):
    reading = read_front(f"{REST}{key}: {value}")
    assert reading.document is not None
    return list(reading.document.facts.authors), [problem.code for problem in reading.problems]


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
        "TH&THCS Kiên Thành",
        "Trường TH&THCS Kiên Thành",
        "Trường TH & THCS Kiên Thành",
        "Trường TH, THCS và THPT Kiên Thành",
        "GD&ĐT",
        "Sở GD&ĐT",
        "SỞ GD&ĐT YÊN BÁI",
        "Sở GD và ĐT Yên Bái",
        "Sở LĐ-TB&XH",
        "Công ty A&B",
        "PGS, TS Trần Bình",
        "Minh Đức (t/h)",
        "Minh Đức (tin, ảnh)",
        "Minh Đức (Sở GD&ĐT, Yên Bái)",
        "Jean-Paul Dupont",
        "Nguyễn Thị Thu-Hà",
        "Hội Khuyến học Bà Rịa-Vũng Tàu",
        "Đài Phát thanh-Truyền hình Yên Bái",
        "Tin Thu Hà",
        "Bài",
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
        ("[Minh Đức-Lục Yên]", ["Minh Đức-Lục Yên"]),
        ("Minh Đức- Thu Hà", ["Minh Đức", "Thu Hà"]),
        ("Minh Đức –Thu Hà", ["Minh Đức", "Thu Hà"]),
        ("MINH ĐỨC VÀ THU HÀ", ["MINH ĐỨC", "THU HÀ"]),
        ("MINH ĐỨC&THU HÀ", ["MINH ĐỨC", "THU HÀ"]),
        ("Minh-Đức, Thu Hà", ["Minh-Đức", "Thu Hà"]),
        ("T.H, M.Đ", ["T.H", "M.Đ"]),
        ("PV - CTV", ["PV", "CTV"]),
        ("TS Lê An, PGS Trần Bình", ["TS Lê An", "PGS Trần Bình"]),
        ("Minh Đức (t/h), Thu Hà (ảnh)", ["Minh Đức (t/h)", "Thu Hà (ảnh)"]),
        ("Sở KH&CN, Hội Khuyến học", ["Sở KH&CN", "Hội Khuyến học"]),
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
        ("Minh Đức-Thu Hà", "Minh Đức; Thu Hà"),
        ("Lê An–Đỗ Bình", "Lê An; Đỗ Bình"),
        ("Sở KH&CN, Minh Đức", "Sở KH&CN; Minh Đức"),
        ("TH, MN", "TH; MN"),
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


CREDITED = [
    ("Bài và ảnh: Minh Đức", ["Minh Đức"]),
    ("Tin, ảnh: Minh Đức, Thu Hà", ["Minh Đức", "Thu Hà"]),
    ("Tin - ảnh: Minh Đức", ["Minh Đức"]),
    ("TIN, ẢNH: MINH ĐỨC", ["MINH ĐỨC"]),
    ("Bài: Minh Đức; Ảnh: Thu Hà", ["Minh Đức", "Thu Hà"]),
    ("Bài: Minh Đức, ảnh: Thu Hà", ["Minh Đức", "Thu Hà"]),
    ("Bài: Minh Đức và ảnh: Minh Đức", ["Minh Đức"]),
    ("Bài: Minh Đức Ảnh: TTXVN", ["Minh Đức", "TTXVN"]),
    ("PV: Minh Đức", ["Minh Đức"]),
    ("Ảnh: Hội Khuyến học", ["Hội Khuyến học"]),
]


@pytest.mark.parametrize(
    ("written", "names"),
    [
        *CREDITED,
        ("tin/bài/ảnh :Minh Đức", ["Minh Đức"]),
        ("Bài và ảnh Minh Đức", ["Minh Đức"]),
        ("Tin, ảnh của Minh Đức", ["Minh Đức"]),
        ("Minh Tin, Bài Thu", ["Minh Tin", "Bài Thu"]),
        ("Minh Đức (ảnh: Thu Hà)", ["Minh Đức (ảnh: Thu Hà)"]),
    ],
)
def test_whose_work_is_what_is_no_name(written, names):
    assert authors(f"'{written}'") == (names, [])
    classic = read_text(f"Title: a\nDate: 2021-08-13\nAuthor: {written}\n\nChữ.\n")
    assert list(classic.document.facts.authors) == names


@pytest.mark.parametrize(("written", "names"), CREDITED)
def test_the_line_that_is_told_for_a_credit_names_its_authors(written, names):
    (problem,) = [p for p in read_front(f"{REST}author: {written}").problems if p.line == 4]
    assert problem.code == "bad-front-matter"
    reading = read_front(f"{REST}{problem.suggestions[0]}")
    assert (list(reading.document.facts.authors), faults(reading)) == (names, [])


def test_a_credit_without_a_name():
    assert authors("'Bài và ảnh:'") == ([], ["missing-author"])


@pytest.mark.parametrize("run", [", ", "Bài: ", "Tin, ", "Tin ", "a-", "(a,", "TH & ", "A&"])
def test_long_runs_end(run):
    assert parse(run * (1_990 // len(run))).names is not None


def test_a_classic_header():
    reading = read_text("Title: a\nDate: 2021-08-13\nAuthor: Minh Đức, Thu Hà\n\nChữ.\n")
    assert reading.document.facts.authors == ("Minh Đức", "Thu Hà")


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
    assert read_front(f"{REQUIRED}tags: {written}").document.facts.tags == tags


def test_a_place_keeps_its_commas():
    found = read_front(f"{REQUIRED}localities: xã Kiên Thành, huyện Trấn Yên").document
    assert [place.text for place in found.localities] == ["xã Kiên Thành, huyện Trấn Yên"]


def test_a_byline_of_a_whole_paragraph_is_told_in_short():
    author = "Minh Đức, Hội Khuyến học xã, " + "một đoạn văn dài bị dán vào đây, " * 20
    reading = read_front(f"{REQUIRED.replace('Minh Đức', author)}localities: []")
    assert all(len(problem.message) < 400 for problem in reading.problems)
    assert "doubtful-name" in {code for _, code in faults(reading)}
