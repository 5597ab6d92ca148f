from __future__ import annotations

from datetime import datetime

import pytest
from articles_reading import REQUIRED, article, faults, front_faults, read_front, read_text

from plugins.articles import Status
from plugins.vietnamese import VIETNAM


def at(*parts: int) -> datetime:
    return datetime(*parts, tzinfo=VIETNAM)


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
    ("written", "meant"),
    [
        ("2021-08-13 09.55", "2021-08-13 09:55"),
        ("2021-08-13 9h55", "2021-08-13 09:55"),
        ("13-8-2021", "2021-08-13"),
        ("2021-8-13", "2021-08-13"),
        ("9:55 13/8/2021", "2021-08-13 09:55"),
        ("Thứ Sáu, 13/08/2021", "2021-08-13"),
    ],
)
@pytest.mark.parametrize("header", ["---\n{}\n---\n\nChữ.\n", "{}\n\nChữ.\n"])
def test_the_date_that_is_meant_is_ready_to_be_pasted(written, meant, header):
    front = "title: a\nauthor: b\n{}"
    for key, other in (("date", ""), ("modified", "\ndate: 2021-08-13")):
        (problem,) = read_text(header.format(front.format(f"{key}: {written}{other}"))).problems
        assert (problem.code, problem.suggestions) == ("bad-date", (meant,))
        head, _, pasted = problem.message.partition(" Chép dòng này thay vào: ")
        assert (head, pasted) == (f"Ngày “{written}” không đúng.", f"{key}: {meant}")
        assert faults(read_text(header.format(front.format(pasted + other)))) == []


@pytest.mark.parametrize("date", ["13/08/21", "31/04/2021", "3/8/2021 9:55 AM", "hôm qua"])
def test_a_date_that_may_be_another_has_an_example_only(date):
    (problem,) = read_front(f"title: a\nauthor: b\ndate: {date}").problems
    assert problem.message.endswith("Viết như “2021-08-13 09:55” hoặc “13/08/2021 9:55:00 SA”.")
    assert problem.suggestions == ()


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
    found = read_front(f"title: a\nauthor: b\ndate: {date}").document.facts.date
    assert found == expected
    assert found.utcoffset() == VIETNAM.utcoffset(None)


@pytest.mark.parametrize(
    ("front", "authors"),
    [
        ("author: A", ("A",)),
        ("author: A; B", ("A", "B")),
        ("author: Nguyễn Văn A, Trần B", ("Nguyễn Văn A", "Trần B")),
        ("authors: [A, B, A]", ("A", "B")),
        ("author: A\nauthors:\n- B\n- A\n- C", ("A", "B", "C")),
        ("authors: B\nauthor: A", ("A", "B")),
        ("author:\nauthors: A", ("A",)),
    ],
)
def test_authors(front, authors):
    assert read_front(f"title: a\ndate: 2021-01-01\n{front}").document.facts.authors == authors


@pytest.mark.parametrize(
    ("written", "status"),
    [("", "published"), ("Published", "published"), ("DRAFT", "draft"), ('"hidden"', "hidden")],
)
def test_status(written, status):
    assert article(f"status: {written}").facts.status == status


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
        ("các tác giả", "authors"),
        ("Địa phương", "localities"),
        ("dia phuong", "localities"),
        ("locality", "localities"),
        ("tag", "tags"),
        ("Ảnh", "image"),
        ("ghi chú", ""),
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


@pytest.mark.parametrize(
    ("title", "slug"),
    [
        ("Đường đi Ấp Đồn", "duong-di-ap-don"),
        ("489/QĐ-TTg: “học suốt đời”", "489-qd-ttg-hoc-suot-doi"),
        ("A" * 300, "a" * 80),
    ],
)
def test_slug_of_the_title(title, slug):
    assert read_front(REQUIRED.replace("Tin", f"'{title}'")).document.facts.slug == slug


@pytest.mark.parametrize("slug", ["tin-moi", "0123", "no", "1e3", "a"])
def test_slug_as_given(slug):
    assert article(f"slug: {slug}").facts.slug == slug


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
    assert article(f"aliases: {written}").facts.aliases == aliases


@pytest.mark.parametrize("source", ["Báo Yên Bái", "https://example.vn/a?b=c", "<b>a</b>", "C:\\a"])
def test_source(source):
    assert article(f"source: {source}").facts.source == source


@pytest.mark.parametrize(
    "source",
    ["javascript:alert(1)", "' JAVASCRIPT :x'", "data:text/html,x", '"java\\tscript:x"'],
)
def test_unsafe_sources(source):
    assert front_faults(f"source: {source}") == [(5, "bad-front-matter")]


# The article is dated 2021-08-13 09:55.
@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("2021-08-13 09:55", (2021, 8, 13, 9, 55)),
        ("2021-08-13 09:56", (2021, 8, 13, 9, 56)),
        ("2021-08-13 02:56Z", (2021, 8, 13, 9, 56)),
        ("2021-08-14", (2021, 8, 14)),
        ("2021-08-13", (2021, 8, 13, 9, 55)),
        ("13/08/2021", (2021, 8, 13, 9, 55)),
    ],
)
def test_modified(written, expected):
    assert article(f"modified: {written}").facts.modified == datetime(*expected, tzinfo=VIETNAM)


@pytest.mark.parametrize("written", ["2021-08-12", "2021-08-13 09:54", "2021-08-13 02:54Z"])
def test_modified_before_it_was_published(written):
    reading = read_front(f"{REQUIRED}modified: {written}")
    (problem,) = reading.problems
    assert (problem.line, problem.code, problem.field) == (5, "bad-date", "modified")
    assert f"“{written}”" in problem.message
    assert reading.document.facts.modified is None


def test_modified_is_compared_with_a_date_that_is_known():
    reading = read_front("title: a\ndate: x\nmodified: 2021-08-13\nauthor: b")
    assert faults(reading) == [(3, "bad-date")]
