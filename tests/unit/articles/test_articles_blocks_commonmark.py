"""Blocks are CommonMark's: the same tree as markdown-it-py makes, for any lines of these kinds.

Lines that editors mean otherwise than CommonMark reads them are not among them; those have tests
of their own (test_articles_blocks.py). But for one kind: a line that is not indented, right below
the text of an item, is CommonMark's to go on with it; ours is a paragraph where it begins with a
capital or a hashtag, and the line above is short or ends a sentence. `ended_lists` puts before it
the blank line with which CommonMark reads the same.
"""

from __future__ import annotations

import re
from typing import Any

from hypothesis import assume, example, given, settings
from hypothesis import strategies as st
from lxml import etree
from markdown_it import MarkdownIt

from plugins.articles.markdown.dialect import to_html
from tests.habits.rewriting import ended_lists

COMMONMARK = MarkdownIt("commonmark")
BLOCKS = frozenset(
    {"blockquote", "code", "h1", "h2", "h3", "hr", "li", "ol", "p", "pre", "ul", "em", "strong"}
)
LONG = "chữ rất dài " * 5 + "nữa"
TEXTS = [
    "chữ",
    "chữ dài",
    "Hoa",
    "#chữ",
    LONG,
    f"{LONG}.",
    "# mục",
    "## mục ##",
    "***",
    "- - -",
    "==",
    "--",
]
MARKS = ["", "- ", "* ", "+ ", "1. ", "1) ", "> ", ">", "-   ", "1.  "]
INDENTS = ["", " ", "  ", "   "]
LINES = st.builds(
    lambda indent, marks, text: indent + "".join(marks) + text,
    st.sampled_from(INDENTS),
    st.lists(st.sampled_from(MARKS), max_size=2),
    st.sampled_from(TEXTS),
) | st.sampled_from(["", ">", " >"])


def shape(html: str) -> Any:
    """Nested names of tags, and the words between them; rows that stay rows are one text."""
    root = etree.HTML(f"<body>{html}</body>").find("body")
    etree.strip_tags(root, "br")
    return _shape(root)


def _shape(tag: etree._Element) -> Any:
    inside: list[Any] = [" ".join((tag.text or "").split())]
    for child in tag:
        inside.append((child.tag, _shape(child)))
        inside.append(" ".join((child.tail or "").split()))
    return [part for part in inside if part]


@given(st.lists(LINES, max_size=8).map("\n".join))
@settings(max_examples=1000, deadline=None)
@example("- a\n\n  b\n- c")
@example("- chữ\nHoa\n- chữ")
@example(f"- chữ\n  - {LONG}\nHoa\n1. {LONG}.\nHoa\n==")
@example("> - chữ\nHoa")
def test_lines(text):
    assume(text.count(LONG) < 3)  # more are too long for a heading
    assert shape(to_html(text).html) == shape(COMMONMARK.render(ended_lists(text)))


def test_lines_without_capitals_are_commonmarks_to_the_letter():
    text = "- chữ\nchữ\n  - chữ\n chữ\n> 1. chữ\n> Hoa\nHoa"
    assert ended_lists(text) == text


WORDS = ["*", "**", "***", "_", "__", "chữ", "a", " ", ".", '"', "(", ")"]


@given(st.lists(st.sampled_from(WORDS), max_size=14).map("".join))
@settings(max_examples=1000, deadline=None)
@example("**a*b** *c **d** e*")
def test_emphasis_of_which_commonmark_leaves_no_mark(text):
    expected = COMMONMARK.render(f"x {text} x")
    if not {"*", "_"} & set(expected) and not re.search(r"\(\*+\)", text):
        assert shape(to_html(f"x {text} x").html) == shape(expected)
