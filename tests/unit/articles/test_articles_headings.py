from __future__ import annotations

import re

import pytest
from articles_reading import body_faults, html


def headings(body: str) -> list[tuple[str, str]]:
    """Level and id of each."""
    return re.findall(r'<h(\d)(?: class="[^"]*")? id="([^"]*)"', html(body))


@pytest.mark.parametrize("body", ["\\# a", "`# a`", "    # a", "chữ # a", "#"])
def test_no_heading(body):
    assert "<h2" not in html(body)


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("# a", ["2"]),
        ("## a", ["2"]),
        ("### a", ["2"]),
        ("a\n=\n\nb\n-", ["2", "3"]),
        ("# a\n\n## b\n\n### c\n\n# d", ["2", "3", "4", "2"]),
        ("## a\n\n### b", ["2", "3"]),
        ("### a\n\n#### b\n\n## c", ["3", "4", "2"]),
        ("# a\n\n###### b", ["2", "6"]),
        ("# a\n\n##### b\n\n###### c", ["2", "6", "6"]),
        ("<h4>a</h4>\n\n##### b", ["2", "3"]),
        ("> # a\n\n## b", ["2", "3"]),
    ],
)
def test_levels_begin_below_the_title(body, expected):
    assert [level for level, _ in headings(body)] == expected


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("# Đường đi\n\n## Ấp Đồn", ["duong-di", "ap-don"]),
        ("# A *b* `c` [d](/e) &amp; “f”", ["a-b-c-d-f"]),
        ("# Mục[^1]\n\n[^1]: chú", ["muc"]),
        ("# a\n\n# a\n\n# A!", ["a", "a-2", "a-3"]),
        ("# a\n\n# a-2\n\n# a", ["a", "a-2", "a-3"]),
        ("# !\n\n# ?\n\n# 北京", ["muc", "muc-2", "muc-3"]),
        ("# Nội dung\n\n# Địa phương", ["noi-dung-2", "dia-phuong-2"]),
        ("# Đầu trang\n\n# Đính chính", ["dau-trang-2", "dinh-chinh-2"]),
        ("# a {: #b }", ["b"]),
        ("# a {#b}", ["b"]),
        ("# a {: #Đ.1 }", ["Đ.1"]),
        ("# a {: #b }\n\n# c {: #b }", ["b", "b-2"]),
        ("# b\n\n# a {: #b }", ["b-2", "b"]),
        ("# a {: #noi-dung }", ["noi-dung-2"]),
        ("<p id=a>b</p>\n\n# a", ["a-2"]),
        ("# a\n\n<p id=a>b</p>", ["a-2"]),
        ("<h2 id='a b'>c</h2>", ["a-b"]),
        ("<h2 id='a&quot;b'>c</h2>", ["a-b"]),
        ("<h2 id=''>c</h2>", ["c"]),
        ("# " + "dài " * 40, ["dai-" * 14 + "dai"]),
        ("# " + "a" * 200, ["a" * 60]),
    ],
)
def test_ids(body, expected):
    assert [id_ for _, id_ in headings(body)] == expected
    assert body_faults(body) == []


def test_ids_are_unique_with_footnotes_too():
    found = html("a[^1]\n\n<p id='fn:1'>b</p>\n\n# fn:1\n\n[^1]: c")
    ids = re.findall(r' id="([^"]*)"', found)
    assert len(ids) == len(set(ids)) == 4


def test_many_equal_headings_end_soon():
    assert len(set(headings("# a\n\n" * 900))) == 900
