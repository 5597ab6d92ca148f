"""Markdown and HTML in front matter, where nothing reads them, are told with what to write."""

from __future__ import annotations

import pytest
from articles_reading import REQUIRED, faults, read_front, read_text, value_of

from plugins.articles.front_matter import text_marks

STRAY = "stray-markup"


@pytest.mark.parametrize(
    "text",
    [
        "Tin mới",
        "[Góc nhìn] Tin",
        "Tin #1",
        "#khuyenhoc tặng quà",
        "5*3*2 = 30",
        "Tin * mới * hay",
        "Đề 1*, 2*",
        "(*) Số liệu tạm tính",
        "f_x và f_y, a_b_c",
        "Sách & vở, R&D; AT&T;",
        "1 < 2 > 0, <3 em",
        "C++ và C#",
        "Khoảng ~ 5 triệu, ~5 suất",
        "Giá $5 và 100.000$",
        "a^b",
        "Lúc 9:55:00 :)",
        "{a}",
        "C:\\Users\\x_y, \\\\may\\anh",
        "https://a.vn/?a=1&copy=2#_x_",
        "Lan <lan@a.vn>",
    ],
)
@pytest.mark.parametrize("key", ["summary", "source"])
def test_what_is_no_mark(key, text):
    written = "'" + text.replace("'", "''") + "'"
    assert faults(read_front(f"{REQUIRED}{key}: {written}")) == []
    assert text_marks.without(text) == text


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("Tin **đậm** và [mới](https://a.vn) <b>x</b> &amp; y", "Tin đậm và mới x & y"),
        ("Xem **đây** [k](https://a.vn)", "Xem đây k"),
        ("Xem [k](https://a.vn/x_(y) 'tên') đi", "Xem k đi"),
        ("Ảnh ![a](/anh/x.jpg)", "Ảnh a"),
        ("Tin *nghiêng*, _nghiêng_, ***cả hai***", "Tin nghiêng, nghiêng, cả hai"),
        ("**a *b* c** __d__", "a b c d"),
        ("~~Cũ~~ ==tô== `mã`", "Cũ tô mã"),
        ("## Tên mục", "Tên mục"),
        ("Tin[^1] và [[Tin|tin mới]]", "Tin và tin mới"),
        ("Tin [mới][1]", "Tin mới"),
        ("Tin \\*mới\\*", "Tin mới"),
        ("Năm 2021 \\- 2022", "Năm 2021 - 2022"),
        ("Xem <https://a.vn>", "Xem https://a.vn"),
        ("Tin<br>mới<br/>nhất", "Tin mới nhất"),
        ('<p align="center">Tin</p>', "Tin"),
        ("<font color=red>Tin", "Tin"),
        ("&nbsp;Tin &#8211; &quot;x&quot;", 'Tin – "x"'),
        ("[b]Tin[/b] [url=https://a.vn]x[/url]", "Tin x"),
        ("Tin ** mới", "Tin mới"),
        ("**Tin mới", "Tin mới"),
        ("++Tin++ ^^mới^^", "Tin mới"),
    ],
)
@pytest.mark.parametrize("key", ["title", "summary", "source", "category"])
def test_the_line_to_paste_has_no_marks(key, text, meant):
    front = REQUIRED.replace("title: Tin\n", "") if key == "title" else REQUIRED
    written = "'" + text.replace("'", "''") + "'"
    (problem,) = read_front(f"{key}: {written}\n{front}").problems
    assert (problem.line, problem.code, problem.suggestions) == (2, STRAY, (meant,))
    head, _, pasted = problem.message.partition(" Chép dòng này thay vào: ")
    assert head.startswith("Chỗ “")
    again = read_front(f"{pasted}\n{front}")
    assert faults(again) == []
    assert value_of(again.document, key) == meant


def test_the_passages_are_quoted_without_what_is_inside_of_them():
    (problem,) = read_front(
        f"{REQUIRED}summary: Xem **đây** [**k**](https://a.vn) `x` ~~y~~"
    ).problems
    assert problem.message.startswith("Chỗ “**đây**”, “[**k**](https://a.vn)”, “`x`” sẽ hiện")


@pytest.mark.parametrize(
    ("front", "line", "remedy"),
    [
        ("corrections:\n- 2021-08-20: Sửa **tên** [x](/y)", 6, "Viết “Sửa tên x”."),
        ("corrections:\n- date: 2021-08-20\n  text: Sửa **tên**", 7, "Viết “Sửa tên”."),
        ("tags: [a, b **c**]", 5, "Viết “b c”."),
        ("summary: |\n  Một **hai**\n  ba", 6, "Viết “Một hai ba”."),
        ("summary: Một **hai**\n  ba", 5, "Viết “Một hai ba”."),
        ("summary: Tin {{ lệnh }}", 5, "Xóa các dấu ấy, chỉ để lại chữ."),
        ("summary: Tin <b></b><i></i>", 5, 'Chép dòng này thay vào: summary: "Tin"'),
        ("summary: '<b></b>'", 5, "Xóa các dấu ấy, chỉ để lại chữ."),
    ],
)
def test_what_is_more_than_a_line_is_told_by_its_text(front, line, remedy):
    (problem,) = read_front(REQUIRED + front).problems
    assert (problem.line, problem.code) == (line, STRAY)
    assert problem.message.endswith(remedy)


def test_a_page_a_profile_and_a_classic_header():
    page = read_text("---\ntitle: Trang **đậm**\n---\n\nChữ.\n", "pages/a.md")
    profile = read_text("---\nname: Lan\nrole: '*Chủ tịch*'\n---\n", "tac-gia/a.md")
    classic = read_text(f"{REQUIRED}Summary: Tin **đậm**\n\nChữ.\n")
    assert [faults(reading) for reading in (page, profile, classic)] == [
        [(2, STRAY)],
        [(3, STRAY)],
        [(4, STRAY)],
    ]


@pytest.mark.parametrize("text", ["Lễ trao 62 suất quà “Tiếp sức”, 2021–2022", "học bổng", ""])
def test_an_ordinary_text_is_not_looked_at_closely(text):
    assert not text_marks.may_be_in(text)


@pytest.mark.parametrize("piece", ["*a ", "_a ", "**a ", "[a](", "[[a", "`a ``", "<b ", "[", "~~a"])
def test_many_marks_take_no_time(piece):
    text = piece * (45_000 // len(piece))
    assert {code for _, code in faults(read_front(f"{REQUIRED}summary: 'x {text}'"))} <= {STRAY}
