from __future__ import annotations

from datetime import datetime

import pytest
from articles_reading import PATH, REQUIRED, article, faults, front_faults, read_front, read_text

from plugins.articles import Correction, Page, Status
from plugins.vietnamese import VIETNAM


def at(*parts: int) -> datetime:
    return datetime(*parts, tzinfo=VIETNAM)


def test_defaults():
    document = article("", "Đoạn *một*.\n\nĐoạn hai.")
    assert document.path == PATH
    assert document.modified is None
    assert document.localities is None
    assert (document.category, document.tags, document.summary) == ("Tin tức", (), "Đoạn một.")
    assert (document.image, document.image_alt) == (None, "")
    assert (document.slug, document.status) == ("tin", Status.PUBLISHED)
    assert (document.aliases, document.source, document.corrections) == ((), "", ())


@pytest.mark.parametrize("key", ["title", "date", "author"])
@pytest.mark.parametrize("value", [None, "", " ''", " |", " # chưa có"])
def test_what_is_required(key, value):
    lines = [line for line in REQUIRED.splitlines() if not line.startswith(key)]
    if value is not None:
        lines.append(f"{key}:{value}")
    line = 1 if value is None else 4
    assert faults(read_front("\n".join(lines))) == [(line, f"missing-{key}")]


@pytest.mark.parametrize(
    "date",
    [
        "hôm qua",
        "2021-02-30",
        "2021-13-01",
        "2021-08-13 24:00",
        "2021-08-13 9h55",
        "31/04/2021",
        "8/13/2021",
        "13-08-2021",
        "13/08/21",
        "13/08/2021 13:00 CH",
        "13/08/2021 0:55:00 SA",
        "13/08/2021 9:55:00 AM",
        "0021-08-13",
        "10000-01-01",
        "0001-01-01T00:00+14:00",
        "Thứ Sáu, 13/08/2021",
        "9" * 10_000,
    ],
)
def test_bad_dates(date):
    assert faults(read_front(f"title: a\nauthor: b\ndate: {date}")) == [(4, "bad-date")]
    assert front_faults(f"modified: {date}") == [(5, "bad-date")]


@pytest.mark.parametrize(
    ("date", "expected"),
    [
        ("2021-08-13 09:55", at(2021, 8, 13, 9, 55)),
        ("2021-08-13", at(2021, 8, 13)),
        ("'2021-08-13'", at(2021, 8, 13)),
        ("2021-08-13 9:55:07", at(2021, 8, 13, 9, 55, 7)),
        ("2021-08-13T09:55:00", at(2021, 8, 13, 9, 55)),
        ("2021-08-13T02:55:00Z", at(2021, 8, 13, 9, 55)),
        ("2021-08-12T22:55:00-04:00", at(2021, 8, 13, 9, 55)),
        ("2021-08-13 20:00 +0000", at(2021, 8, 14, 3, 0)),
        ("13/08/2021 9:55:00 SA", at(2021, 8, 13, 9, 55)),
        ("13/08/2021 9:55:00 CH", at(2021, 8, 13, 21, 55)),
        ("13/08/2021 12:00:00 SA", at(2021, 8, 13)),
        ("13/08/2021 12:00:00 CH", at(2021, 8, 13, 12)),
        ("13/08/2021", at(2021, 8, 13)),
        ("3/8/2021 9:55", at(2021, 8, 3, 9, 55)),
        ("2021-08-13 # ngày đăng", at(2021, 8, 13)),
    ],
)
def test_dates(date, expected):
    found = read_front(f"title: a\nauthor: b\ndate: {date}").document.date
    assert found == expected
    assert found.utcoffset() == VIETNAM.utcoffset(None)


@pytest.mark.parametrize(
    ("front", "authors"),
    [
        ("author: A", ("A",)),
        ("author: A; B", ("A", "B")),
        ("author: Nguyễn Văn A, Trần B", ("Nguyễn Văn A, Trần B",)),
        ("authors: [A, B, A]", ("A", "B")),
        ("author: A\nauthors:\n- B\n- A\n- C", ("A", "B", "C")),
        ("authors: B\nauthor: A", ("A", "B")),
        ("author:\nauthors: A", ("A",)),
    ],
)
def test_authors(front, authors):
    assert read_front(f"title: a\ndate: 2021-01-01\n{front}").document.authors == authors


@pytest.mark.parametrize(
    ("written", "status"),
    [("", "published"), ("Published", "published"), ("DRAFT", "draft"), ('"hidden"', "hidden")],
)
def test_status(written, status):
    assert article(f"status: {written}").status == status


@pytest.mark.parametrize(
    ("written", "first", "asks"),
    [
        ("nháp", "draft", True),
        ("Bản nháp", "draft", True),
        ("ẩn", "hidden", True),
        ("đăng", "published", True),
        ("publish", "published", True),
        ("drafts", "draft", True),
        ("ảnh", "published", False),
        ("xyz", "published", False),
        ("x" * 10_000, "published", False),
    ],
)
def test_bad_status(written, first, asks):
    (problem,) = read_front(f"{REQUIRED}status: {written}").problems
    assert (problem.line, problem.code, problem.field) == (5, "bad-status", "status")
    assert problem.suggestions[0] == first
    assert sorted(problem.suggestions) == sorted(Status)
    assert (f"Có phải là “{first}”" in problem.message) == asks
    assert len(problem.message) < 250


@pytest.mark.parametrize(
    ("key", "suggestion"),
    [
        ("tác giả", "author"),
        ("Địa phương", "localities"),
        ("dia phuong", "localities"),
        ("locality", "localities"),
        ("tag", "tags"),
        ("Ảnh", "image"),
        ("nháp", ""),
        ("xyz", ""),
        ("x" * 5_000, ""),
        ("1", ""),
        ("''", ""),
    ],
)
def test_unknown_keys(key, suggestion):
    front = f"? {key}\n: a" if len(key) > 1_000 else f"{key}: a"
    (problem,) = read_front(REQUIRED + front).problems
    assert (problem.line, problem.code) == (5, "unknown-key")
    assert problem.suggestions == ((suggestion,) if suggestion else ())
    assert len(problem.message) < 250


def test_all_problems_at_once():
    front = (
        "title: ''\ndate: x\nstatus: y\nslug: Z z\naliases: q\nmodified: w\nxyz: 1\nimage: C:\\a"
    )
    assert faults(read_front(front, "![](data:x)")) == [
        (1, "missing-author"),
        (2, "missing-title"),
        (3, "bad-date"),
        (4, "bad-status"),
        (5, "bad-front-matter"),
        (6, "bad-alias"),
        (7, "bad-date"),
        (8, "unknown-key"),
        (9, "missing-image"),
        (12, "unsafe-html"),
        (12, "missing-alt"),
    ]


@pytest.mark.parametrize(
    ("title", "slug"),
    [
        ("Đường đi Ấp Đồn", "duong-di-ap-don"),
        ("489/QĐ-TTg: “học suốt đời”", "489-qd-ttg-hoc-suot-doi"),
        ("A" * 300, "a" * 80),
    ],
)
def test_slug_of_the_title(title, slug):
    assert read_front(REQUIRED.replace("Tin", f"'{title}'")).document.slug == slug


@pytest.mark.parametrize("slug", ["tin-moi", "0123", "no", "1e3", "a"])
def test_slug_as_given(slug):
    assert article(f"slug: {slug}").slug == slug


@pytest.mark.parametrize(
    ("slug", "suggestions"),
    [
        ("Tin mới", ("tin-moi",)),
        ("tin--moi", ("tin-moi",)),
        ("tin/moi", ("tin-moi",)),
        ("../tin", ("tin",)),
        ("đường", ("duong",)),
        ("a.html", ("a-html",)),
        ("'!?'", ()),
    ],
)
def test_bad_slugs(slug, suggestions):
    (problem,) = read_front(f"{REQUIRED}slug: {slug}").problems
    assert (problem.line, problem.code, problem.field) == (5, "bad-front-matter", "slug")
    assert problem.suggestions == suggestions


def test_a_title_without_letters_needs_a_slug():
    front = REQUIRED.replace("Tin", "'!?'")
    assert faults(read_front(front)) == [(2, "bad-front-matter")]
    assert faults(read_front(front + "slug: a")) == []


@pytest.mark.parametrize(
    "alias",
    [
        "a",
        "a/b.html",
        "https://example.vn/a",
        "//example.vn/a",
        "/",
        "//",
        "/a//b",
        "/a//",
        "/../a",
        "/a/..",
        "/./a",
        "/%2e%2e/a",
        "/.git/config",
        "/a?id=1",
        "'/a#b'",
        "/a b",
        "/a%20b",
        "/a%00b",
        "/a%0ab",
        "/a\\b",
        "/a<b",
        "'/a\"b'",
        "/a*",
        "javascript:alert(1)",
        "/" + "a" * 201,
        "/" + "a/" * 300,
    ],
)
def test_bad_aliases(alias):
    assert front_faults(f"aliases:\n- /tot\n- {alias}") == [(7, "bad-alias")]


@pytest.mark.parametrize(
    ("written", "aliases"),
    [
        ("/a", ("/a",)),
        ("/a/; /a; /a/", ("/a/", "/a")),
        ("[/a.html, /b/c.aspx]", ("/a.html", "/b/c.aspx")),
        ("/tin-t%E1%BB%A9c/", ("/tin-tức/",)),
        ("/tin-tu\u031b\u0301c/", ("/tin-tức/",)),
        ("/tin-tu%CC%9B%CC%81c/", ("/tin-tức/",)),
        ("/tin-cu/bai,1-2_3~(4).html", ("/tin-cu/bai,1-2_3~(4).html",)),
    ],
)
def test_aliases(written, aliases):
    assert article(f"aliases: {written}").aliases == aliases


@pytest.mark.parametrize("source", ["Báo Yên Bái", "https://example.vn/a?b=c", "<b>a</b>", "C:\\a"])
def test_source(source):
    assert article(f"source: {source}").source == source


@pytest.mark.parametrize(
    "source",
    ["javascript:alert(1)", "' JAVASCRIPT :x'", "data:text/html,x", '"java\\tscript:x"'],
)
def test_unsafe_sources(source):
    assert front_faults(f"source: {source}") == [(5, "bad-front-matter")]


ONE = (Correction(at(2021, 8, 20), "Sửa tên xã"),)
TWO = (*ONE, Correction(at(2021, 9, 1, 10, 0), "Sửa: số; liệu"))


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("", ()),
        ("[]", ()),
        ("''", ()),
        ("\n- 2021-08-20: Sửa tên xã", ONE),
        ("\n- 20/08/2021: Sửa  tên xã", ONE),
        ("\n- date: 2021-08-20\n  text: Sửa tên xã", ONE),
        ("\n- {Text: Sửa tên xã, DATE: 20/08/2021}", ONE),
        ("\n  date: 2021-08-20\n  text: Sửa tên xã", ONE),
        ("{2021-08-20: Sửa tên xã}", ONE),
        ("'2021-08-20: Sửa tên xã'", ONE),
        ("\n- 2021-08-20: Sửa tên xã\n- '2021-09-01 10:00: Sửa: số; liệu'", TWO),
        ("\n  2021-08-20: Sửa tên xã\n  2021-09-01 10:00: 'Sửa: số; liệu'", TWO),
        ("'2021-08-20: Sửa tên xã; 2021-09-01 10:00: Sửa: số; liệu'", TWO),
        ("|\n  2021-08-20: Sửa\n    tên xã\n  1/9/2021 10:00: Sửa: số; liệu", TWO),
    ],
)
def test_corrections(written, expected):
    assert article(f"corrections: {written}").corrections == expected


def test_corrections_of_a_classic_header():
    rows = "2021-08-20: Sửa tên xã\n  2021-09-01 10:00: Sửa: số; liệu"
    for value in (rows, f"\n  {rows}"):
        reading = read_text(f"{REQUIRED}Corrections: {value}\n\nNội dung.\n")
        assert reading.document.corrections == TWO


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("2021-08-20", [(5, "bad-front-matter")]),
        ("Sửa tên xã", [(5, "bad-front-matter")]),
        ("'2021-08-20:'", [(5, "bad-front-matter")]),
        ("{}", [(5, "bad-front-matter")]),
        ("\n-", [(6, "bad-front-matter")]),
        ("\n- 2021-08-20", [(6, "bad-front-matter")]),
        ("\n- date: 2021-08-20", [(6, "bad-front-matter")]),
        ("\n- text: Sửa", [(6, "bad-front-matter")]),
        ("\n- [2021-08-20, Sửa]", [(6, "bad-front-matter")]),
        ("\n- ngày: 2021-08-20\n  nội dung: Sửa", [(6, "bad-front-matter")]),
        ("\n- date: 2021-08-20\n  text: [Sửa]", [(6, "bad-front-matter")]),
        ("\n- 2021-08-20: Sửa\n- 2021-08-32: Sửa", [(7, "bad-date")]),
        ("\n  2021-08-20: Sửa\n  2021-08-32: Sửa", [(7, "bad-date")]),
        ("|\n  2021-08-20: Sửa\n\n  2021-08-32: Sửa", [(8, "bad-date")]),
        ("'2021-08-20: Sửa; 2021-08-32: Sửa'", [(5, "bad-date")]),
        ("'Sửa; 2021-08-20: Sửa'", [(5, "bad-front-matter")]),
        ("\n- hôm qua: Sửa", [(6, "bad-date")]),
    ],
)
def test_bad_corrections(written, expected):
    assert front_faults(f"corrections: {written}") == expected


@pytest.mark.parametrize(
    ("written", "target"),
    [
        ("/anh/a.jpg", "anh/a.jpg"),
        ("a.jpg", "tin/2021/a.jpg"),
        ("../../anh/a.jpg", "anh/a.jpg"),
        ("..\\..\\anh\\a.jpg", "anh/a.jpg"),
        ("'{static}/anh/a.jpg'", "anh/a.jpg"),
    ],
)
def test_image(written, target):
    image = article(f"image: {written}", "![Mô tả](/b.jpg)").image
    assert (image.target, image.line, image.kind) == (target, 5, "image")


@pytest.mark.parametrize(
    ("written", "code"),
    [
        ("https://example.vn/a.jpg", "missing-image"),
        ("C:\\anh\\a.jpg", "missing-image"),
        ("file:///a.jpg", "missing-image"),
        ("../../../a.jpg", "missing-image"),
        ("'#a'", "missing-image"),
        ("/", "missing-image"),
        ("data:image/png;base64,AAAA", "unsafe-html"),
        ("javascript:x", "unsafe-html"),
    ],
)
def test_bad_images(written, code):
    (problem,) = read_front(f"{REQUIRED}image: {written}").problems
    assert (problem.line, problem.code, problem.field) == (5, code, "image")


def test_image_is_the_first_photo_unless_given():
    body = "Đoạn.\n\n![Một](/1.jpg)\n\n![Hai](/2.jpg)"
    assert article("", body).image.target == "1.jpg"
    assert article("", body).image_alt == "Một"
    assert article("image: /2.jpg", body).image_alt == "Hai"
    assert article("image: /3.jpg", body).image_alt == ""


@pytest.mark.parametrize(
    ("body", "summary"),
    [
        ("Ngắn.\n\nĐoạn hai.", "Ngắn."),
        ("# Mục\n\nĐoạn.", "Đoạn."),
        ("![a](/a.jpg)\n*chú thích*\n\nĐoạn.", "Đoạn."),
        ("> Trích.\n\nĐoạn.", "Đoạn."),
        ("- một\n- hai", "một hai"),
        ("Một[^1] *hai* [ba](/b) `c`.\n\n[^1]: chú", "Một hai ba c."),
        ("- một[^1]\n\n[^1]: chú", "một chú"),
        ("từ " * 100, "từ " * 65 + "từ…"),
        ("từ, " * 100, "từ, " * 49 + "từ…"),
        ("a" * 300, "a" * 199 + "…"),
        ('Ông nói: "Tốt".', "Ông nói: “Tốt”."),
    ],
)
def test_summary(body, summary):
    assert article("", body).summary == summary
    assert article("summary: Cho sẵn", body).summary == "Cho sẵn"


def test_pages_need_a_title_only():
    reading = read_text("---\ntitle: Giới thiệu\n---\n\nĐoạn.\n", "pages/a.md")
    assert reading.problems == ()
    assert reading.document == Page(
        "pages/a.md",
        "Giới thiệu",
        "Đoạn.",
        "gioi-thieu",
        Status.PUBLISHED,
        reading.document.body,
        {"title": 2},
        reading.document.stamp,
    )


def test_keys_of_articles_on_a_page():
    text = "---\ntitle: a\ndate: x\nauthor: b\ntags: c\ntga: d\n---\n\nĐoạn.\n"
    reading = read_text(text, "pages/sau/a.md")
    assert faults(reading) == [(5, "unknown-key"), (6, "unknown-key")]
    assert [problem.suggestions for problem in reading.problems] == [(), ()]
