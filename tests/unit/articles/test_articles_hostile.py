"""Nothing in an article can hang the build or crash the reader."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plugins.articles import ReaderSettings, read
from plugins.problems import Code, Level

HEAD = "---\ntitle: a\ndate: 2021-01-01\nauthor: b\nlocalities: []\n---\n\n"
INTRICATE = {
    "quotes": ">" * 20_000,
    "brackets": "[" * 20_000,
    "photos": "![" * 2_000,
    "tags": "<div>" * 3_000,
    "open tags": "<div\n\n" * 1_000,
    "lists": "\n".join(" " * 4 * n + "- a" for n in range(150)),
    "numbers": "1. " * 2_000,
    "fences": "```x\n" * 1_000,
    "headings": "# a\n" * 2_000,
    "notes": "".join(f"[^{n}]\n\n[^{n}]: a\n\n" for n in range(2_000)),
    "long paragraph": "a " * 30_000,
    "names": "\n\n".join(f"<x{n}>a" for n in range(9_000)),
    "attributes": "\n\n".join(f"<p a{n}=b c{n}=d>e</p>" for n in range(4_000)),
}


def test_endless_combining_marks_end_at_once():
    body = "a" + "\u0323\u0301" * 70_000
    reading = read((HEAD + body).encode(), "tin/a.md", ReaderSettings())
    assert reading.document is not None
    assert len(reading.document.body.parts[0]) < 200


def codes(body: str) -> set[str]:
    return {p.code for p in read((HEAD + body).encode(), "tin/a.md", ReaderSettings()).problems}


def test_no_limit_meets_a_long_article():
    table = "| a | b |\n| - | - |\n" + "| [a](/b) | *c* |\n" * 400
    lists = "- a\n    - b\n        - c\n\n" * 100
    text = ("Một đoạn (dài) có [liên kết](/b), **đậm** và <b>thẻ</b>.[^1] " * 20 + "\n\n") * 40
    photos = "![a](/b.jpg)\n*c*\n\n" * 60
    body = "\n\n".join([table, lists, text, photos, "* " * 30, "-" * 80, "[^1]: a"])
    assert codes(body) == set()


@pytest.mark.parametrize("name", INTRICATE)
def test_too_intricate_is_an_error_at_once(name):
    assert codes(INTRICATE[name]) == {Code.UNSAFE_HTML}


@pytest.mark.parametrize(
    "front",
    [
        "tags: " + "a;" * 20_000,
        "aliases:\n" + "- a\n" * 10_000,
        "corrections: |\n" + "  \n" * 12_000 + "  x",
        "corrections: '" + "2021-01-01: a;" * 3_000 + "'",
        "".join(f"k{n}: a\n" for n in range(5_000)),
    ],
    ids=["tags", "aliases", "blank rows", "corrections", "keys"],
)
def test_long_front_matter_ends_at_once(front):
    text = HEAD.replace("localities: []", front)
    read(f"{text}a".encode(), "tin/a.md", ReaderSettings())


def test_many_tables_end_soon():
    assert codes("| a |\n| - |\n| b |\n\n" * 3_000) == set()


@pytest.mark.parametrize(
    "mark", ["[", "*", "_a", "<div>", "<b>", "![", "`", "&#", "<", "\\", '"', "|", "](", "{:"]
)
def test_just_below_the_limit_ends(mark):
    codes(mark * 700)


@pytest.mark.parametrize("mark", ["*", "_a", "&#", "`", "\\*", '"', "a  \n", "{: #a}"])
def test_what_takes_no_more_than_its_length_is_allowed(mark):
    assert Code.UNSAFE_HTML not in codes(mark * (40_000 // len(mark)))


@given(st.binary(max_size=300))
@settings(max_examples=100, deadline=None)
def test_any_bytes_give_an_article_or_an_error(data):
    reading = read(data, "tin/a.md", ReaderSettings())
    failed = any(p.level is Level.ERROR for p in reading.problems)
    assert (reading.document is None) == failed


@pytest.mark.parametrize(
    "body",
    [
        "<script>x</script>",
        "<SCRIPT SRC=//x>",
        "<img src=x onerror=alert(1)>",
        "[a](javascript:alert(1))",
        "[a](java&#115;cript:alert(1))",
        "<a href='java\nscript:alert(1)'>x</a>",
        "![a](data:image/svg+xml;base64,AAAA)",
        "<iframe src='/'></iframe>",
        "text{: onclick='x()' }\n{: onclick='x()' }",
        "<svg><script>x</script></svg>",
        "<p style='color:red'>x</p>",
    ],
)
def test_unsafe_html_is_an_error(body):
    assert Code.UNSAFE_HTML in codes(body)


@pytest.mark.parametrize("character", ["\x00", "\x0b", "\x1b", "\x7f", "\ufffe"])
def test_no_control_character_reaches_a_page(character):
    text = HEAD.replace("title: a", f"title: a{character}b") + f"x{character}y"
    document = read(text.encode(), "tin/a.md", ReaderSettings()).document
    assert document is None or character not in document.title + document.body.parts[0]
