from __future__ import annotations

import unicodedata
from datetime import datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plugins.newsdesk.portal import OldPage, parse
from plugins.vietnamese import VIETNAM

NBSP = "\N{NO-BREAK SPACE}"
PAGE = f"""• Loading...
Cùng nhau học, học suốt đời!
{NBSP}
Trao học bổng đầu năm tại huyện Yên Bình
Ngày xuất bản: 05/09/2022 2:30:00 CH

{NBSP}

Sáng nay, một trăm em nhận học bổng.

{NBSP * 12}Mỗi suất gồm vở và  {NBSP}bút; quỹ do người dân góp.

Các em nhận học bổng tại xã Cảm Ân, huyện Yên Bình

 Buổi lễ diễn ra gọn nhẹ.

Hà Thu"""


def page(text: str) -> OldPage:
    result = parse(text.splitlines(), "a.txt")
    assert isinstance(result, OldPage), result
    return result


def refused(text: str) -> list[tuple[str, int]]:
    result = parse(text.splitlines(), "a.txt")
    assert not isinstance(result, OldPage)
    assert all(problem.path == "a.txt" for problem in result)
    return [(problem.code.value, problem.line) for problem in result]


def blocks(text: str) -> list[str]:
    return [f"{block.kind.name}: {block.text}" for block in page(text).blocks]


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("", [("missing-title", 1), ("missing-date", 1)]),
        ("Chỉ có một dòng", [("missing-date", 1)]),
        ("• Loading...\nNgày xuất bản: 05/09/2022\nMột câu.", [("missing-title", 1)]),
        ("Tin\nNgày xuất bản: hôm qua\nMột câu.", [("bad-date", 2)]),
        ("Tin\n\nNgày xuất bản: 31/02/2022 9:00:00 SA\nMột câu.", [("bad-date", 3)]),
        ("Tin\nNgày xuất bản: 05/09/2022 13:00:00 SA\nMột câu.", [("bad-date", 2)]),
        ("Tin\nNgày xuất bản: 05/09/2022", [("empty-body", 1)]),
        ("Tin\nNgày xuất bản: 05/09/2022\n\n \nHà Thu", [("empty-body", 1)]),
        ("Tin\nNgày xuất bản: 05/09/2022\nTin", [("empty-body", 1)]),
        ("T" * 301 + "\nNgày xuất bản: 05/09/2022\nMột câu.", [("missing-title", 1)]),
        ("Ngày xuất bản: sai", [("missing-title", 1), ("bad-date", 1)]),
    ],
)
def test_pages_that_are_no_article(text: str, codes: list[tuple[str, int]]):
    assert refused(text) == codes


def test_a_page_of_the_portal():
    found = page(PAGE)
    assert found.title == "Trao học bổng đầu năm tại huyện Yên Bình"
    assert found.date == datetime(2022, 9, 5, 14, 30, tzinfo=VIETNAM)
    assert found.authors == ("Hà Thu",)
    assert blocks(PAGE) == [
        "PARAGRAPH: Sáng nay, một trăm em nhận học bổng.",
        "PARAGRAPH: Mỗi suất gồm vở và bút; quỹ do người dân góp.",
        "PHOTO: Các em nhận học bổng tại xã Cảm Ân, huyện Yên Bình",
        "PARAGRAPH: Buổi lễ diễn ra gọn nhẹ.",
    ]


def test_decomposed_letters_and_windows_line_ends_make_no_difference():
    assert page(unicodedata.normalize("NFD", PAGE).replace("\n", "\r\n")) == page(PAGE)


@pytest.mark.parametrize(
    "date_line",
    [
        "Ngày xuất bản: 05/09/2022 2:30:00 CH",
        "ngày đăng : 05/09/2022 14:30",
        "Cập nhật lúc: 05/09/2022 2:30 CH | Lượt xem: 12",
        "05/09/2022 14:30:00",
        "Ngày xuất bản:\n05/09/2022 2:30:00 CH",
    ],
)
def test_ways_to_print_the_date(date_line: str):
    found = page(f"Tin\n{date_line}\nMột câu.")
    assert found.date == datetime(2022, 9, 5, 14, 30, tzinfo=VIETNAM)


def test_a_date_in_the_text_is_not_the_date():
    text = "Tin\nNgày xuất bản: 05/09/2022\n01/01/2020\nMột câu."
    assert page(text).date.year == 2022


def test_what_is_not_the_article_is_left_out():
    text = (
        "Trang chủ\nTin\nNgày xuất bản: 05/09/2022\nLượt xem: 15\nTin\nMột câu.\nHà Thu\n"
        "Bản in\nCác tin khác:\nMột tin cũ"
    )
    assert (blocks(text), page(text).authors) == (["PARAGRAPH: Một câu."], ("Hà Thu",))


def test_no_author_is_no_fault():
    assert page("Tin\nNgày xuất bản: 05/09/2022\nMột câu.").authors == ()


def test_writer_and_photographer_on_lines_of_their_own():
    found = page("Tin\nNgày xuất bản: 05/09/2022\nMột câu.\nHà Thu\nẢnh: Lê An, Hà Thu")
    assert found.authors == ("Hà Thu", "Lê An")
    assert len(found.blocks) == 1


@settings(max_examples=150, deadline=None)
@given(st.text(max_size=300))
def test_any_text_is_a_page_or_told_to_be_none(text: str):
    for candidate in (text, f"Tin\nNgày xuất bản: 05/09/2022\n{text}"):
        result = parse(candidate.splitlines(), "a.txt")
        assert isinstance(result, OldPage) or all(p.message for p in result)
