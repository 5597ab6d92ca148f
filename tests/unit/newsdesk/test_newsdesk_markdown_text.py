from __future__ import annotations

import markdown
import pytest
from bs4 import BeautifulSoup
from hypothesis import given, settings
from hypothesis import strategies as st

from plugins.newsdesk.blocks import Block, Kind
from plugins.newsdesk.lines import PHOTO_MARK, clean_words
from plugins.newsdesk.markdown_text import escape, photo_count, to_markdown

EXTENSIONS = ["extra", "sane_lists", "toc"]


def shown(text: str) -> BeautifulSoup:
    return BeautifulSoup(markdown.markdown(text, extensions=EXTENSIONS), "html.parser")


@pytest.mark.parametrize("text", ["Một câu thường.", "Giá 5.000 đồng (mỗi cuốn)", "A & B", "5 - 3"])
def test_usual_text_stays_as_it_is(text: str):
    assert escape(text) == text


HOSTILE = [
    "*a*", "_a_", "# a", "> a", "+ a", "- a", "1. a", "2021. Năm mới", "---", "***", "===", "```",
    "~~~", "[a](b)", "![a](b)", "[TOC]", "[^1]: a", "[a]: http://b", "*[A]: b", ": a", "<b>a</b>",
    "<!-- a -->", "<script>a</script>", "&lt;", "&#58;", "a {: .b}", "\\*", "`a`", "a | b", "!!! a",
    "<http://a.vn>", "<a@b.vn>",
]  # fmt: skip


@pytest.mark.parametrize("text", HOSTILE)
def test_nothing_in_text_is_markup(text: str):
    page = shown(f"{escape(text)}\n\n{escape(text)}")
    assert [p.get_text() for p in page.find_all("p")] == [text, text]
    assert not page.select("p *, h1, ul, ol, hr, pre, table, blockquote")


@settings(max_examples=300, deadline=None)
@given(st.text(max_size=40).map(clean_words).filter(bool))
def test_any_text_is_shown_as_it_is(text: str):
    page = shown(escape(text))
    assert (page.get_text().strip(), [e.name for e in page.find_all()]) == (text, ["p"])


def test_blocks():
    body = to_markdown(
        [
            Block(Kind.PARAGRAPH, "Một câu."),
            Block(Kind.ITEM, "vở"),
            Block(Kind.ITEM, "bút"),
            Block(Kind.PHOTO, "Lớp [6A]"),
            Block(Kind.PHOTO, ""),
            Block(Kind.ROW, "Xã\tSố"),
            Block(Kind.ROW, "Y Can\t1|2"),
        ],
        "/anh/2022/a-{}.jpg",
    )
    assert body == (
        "Một câu.\n\n- vở\n- bút\n\n![Lớp \\[6A\\]](/anh/2022/a-1.jpg)\n\n"
        "![Ảnh 2: cần ghi chú thích](/anh/2022/a-2.jpg)\n\n"
        "| Xã | Số |\n| --- | --- |\n| Y Can | 1&#124;2 |"
    )
    page = shown(body)
    assert page.select("img")[0]["alt"] == "Lớp [6A]"
    assert [cell.get_text() for cell in page.find_all("td")] == ["Y Can", "1|2"]


def test_photos_are_counted():
    assert photo_count([Block(Kind.PHOTO, ""), Block(Kind.PARAGRAPH, PHOTO_MARK)]) == 1
