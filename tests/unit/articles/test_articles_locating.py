"""The line in a message is the one to go to."""

from __future__ import annotations

import pytest
from articles_reading import body_faults, faults, read_text

from plugins.articles.html.locating import Locator
from plugins.articles.html.safety import WITHIN_LIST, WITHIN_TAG


def lines(body: str) -> list[int]:
    return sorted(line for line, _ in body_faults(body))


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("<label>a</label>", [1]),
        ("\n\n<label>a</label>", [3]),
        ("a\n\nb\n<label>c</label>", [4]),
        ("a\n\n<label>b</label>\n\n<label>c</label>", [3, 5]),
        ("`<label>`\n\n<label>a</label>", [3]),
        ("```\n<label>\n```\n\n<label>a</label>", [5]),
        ("<!-- <label> -->\n\n<label>a</label>", [3]),
        ("<labels>a</labels>\n\n<label>b</label>", [1, 3]),
        ("<LABEL>a</LABEL>\n\n<label>b</label>", [1, 3]),
    ],
)
def test_tags(body, expected):
    assert lines(body) == expected


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("onclick\n\n<p onclick=a>b</p>", [3]),
        ("<p\nclass=a\nonclick=b>c</p>", [3]),
        ("<p title=onclick>a</p>\n\n<p onclick=b>c</p>", [3]),
        ("<p onclick=a>b</p>\n\nonclick\n\n<p onclick=c>d</p>", [1, 5]),
        ("style onclick\n\na\n{: onclick=b }", [4]),
        ("a {x} onclick\n\n# b {: onclick=c }", [3]),
        ("`<p onclick=a>`\n\n<p onclick=b>c</p>", [3]),
        ("<p title='>' onclick=a>b</p>", [1]),
        ("a\n\n<p title='>' onclick=a>b</p>", [3]),
    ],
)
def test_attributes(body, expected):
    assert lines(body) == expected


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("a\n\n[b](javascript:c)", [3]),
        ("javascript:c\n\n[b](javascript:c)", [3]),
        ("[b](javascript:c)\n\na\n\n[b](javascript:c)", [1, 5]),
        ("`[b](javascript:c)`\n\n[b](javascript:c)", [3]),
        ("[b][d]\n\na\n\n[d]: javascript:c", [5]),
        ("[b][d]\n\n[b][d]\n\n[d]: javascript:c", [5, 5]),
        ("a\n\n<a\nhref='javascript:c'>b</a>", [4]),
        ("a\n\n<a href=java&#115;cript:c>b</a>", [3]),
        ("a\n\n[chữ *b*](&#106;avascript:c)", [3]),
        ("a\n\n[chữ](&#106;avascript:c)\n\n[chữ](&#106;avascript:d)", [3, 5]),
        ("a\n\n[]()", [3]),
        ("a\n\n[chữ](C:\\a\\b.doc)", [3]),
        ("..\n\n[a](../../../..)", [3]),
        ("a\n\n[b](//a)\n\n[c](//a?x=1&y=2)", [3, 5]),
        ("![a](/a.jpg)\n\n![](/a.jpg)", [3]),
        ("![](/a.jpg)\n\n![a](/a.jpg)\n\n![](/a.jpg)", [1, 5]),
        ("a\n\n![a](http://a.vn/b.jpg)", [3]),
        ("a\n\n![a]()", [3]),
        ("a\n\n[![a](http://a.vn/b.jpg)](/c)", [3]),
    ],
)
def test_addresses(body, expected):
    assert lines(body) == expected


@pytest.mark.parametrize(
    ("body", "expected"),
    [("Ba.\n\n[x](a)", 3), ("13/08\n\n[x](/)", 3), ("ab\n\n[a](b)\n\n[c](b)", 3)],
)
def test_short_addresses_are_not_found_in_words(body, expected):
    document = read_text(f"---\ntitle: a\ndate: 2021-01-01\nauthor: b\n---\n{body}").document
    assert document.body.references[0].line == expected + 5


def test_each_reference_has_its_line():
    body = "[a](/b)\n[a](/b) [c](/b)\n\n> [d](/b)\n\n- ![e](/b)\n\n<a href='/b'>f</a>"
    document = read_text(f"---\ntitle: a\ndate: 2021-01-01\nauthor: b\n---\n{body}").document
    assert [r.line for r in document.body.references] == [6, 7, 7, 9, 11, 13]


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("start", ["", "\ufeff", "\n\n"])
def test_lines_count_from_the_start_of_the_file(newline, start):
    text = f"{start}---\ntitle: a\ndate: x\nauthor: b\n---\n\n\nc\n\n<label>d</label>\n"
    more = start.count("\n")
    reading = read_text(text.replace("\n", newline))
    assert faults(reading) == [(3 + more, "bad-date"), (10 + more, "unsafe-html")]


def test_what_is_found_nowhere_is_where_the_text_begins():
    lines = Locator("\n\na\n\nb", 10)
    assert lines.start == 12
    assert lines.line_of("c", "d") == 12
    assert lines.line_of("") == 12
    assert lines.line_matching("") == 12
    assert lines.line_matching("c+") == 12
    assert lines.line_of_address("c") is None


def test_a_search_goes_on_and_begins_again():
    lines = Locator("a\nb\na", 1)
    assert [lines.line_of("c", "a") for _ in range(3)] == [1, 3, 1]
    assert [lines.line_matching("A") for _ in range(3)] == [1, 3, 1]


@pytest.mark.parametrize(
    "mark",
    [
        "`",
        "` ",
        "<!-- ",
        "```\n",
        "](",
        "[a](b)",
        "]:",
        "<a ",
        "<a '",
        "{",
        "=",
        "<a" + " 'b'" * 9,
        "~~~\n",
        "<!--\n>",
    ],
)
def test_nothing_takes_the_square_of_its_length(mark):
    lines = Locator(mark * (100_000 // len(mark)), 1)
    assert lines.line_of_address("nowhere") is None
    assert lines.line_matching(f"(?:{WITHIN_TAG}|{WITHIN_LIST})onclick") == 1
