"""`[label]: address`: what is one, what is to be read, and what nothing leads to."""

from __future__ import annotations

import pytest
from articles_reading import body_faults, convert_body, html


@pytest.mark.parametrize(
    "body",
    [
        "[Ảnh]: Học sinh nhận quà tại trường",
        "[Video]: Xem",
        "[Giá]: 15.000 đồng",
        "[Hà]: Em chào cô.",
        "[1]: Ghi chú ở đây",
        "[Ghi chú]: Lớp học mở năm 2020/2021.",
    ],
)
def test_a_remark_in_brackets_is_to_be_read(body):
    assert html(body).replace("&nbsp;", " ") == f"<p>{body}</p>"
    assert body_faults(body) == []


@pytest.mark.parametrize(
    ("definition", "url"),
    [
        ("[a]: https://a.vn", "https://a.vn"),
        ("[a] : https://a.vn", "https://a.vn"),
        ("[A]: <https://a.vn/x y>", "https://a.vn/x%20y"),
        ("[a]: /x y", "link:x y"),
        ("[a]: b.md", "link:tin/2021/b.md"),
        ("[a]: mailto:hoi@abc.vn", "mailto:hoi@abc.vn"),
        ("[a]:\nhttps://a.vn", "https://a.vn"),
    ],
)
def test_a_definition_may_stand_right_below_or_above_text(definition, url):
    link = f'<a href="{url}"'
    for body in (f"Xem [chữ][a].\n{definition}", f"{definition}\nXem [chữ][a]."):
        assert link in html(body)
        assert "[" not in html(body)
        assert body_faults(body) == []


def test_what_nothing_leads_to_is_told_at_its_line():
    assert body_faults("Một.\n[a]: https://a.vn\n\n[b]\n\n[b]: /b") == [(2, "unused-note")]


def test_a_second_address_of_a_label_is_told_and_the_same_once_more_is_not():
    assert body_faults("[a]\n\n[a]: /x\n[a]: /x\n[A]: /y") == [(5, "unused-note")]


def test_comments_are_not_told():
    assert html("[//]: # (Nhớ hỏi lại)\n\nMột.") == "<p>Một.</p>"
    assert body_faults("[//]: # (Nhớ hỏi lại)\n\nMột.") == []


def test_what_one_text_leads_to_another_does_not():
    assert body_faults("[a]\n\n[a]: /x") == []
    assert body_faults("[a]: /x\n\nMột.") == [(1, "unused-note")]


def test_a_label_of_several_lines_is_told_in_one():
    (problem,) = convert_body("Chữ.\n\n[một\nhai]: /a").problems
    assert "\n" not in problem.message
    assert "một hai" in problem.message


@pytest.mark.parametrize("line", ["===", "--"])
def test_what_underlines_but_definitions_is_text(line):
    body = f"[a]: /x\n[a]: /y\n{line}\n[a]"
    assert html(body).replace("\n", " ") == f'<p>{line} <a href="link:x">a</a></p>'
    assert body_faults(body) == [(2, "unused-note")]


DEFINED = "\n\n[1]: /x\n[2]: /y"


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("[1] [2]", '<a href="link:x">1</a> <a href="link:y">2</a>'),
        ("[1][2]", '<a href="link:y">1</a>'),
        ("[chữ] [2]", '<a href="link:y">chữ</a>'),
        ("[chữ][2]", '<a href="link:y">chữ</a>'),
        ("![1] [2]", '<img src="image:x" alt="1"> <a href="link:y">2</a>'),
    ],
)
def test_two_labels_beside_each_other(text, shown):
    assert html(f"a {text}{DEFINED}").replace("&nbsp;", " ") == f"<p>a {shown}</p>"
