"""The header of older Pelican sites is read as front matter is."""

from __future__ import annotations

import pytest
from articles_reading import REQUIRED, faults, read_text

BAD = "bad-front-matter"


@pytest.mark.parametrize(
    ("header", "field", "value"),
    [
        ("Category: Tin: mới", "category", "Tin: mới"),
        ("CATEGORY:Tin", "category", "Tin"),
        ('Category: "Tin"', "category", '"Tin"'),
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
    ],
)
def test_classic_header(header, field, value):
    reading = read_text(f"{REQUIRED}{header}\n\nNội dung.\n")
    assert faults(reading) == []
    assert getattr(reading.document, field) == value


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
    ],
)
def test_faults_of_a_classic_header(header, expected):
    assert faults(read_text(f"{REQUIRED}{header}\n\nNội dung.\n")) == [expected]
