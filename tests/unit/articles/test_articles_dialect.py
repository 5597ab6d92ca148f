"""A text comes out the same by the Markdown that it needs as by one that knows everything."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plugins.articles.markdown.dialect import SIGNS, Markup, convert, to_html

FRAGMENTS = [
    *("chữ", "a", " ", "  ", "    ", "\t", "\n", "  \n", "\n\n", "\\", "\\\n", "`", "``", "```\n"),
    *("~~~\n", "# ", "#", "- ", "* ", "1. ", "2) ", "> ", ">", "=", "-", "---", "===", "* * *"),
    *("_ _ _", "| ", "|\n|-|-|\n", ": ", ":", " : ", "\n    : ", "*", "**", "_", "__", "[", "]"),
    *(
        "~~",
        "==",
        "www.a.vn",
        "a@b.vn",
        "•",
        "(",
        ")",
        "![",
        "](",
        "](/b)",
        "][",
        "]:",
        "[a]: /b 'c'\n",
        "[^1]",
        "[^1]: ",
        "{: .b }",
    ),
    *("{", "<", "<b>", "</b>", "<p>", "</p>", "<!-- a -->", "<?a?>", "<https://a.vn>", "<a@b.vn>"),
    *("https://a.vn", "&", "&amp;", "&#35;", "&#", ";", '"', "'", "'c'", "a\u0301", "Đường"),
]


def by_all(text: str) -> Markup:
    return convert(text, SIGNS)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "chữ",
        ": a",
        "a\n: b",
        "> a\n> : b",
        "- a\n\n    : b",
        "a  \nb",
        "a\tb\t\nc",
        "a\n\tb",
        "    a",
        "-     a",
        "<p>a</p>  <!-- b -->  c",
        "<?a?>  <?b?>  c",
        "a &amp; b",
        "[a]\n\n[a]: /b",
        "[a] [b][c] ![d]",
        "a\n=\n\nb\n-",
        "* * *",
        "1. a\n- b",
        "a *b**c*<b>d'",
    ],
)
def test_same_as_by_all(text):
    assert to_html(text).html == by_all(text).html


@given(st.lists(st.sampled_from(FRAGMENTS), max_size=20).map("".join))
@settings(max_examples=500, deadline=None)
def test_any_text_comes_out_the_same_as_by_all(text):
    assert to_html(text).html == by_all(text).html


@given(st.lists(st.sampled_from([f for f in FRAGMENTS if not set(f) & set("<&")])).map("".join))
@settings(max_examples=500, deadline=None)
def test_any_text_without_html_comes_out_the_same_as_by_all(text):
    assert to_html(text).html == by_all(text).html
