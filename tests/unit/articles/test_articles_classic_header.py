"""The header of older Pelican sites is read as front matter is."""

from __future__ import annotations

import pytest
from articles_reading import REQUIRED, faults, read_text, value_of

BAD = "bad-front-matter"


@pytest.mark.parametrize(
    ("header", "field", "value"),
    [
        ("Category: Tin: mới", "category", "Tin: mới"),
        ("CATEGORY:Tin", "category", "Tin"),
        ("Category: a # b", "category", "a # b"),
        ("Summary: một\n    hai\n  ba", "summary", "một hai ba"),
        ("Summary:\n  một", "summary", "một"),
        ("Tags: a; b ;; a", "tags", ("a", "b")),
        ("Tags: a, b", "tags", ("a", "b")),
        ("Authors: Minh Đức, Thu Hà", "authors", ("Minh Đức", "Thu Hà")),
        ("Aliases: /a, /b,1.html", "aliases", ("/a", "/b,1.html")),
        ("Tags:\n  a\n  b; c", "tags", ("a", "b", "c")),
        ("Tags: a; b\n  c", "tags", ("a", "b", "c")),
        ("Tags: []", "tags", ()),
        ("Localities: []", "localities", ()),
        ("Localities:", "localities", None),
        ("Aliases: /a; /b", "aliases", ("/a", "/b")),
        ("Slug: 0123", "slug", "0123"),
        ('Summary: "A" và "B"', "summary", '"A" và "B"'),
        ("Summary: '98 là năm đầu", "summary", "'98 là năm đầu"),
        ("Summary: [Góc nhìn] Tin", "summary", "[Góc nhìn] Tin"),
        ("Summary: > 62 suất", "summary", "> 62 suất"),
        ("Summary: một\n  - hai", "summary", "một - hai"),
        ("Source: “Báo Yên Bái”", "source", "“Báo Yên Bái”"),
    ],
)
def test_classic_header(header, field, value):
    reading = read_text(f"{REQUIRED}{header}\n\nNội dung.\n")
    assert faults(reading) == []
    assert value_of(reading.document, field) == value


@pytest.mark.parametrize(
    ("header", "field", "value"),
    [
        ('Category: "Tin"', "category", "Tin"),
        ("Category: 'Tin: ''mới'''", "category", "Tin: 'mới'"),
        ('"Category": "Tin"', "category", "Tin"),
        ('Summary: "Lễ trao: 62 suất"  # xem lại', "summary", "Lễ trao: 62 suất"),
        ("Summary: >\n  một\n  hai", "summary", "một hai"),
        ("Summary: |\n  một\n  hai", "summary", "một hai"),
        ("tags: [học bổng, vùng cao]", "tags", ("học bổng", "vùng cao")),
        ("tags: ['học bổng', \"vùng cao\"]", "tags", ("học bổng", "vùng cao")),
        ("tags:\n  - học bổng\n  - 'vùng cao'", "tags", ("học bổng", "vùng cao")),
        ("tags:\n- học bổng\n- vùng cao", "tags", ("học bổng", "vùng cao")),
        ("tags:\n\t- học bổng\n\t- vùng cao", "tags", ("học bổng", "vùng cao")),
        ("tags:\n  * học bổng\n  • vùng cao", "tags", ("học bổng", "vùng cao")),
        ("tags: học bổng\n  - vùng cao", "tags", ("học bổng", "vùng cao")),
        ("authors: [Minh Đức, Thu Hà]", "authors", ("Minh Đức", "Thu Hà")),
        ("authors:\n  - Minh Đức\n  - Thu Hà", "authors", ("Minh Đức", "Thu Hà")),
        ("aliases: [/a, /b]", "aliases", ("/a", "/b")),
        ("status: 'draft'", "status", "draft"),
    ],
)
def test_values_in_quotes_brackets_and_items_are_read_as_yaml_means_them(header, field, value):
    required = REQUIRED if field != "authors" else REQUIRED.replace("author: Minh Đức\n", "")
    reading = read_text(f"{required}{header}\n\nNội dung.\n")
    assert faults(reading) == []
    assert value_of(reading.document, field) == value


def test_yaml_without_its_fences():
    header = 'title: "Lễ trao: 62 suất"\ndate: "2021-08-13"\nauthor: [Minh Đức, Thu Hà]\n'
    reading = read_text(f"{header}tags:\n  - học bổng\nstatus: published\n\nNội dung.\n")
    assert faults(reading) == []
    document = reading.document
    assert (document.facts.title, document.facts.authors) == (
        "Lễ trao: 62 suất",
        ("Minh Đức", "Thu Hà"),
    )
    assert document.facts.tags == ("học bổng",)


@pytest.mark.parametrize("mark", ["\n  - ", "\n- ", "\n  -   "])
def test_items_of_a_classic_header_have_their_lines(mark):
    reading = read_text(f"{REQUIRED}Localities:{mark}xã A, huyện B{mark}'xã C'\n\nNội dung.\n")
    names = reading.document.localities
    assert [(name.text, name.line) for name in names] == [("xã A, huyện B", 5), ("xã C", 6)]


@pytest.mark.parametrize(
    ("written", "line", "pasted"),
    [
        ("tags: [a, b", 4, "tags: [a, b]"),
        ('category: "Tin', 4, 'category: "Tin"'),
        ('summary: "A "B" C"', 4, "summary: 'A \"B\" C'"),
        (" status: draft", 4, "status: draft"),
        ("summary: một\n  source: Báo", 5, "source: Báo"),
        ("category: [Tin, Sách]", 4, 'category: "Tin"'),
        ("tags: [[a], b]", 4, 'tags: ["a", "b"]'),
    ],
)
def test_the_line_to_paste_into_a_classic_header(written, line, pasted):
    (problem,) = read_text(f"{REQUIRED}{written}\n\nNội dung.\n").problems
    assert (problem.line, problem.code) == (line, BAD)
    assert problem.message.endswith(f"hép dòng này thay vào: {pasted}")
    rows = written.split("\n")
    rows[line - 4] = pasted
    again = read_text(REQUIRED + "\n".join(rows) + "\n\nNội dung.\n")
    assert faults(again) == []


def test_blank_lines_between_keys():
    reading = read_text("title: Tin\n\ndate: 2021-08-13\nauthor: A\n\n\ntags: a\n\nChữ: ba.\n")
    assert faults(reading) == []
    assert reading.document.lines == {"title": 1, "date": 3, "author": 4, "tags": 7}
    assert reading.document.body.prose.parts == ("<p>Chữ:&nbsp;ba.</p>",)


def test_many_blank_lines_between_keys():
    text = "title: Tin\n\n" + "tags: a\n\n" * 10_000
    assert {code for _, code in faults(read_text(text + "Chữ.\n"))} == {BAD}


def test_the_opening_fence_is_missing():
    (problem,) = read_text(f"{REQUIRED}---\n\nNội dung.\n").problems
    assert (problem.line, problem.code) == (4, BAD)
    assert "Thêm “---” ở đầu tệp" in problem.message


def test_classic_header_keeps_lines():
    reading = read_text(f"\n{REQUIRED}Localities: a; b\n   c\nTags: d\n\nNội dung.\n")
    assert [name.line for name in reading.document.localities] == [5, 5, 6]
    assert reading.document.lines == {
        "title": 2,
        "date": 3,
        "author": 4,
        "localities": 5,
        "tags": 7,
    }


@pytest.mark.parametrize(
    ("header", "expected"),
    [
        ("Title: hai", (4, BAD)),
        ("không có dấu", (4, BAD)),
        ("Aliases: /a\n  b", (5, "bad-alias")),
        ("Category: a\x00b", (4, BAD)),
        ("Chữ: a", (4, "unknown-key")),
        ("- a: b", (4, BAD)),
        ("- a", (4, BAD)),
    ],
)
def test_faults_of_a_classic_header(header, expected):
    assert faults(read_text(f"{REQUIRED}{header}\n\nNội dung.\n")) == [expected]
