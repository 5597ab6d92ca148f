"""Nothing in an article can hang the build or crash the reader."""

from __future__ import annotations

import inspect
import sys

import pytest
from articles_reading import convert_body, html
from hypothesis import given, settings
from hypothesis import strategies as st

from plugins.articles import ReaderSettings, read
from plugins.problems import Code, Level

HEAD = "---\ntitle: a\ndate: 2021-01-01\nauthor: b\nlocalities: []\n---\n\n"
INTRICATE = {
    "quotes": ">" * 20_000,
    "brackets": "[" * 20_000 + "[a](/b)",
    "photos": "![" * 2_000,
    "tags": "<div>" * 3_000,
    "open tags": "<div\n\n" * 1_000,
    "lists": "\n".join(" " * 4 * n + "- a" for n in range(150)),
    "numbers": "1. " * 2_000,
    "fences": "```x\n" * 1_000,
    "headings": "# a\n" * 2_000,
    "notes": "".join(f"[^{n}]\n\n[^{n}]: a\n\n" for n in range(2_000)),
    "names": "\n\n".join(f"<x{n}>a" for n in range(9_000)),
    "attributes": "\n\n".join(f"<p a{n}=b c{n}=d>e</p>" for n in range(3_000)),
    "nested headings": "<h2>" * 200 + "a " * 40_000,
    "drawings": "<svg>" * 9_000,
    "escaped backticks": "\n\n".join(["[a]" + "\\```" * 4_800] * 5),
    "definitions": "a" + ": \n" * 16_000,
    "breaks and tags": "a}  \n<b>" * 5_400,
    "tags and colons": "- " + "<b>: " * 9_800,
    "braces": "# " + " {a" * 16_000,
    "spaces": "# a" + " " * 40_000 + "b",
    "code in a table": "a | b\n- | -\n" + "`|" * 40_000,
}


def test_endless_combining_marks_end_at_once():
    body = "a" + "\u0323\u0301" * 24_000
    reading = read((HEAD + body).encode(), "tin/a.md", ReaderSettings())
    assert reading.document is not None
    assert len(reading.document.body.prose.parts[0]) < 200


def codes(body: str) -> set[str]:
    return {p.code for p in read((HEAD + body).encode(), "tin/a.md", ReaderSettings()).problems}


LINK = "[xem danh sách](/tin/2021/08/danh-sach/)"
HONEST = {
    "table": "| Họ và tên | Xã | Điểm | Bài |\n| - | - | - | - |\n"
    + f"| **Nguyễn Văn An** | xã Quy Mông | 27,5 | {LINK} |\n" * 800,
    "small table": "a | b\n- | -\n" + "c | *d*\n" * 2_000,
    "names": "".join(f"{n}. **Nguyễn Văn An**, xã *Quy Mông*, {LINK}\n" for n in range(1, 1_001)),
    "names apart": "- **Nguyễn Văn An**, xã *Quy Mông*\n\n" * 1_500,
    "lists in lists": "- a\n    - b\n        - c\n            1. d\n\n" * 300,
    "poem": "  \n".join(["Đường *quen* dẫn lối em về"] * 1_000),
    "stanzas": "\n\n".join(["  \n".join(["Đường *quen* dẫn lối em về"] * 4)] * 400),
    "one paragraph": f"Một đoạn (dài) có {LINK}, **đậm**, *nghiêng* & <b>thẻ</b>. " * 400,
    "paragraphs": (f"Một đoạn có {LINK}, **đậm** và <b>thẻ</b>.[^1] " * 15 + "\n\n") * 45
    + "[^1]: a",
    "links": f"{LINK}\n\n" * 1_000,
    "photos": "![Trao thưởng](/anh/a.jpg)\n*Trao thưởng, ảnh: Minh Đức*\n\n" * 400,
    "notes": "".join(f"Câu có chú thích.[^{n}]\n\n[^{n}]: *Sách* đã dẫn.\n\n" for n in range(300)),
    "definitions": "Khuyến học\n:   Giúp nhau *học*\n\n" * 800,
    "quotation": "> Lời **người** xưa\n" * 1_500,
    "headings": "## Phần một\nNội dung phần *một*\n" * 300,
    "rulers": "\n\n".join(["* " * 30, "-" * 80, "_ " * 40, "a"]),
    "code": "```python\na = {'b': [`c` | d]}\n```\n\n" * 100,
    "words": ("Một đoạn văn dài. " * 60 + "\n\n") * 60,
    "one endless paragraph": "Một đoạn văn dài. " * 3_900,
}


@pytest.mark.parametrize("name", HONEST)
def test_no_limit_meets_a_long_article(name):
    assert codes(HONEST[name]) == set()


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


def test_a_stack_that_is_too_small_is_an_error_of_that_body_only():
    nested = "- " * 20 + "a"
    before = convert_body(nested)
    assert before.problems == ()
    limit = sys.getrecursionlimit()
    sys.setrecursionlimit(len(inspect.stack(0)) + 45)
    try:
        (problem,) = convert_body(nested).problems
    finally:
        sys.setrecursionlimit(limit)
    assert problem.code == Code.UNSAFE_HTML
    assert html("a\n\nb") == "<p>a</p>\n<p>b</p>"
    assert convert_body(nested) == before


def test_many_tables_end_soon():
    assert codes("| a |\n| - |\n| b |\n\n" * 1_900) == set()


@pytest.mark.parametrize(
    "lines", ["|a|\n", "|a|b|\n|c|d|\nx\n", "a|b|c\nd|e|f\nx\n", "a\tb\nc\td\nx\n", "a | b. c\nd\n"]
)
def test_many_rows_in_one_paragraph_end_soon(lines):
    assert Code.UNSAFE_HTML not in codes(lines * (7_900 // lines.count("\n")))


@pytest.mark.parametrize(
    ("mark", "allowed", "refused"),
    [
        ("[", 40_000, None),
        ("[a](", 300, 4_000),
        ("![", 500, 501),
        ("*", 40_000, None),
        ("_a", 2_000, 20_000),
        ("*a*", 8_000, 31_000),
        ("*a* *b", 1_000, 15_000),
        ("**a** ", 3_000, None),
        ("[a](/b) ", 1_000, 10_000),
        ("`", 299, 300),
        ("&#", 40_000, None),
        ("\\", 2_000, 40_000),
        ("\\*", 4_000, 30_000),
        ('"', 40_000, None),
        ("|", 299, 300),
        ("{", 299, 300),
        ("a  \n", 7_900, 8_001),
        ("a\n: b\n", 3_000, None),
        ("a\n: b\n\n", 2_000, 3_000),
        ("< ", 300, 301),
        ("<b>a</b>", 1_000, 5_001),
        ("<b>a</b>\n\n", 3_999, 4_001),
        ("<div>", 50, 70),
        ("> ", 20, 200),
        ("- ", 20, 200),
        ("- > ", 10, 100),
        ("1. > ", 10, 100),
    ],
)
def test_what_is_allowed_and_what_is_too_much(mark, allowed, refused):
    assert Code.UNSAFE_HTML not in codes(f"{mark * allowed}a")
    if refused is not None:
        assert codes(f"{mark * refused}a") == {Code.UNSAFE_HTML}


@pytest.mark.parametrize(
    "before", ["", "- ", "1. ", "[^1]: ", "a\n: ", "> ", "- - ", "a\n", "|", "# ", "*", "<b>"]
)
@pytest.mark.parametrize("marks", ["> ", ">", "- ", "1. ", "+ > ", "[^1]: ", "<i>", "*a _b "])
def test_nesting_never_raises(before, marks):
    body = f"{before}{marks * 300}x"
    assert codes(f"{body}\n\n[^1]: {marks * 300}y") <= {
        *(Code.UNSAFE_HTML, Code.EMPTY_BODY, Code.UNUSED_NOTE, Code.DUPLICATE_NOTE),
        Code.STRAY_MARKUP,
    }
    # What came before does not matter to the next.
    assert codes("- > a\n\n[^1]\n\n[^1]: b") == set()


@given(
    st.binary(max_size=300)
    | st.binary(max_size=300).map(HEAD.encode().__add__)
    | st.binary(max_size=40).map(lambda data: HEAD.encode() + data * 500)
)
@settings(max_examples=200, deadline=None)
def test_any_bytes_give_an_article_or_an_error(data):
    reading = read(data, "tin/a.md", ReaderSettings())
    failed = any(p.level is Level.ERROR for p in reading.problems)
    assert failed or reading.document is not None


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
        "<p style='color:red' onclick=x>x</p>",
    ],
)
def test_unsafe_html_is_an_error(body):
    assert Code.UNSAFE_HTML in codes(body)


@pytest.mark.parametrize("character", ["\x00", "\x0b", "\x1b", "\x7f", "\ufffe"])
def test_no_control_character_reaches_a_page(character):
    text = HEAD.replace("title: a", f"title: a{character}b") + f"x{character}y"
    document = read(text.encode(), "tin/a.md", ReaderSettings()).document
    assert document is None or character not in document.facts.title + document.body.prose.parts[0]
