from __future__ import annotations

import pytest

from plugins.newsdesk.lines import PHOTO_MARK
from plugins.newsdesk.saved_page import saved_from, to_lines


def lines(html: str) -> list[str]:
    return [text for line in to_lines(html) if (text := line.strip(" "))]


@pytest.mark.parametrize(
    "html",
    [
        "",
        "<!-- Lời ghi -->",
        "<script>alert(1)</script><style>p {}</style>",
        "<head><title>Tên</title></head>",
        "<nav>Trang chủ</nav><footer>Chân trang</footer>",
        "<img src=in.gif width=16>",
        "<img src=in.gif height='20px'>",
        "<img src='data:image/gif;base64,R0lGOD'>",
    ],
)
def test_what_a_reader_does_not_read(html: str):
    assert lines(html) == []


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("<p>Một\n dòng</p><p>Hai</p>", ["Một  dòng", "Hai"]),
        ("Một<br>Hai<br/>Ba", ["Một", "Hai", "Ba"]),
        ("<div>Một<div>Hai</div>Ba</div>", ["Một", "Hai", "Ba"]),
        ("<p><b>Hội</b> Khuyến <i>học</i></p>", ["Hội Khuyến học"]),
        ("<p>H&#7897;i &lt;b&gt;</p>", ["Hội <b>"]),
        ("<ul><li>Vở</li><li>Bút</li></ul>", ["- Vở", "- Bút"]),
        ("<form><div>Một</div><button>Gửi</button></form>", ["Một"]),
        ("<p>Một <img src=a.jpg width=500> Hai</p>", ["Một", PHOTO_MARK, "Hai"]),
        ("<table><tr><td>Xã<td>Số<tr><td>Y Can<td>12</table>", ["Xã\tSố", "Y Can\t12"]),
        ("<table><tr><td>Menu<td><p>Bài</p></table>", ["Menu", "Bài"]),
        ("<table><tr><td>A<td>B<tr><td>C</table>", ["A", "B", "C"]),
    ],
)
def test_lines(html: str, expected: list[str]):
    assert lines(html) == expected


def test_deep_and_wide_pages_end_soon():
    assert lines("<div>" * 50_000 + "Sâu")[-1:] in ([], ["Sâu"])
    assert lines("<table>" * 20_000) == []
    assert len(lines("<p>Rộng<br>" * 20_000)) == 20_000


def test_the_address_a_page_was_saved_from():
    comment = "<!-- saved from url=(0026)https://example.vn/a?id=5 -->"
    assert saved_from(f"<!DOCTYPE html>\n{comment}<html>") == "https://example.vn/a?id=5"
    assert saved_from("<!-- saved from url=(0014)about:internet -->") == ""
