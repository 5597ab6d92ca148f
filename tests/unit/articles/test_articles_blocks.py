"""What editors of other habits write is read as they mean it: lists, code, tables, forms."""

from __future__ import annotations

import re

import pytest
from articles_reading import body_faults, convert_body, html
from lxml import etree


def plain(body: str) -> str:
    """The HTML of a body on one line, without what typography and links add."""
    text = html(body).replace("\xa0", " ").replace("&nbsp;", " ")
    return re.sub(r">\s+<", "><", " ".join(text.split()))


def words(body: str, tag: str) -> list[str]:
    """The text in each element of that name."""
    root = etree.HTML(f"<body>{html(body)}")
    return [" ".join("".join(found.itertext()).split()) for found in root.iter(tag)]


@pytest.mark.parametrize(
    "marker", ["-", "*", "+", "•", "●", "▪", "➢", "\uf0b7", "1.", "1)", "a)", "-\t", "•\xa0", "-  "]
)
@pytest.mark.parametrize("indent", ["", "  ", "   ", "    ", "\t", "\xa0\xa0"])
def test_a_list_right_below_a_line(marker, indent):
    second = marker.replace("1", "2").replace("a)", "b)")
    body = f"Hồ sơ gồm:\n{indent}{marker} đơn\n{indent}{second} giấy\n\nNộp sớm."
    assert words(body, "li") == ["đơn", "giấy"]
    assert words(body, "p") == ["Hồ sơ gồm:", "Nộp sớm."]
    assert body_faults(body) == []


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        # What was read well with four spaces and blank lines still is.
        (
            "- a\n    - b\n\n        c\n- d",
            "<ul><li>a<ul><li><p>b</p><p>c</p></li></ul></li><li>d",
        ),
        ("-   a\n\n    b", "<ul><li><p>a</p><p>b</p></li></ul>"),
        ("1. a\n\n    b\n2. c", "<ol><li><p>a</p><p>b</p></li><li><p>c</p></li></ol>"),
        # Two and three spaces.
        ("- a\n  - b\n- c", "<ul><li>a<ul><li>b</li></ul></li><li>c</li></ul>"),
        ("1. a\n   - b\n2. c", "<ol><li>a<ul><li>b</li></ul></li><li>c</li></ol>"),
        ("- a\n      - b", "<ul><li>a<ul><li>b</li></ul></li></ul>"),
        ("- a\n\n  b", "<ul><li><p>a</p><p>b</p></li></ul>"),
        # Another kind of list.
        ("- a\n* b", "<ul><li>a</li></ul><ul><li>b</li></ul>"),
        ("- a\n1. b", "<ul><li>a</li></ul><ol><li>b</li></ol>"),
        ("1. a\n1) b", "<ol><li>a</li></ol><ol><li>b</li></ol>"),
        # Numbers as typed, but for those that are to be counted.
        ("1. a\n1. b\n1. c", "<ol><li>a</li><li>b</li><li>c</li></ol>"),
        ("3. a\n4. b", '<ol start="3"><li>a</li><li>b</li></ol>'),
        ("1. a\n2. b\n5. c", '<ol><li>a</li><li>b</li><li value="5">c</li></ol>'),
        ("0. a", '<ol start="0"><li>a</li></ol>'),
        ("a) a\nb) b", '<ol type="a"><li>a</li><li>b</li></ol>'),
        ("c) a\nd) b", '<ol start="3" type="a"><li>a</li><li>b</li></ol>'),
        ("d) a\nđ) b\ne) c", '<ul class="as-typed"><li>d) a</li><li>đ) b</li><li>e) c</li></ul>'),
        ("- [ ] a\n- [x] b", '<ul><li class="task">☐ a</li><li class="task">☑ b</li></ul>'),
        ("1986. Năm ấy\n\n15. a", '<p>1986. Năm ấy</p><ol start="15"><li>a</li></ol>'),
        ("Sinh năm\n1986. Năm ấy", "<p>Sinh năm 1986. Năm ấy</p>"),
        ("Từ ngày\n15. 8", "<p>Từ ngày 15. 8</p>"),
    ],
)
def test_lists(body, expected):
    assert plain(body).startswith(expected)


@pytest.mark.parametrize(
    ("body", "code", "after"),
    [
        ("```\na\n```\nb", "a\n", ["b"]),
        ("```text phần 1\n# a\n```\nb", "# a\n", ["b"]),
        ("```cpp=\na\n```\nb", "a\n", ["b"]),
        ("``` {.python #x}\na\n```\nb", "a\n", ["b"]),
        ("~~~\n```\n~~~\nb", "```\n", ["b"]),
        ("````\n```\n````\nb", "```\n", ["b"]),
        ("   ```\n   a\n     b\n   ```\nc", "a\n  b\n", ["c"]),
        ("    ```\n    a\n    ```\nc", "a\n", ["c"]),
        ("Chạy:\n```\na\n```\nb", "a\n", ["Chạy:", "b"]),
        ("> ```\n> a\n> ```\n\nb", "a\n", ["b"]),
        ("- a\n  ```\n  b\n  ```\n\nc", "b\n", ["c"]),
        ("1. a\n\n   ```sh\n   b\n   ```\n\nc", "b\n", ["a", "c"]),
        ("1. a\n    ```\n    b\n    ```\n\nc", "b\n", ["c"]),
        # Closed at the margin.
        ("1. a\n   ```\n   b\n```\n\nc", "b\n", ["c"]),
        ("```Kính gửi\na\n```\nb", "Kính gửi\na\n", ["b"]),
        ("```\n&amp; <b> *a*\n```\nb", "&amp; <b> *a*\n", ["b"]),
    ],
)
def test_fences(body, code, after):
    root = etree.HTML(f"<body>{html(body)}")
    assert ["".join(found.itertext()) for found in root.iter("code")] == [code]
    assert words(body, "p") == after
    assert words(body, "h2") == []
    assert body_faults(body) == []


@pytest.mark.parametrize("body", ["a\n\n```\nb\n\nc", "a\n\n~~~x\nb", "a\n\n- ```\n  b\n\nc"])
def test_a_fence_that_is_never_closed_is_told_where_it_begins(body):
    assert body_faults(body) == [(3, "unclosed-code")]


def rows(body: str) -> list[list[str]]:
    root = etree.HTML(f"<body>{html(body)}")
    return [[" ".join("".join(c.itertext()).split()) for c in row] for row in root.iter("tr")]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("a | b\n- | -\nc | d", [["a", "b"], ["c", "d"]]),
        ("Bảng:\n| a | b |\n|---|---|\n| c | d |", [["a", "b"], ["c", "d"]]),
        ("|\ta\t|\tb\t|\n|\t---\t|\t---\t|\n|\tc\t|\td\t|", [["a", "b"], ["c", "d"]]),
        ("| a | b |\n| c | d |", [["a", "b"], ["c", "d"]]),
        ("| a |\n|---|\n| b | c |", [["a", ""], ["b", "c"]]),
        ("| a | b |\n|---|---|\n| c |", [["a", "b"], ["c", ""]]),
        ("| a | b |\n|---|---|\n| `c|d` | e \\| f |", [["a", "b"], ["c|d", "e | f"]]),
        ("| a | b |\n|---|---|\n| `c\\|d` | e |", [["a", "b"], ["c|d", "e"]]),
        ("STT\tHọ tên\n1\tAn\n2\tBình", [["STT", "Họ tên"], ["1", "An"], ["2", "Bình"]]),
        ("- x\n\n  | a | b |\n  |---|---|\n  | c | d |", [["a", "b"], ["c", "d"]]),
    ],
)
def test_tables(body, expected):
    assert rows(body) == expected
    assert body_faults(body) == []


def test_what_stands_below_a_table_is_not_in_it():
    body = "| a | b |\n|---|---|\n| c | d |\nNguồn: Phòng Giáo dục"
    assert rows(body) == [["a", "b"], ["c", "d"]]
    assert words(body, "p") == ["Nguồn: Phòng Giáo dục"]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("Họ tên: An\nĐịa chỉ: xã Quy Mông", "<p>Họ tên: An<br>Địa chỉ: xã Quy Mông</p>"),
        ("Em nói:\n– Cháu chào bác.\n– Ừ.", "<p>Em nói:<br>– Cháu chào bác.<br>– Ừ.</p>"),
        ("Gồm:\n-đơn\n-giấy", "<p>Gồm:<br>-đơn<br>-giấy</p>"),
        ("Gồm:\n✅ đơn\n✅ giấy", "<p>Gồm:<br>✅ đơn<br>✅ giấy</p>"),
        ("a\\\nb", "<p>a<br>b</p>"),
        ("a  \nb", "<p>a<br>b</p>"),
        ("một dòng\nhai dòng", "<p>một dòng hai dòng</p>"),
        ("\tĐoạn một.\n\tĐoạn hai.", "<p>Đoạn một.</p><p>Đoạn hai.</p>"),
        ("     Đoạn một,\ndòng hai.", "<p>Đoạn một, dòng hai.</p>"),
        ("\xa0\xa0\xa0\xa0Đoạn một.", "<p>Đoạn một.</p>"),
        ("- a\n\n      Đoạn hai.", "<ul><li><p>a</p><p>Đoạn hai.</p></li></ul>"),
        ("    git pull\n    make html", "<pre><code>git pull make html </code></pre>"),
        ("    so = 5;  // số", "<pre><code>so = 5; // số </code></pre>"),
        ("#khuyenhoc #hocbong", "<p>#khuyenhoc #hocbong</p>"),
        ("##Tiêu đề", '<h2 id="tieu-de">Tiêu đề</h2>'),
        ("# Tiêu đề #", '<h2 id="tieu-de">Tiêu đề</h2>'),
    ],
)
def test_lines_and_paragraphs(body, expected):
    assert plain(body) == expected


def test_paragraphs_of_which_each_is_one_long_line():
    line = "Sáng nay hội họp. " * 12 + "Mọi người đều vui."
    assert words(f"{line}\n{line}\nHết.", "p") == [line, line, "Hết."]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("~~cũ~~ và ==tô==", "<p><del>cũ</del> và <mark>tô</mark></p>"),
        ("5*3*2 = 30", "<p>5*3*2 = 30</p>"),
        ("**Chú ý:**nộp sớm", "<p><strong>Chú ý:</strong>nộp sớm</p>"),
        ("**a*b**", "<p><strong>a*b</strong></p>"),
        ("(*) và (*)", "<p>(*) và (*)</p>"),
        ("1==1 và 2==2", "<p>1==1 và 2==2</p>"),
        ("tệp_của_em.pdf", "<p>tệp_của_em.pdf</p>"),
        ("<{filename}b.md>", '<p><a href="link:tin/2021/b.md">b.md</a></p>'),
        ("[a][1]\n\n[1] : /x", '<p><a href="link:x">a</a></p>'),
        ("[a][1]\n\n[1]: /tep/a b.pdf", '<p><a href="link:tep/a b.pdf">a</a></p>'),
        ("[TOC]\n\n## A", '<ul class="toc"><li class="toc-h2"><a href="#a">A</a></li></ul><h2 id'),
        ("<details>\n<summary>**A**</summary>\n\n*b*\n\n</details>", "<details><summary><strong>A"),
        (
            "<details><summary>A</summary>\n- b\n- c\n</details>",
            "<details><summary>A</summary><ul>",
        ),
        ("<div>\n\n**a**\n\n</div>", "<div><p><strong>a</strong></p></div>"),
    ],
)
def test_marks_of_other_tools(body, expected):
    assert plain(body).startswith(expected)
    assert body_faults(body) == []


@pytest.mark.parametrize(
    ("body", "address", "text"),
    [
        ("Xem www.abc.vn.", "http://www.abc.vn", "www.abc.vn"),
        ("Xem https://abc.vn/a_b_c, rồi", "https://abc.vn/a_b_c", "https://abc.vn/a_b_c"),
        ("(https://abc.vn/a)", "https://abc.vn/a", "https://abc.vn/a"),
        ("https://abc.vn/a_(b)", "https://abc.vn/a_(b)", "https://abc.vn/a_(b)"),
        ("Gửi hoi@abc.vn.", "mailto:hoi@abc.vn", "hoi@abc.vn"),
        ("**https://abc.vn**", "https://abc.vn", "https://abc.vn"),
        ("| a |\n|---|\n| https://abc.vn |", "https://abc.vn", "https://abc.vn"),
        ("[https://abc.vn](https://abc.vn)", "https://abc.vn", "https://abc.vn"),
        ('<a href="https://abc.vn">https://abc.vn</a>', "https://abc.vn", "https://abc.vn"),
        ("<https://abc.vn>", "https://abc.vn", "https://abc.vn"),
    ],
)
def test_addresses_are_links_once(body, address, text):
    links = list(etree.HTML(f"<body>{html(body)}").iter("a"))
    assert [(link.get("href"), "".join(link.itertext())) for link in links] == [(address, text)]


@pytest.mark.parametrize(
    "body", ["`https://abc.vn`", "```\nwww.abc.vn a@b.vn\n```", "a@b", "www.", "@abc"]
)
def test_no_address(body):
    assert words(body, "a") == []


@pytest.mark.parametrize(
    ("body", "told"),
    [
        ("a **b** ~~c~~ ==d== `e`", []),
        ("a ** b", [(1, "stray-markup")]),
        ("a\n\n**b", [(3, "stray-markup")]),
        ("`a", [(1, "stray-markup")]),
        ("![[x.jpg]] và [[trang]]", [(1, "stray-markup"), (1, "stray-markup")]),
        ("[a][b]", [(1, "stray-markup")]),
        ("{{< figure >}}", [(1, "stray-markup")]),
        ("{% include a %}", [(1, "stray-markup")]),
        ("#Phần mở đầu", [(1, "stray-markup")]),
        ("> [!NOTE]\n> a", [(1, "stray-markup")]),
        (":::\na\n:::", [(1, "stray-markup"), (3, "stray-markup")]),
        (":tada: a", [(1, "stray-markup")]),
        (r"\**b", []),
        ("`**a`", []),
        ("```\n**a\n```", []),
        ("Lúc 10:30:45, tỉ số 5 ** 2 (**)", [(1, "stray-markup")]),
        ("#khuyenhoc #yenbai", []),
        ("5 < 6, a <b", []),
        ("a <?php b ?>", [(1, "unsafe-html")]),
        ("a\n\n<!-- b", [(3, "unsafe-html")]),
        ("a\n\n<!-- b -->", []),
    ],
)
def test_marks_that_readers_would_see_are_told(body, told):
    assert body_faults(body) == told


@pytest.mark.parametrize(
    ("body", "text"),
    [
        ("<!-- nhớ sửa --> **a**", "<strong>a</strong>"),
        ("<!--\nnhớ sửa\n--> **a**", "<strong>a</strong>"),
        ("<!-- a --> b <!-- c --> *d*", "<em>d</em>"),
    ],
)
def test_text_behind_a_comment_is_markdown(body, text):
    assert text in html(body)
    assert body_faults(body) == []


@pytest.mark.parametrize("tag", ["details", "div", "section", "table"])
def test_text_right_below_a_box_is_a_paragraph(tag):
    cells = "<tr><td>a</td></tr>" if tag == "table" else "a"
    assert plain(f"<{tag}>\n{cells}\n</{tag}>\n*b* c").endswith("<p><em>b</em> c</p>")


def test_text_right_below_a_summary_is_a_paragraph():
    assert "<p>b</p>\n</details>" in html("<details>\n<summary>a</summary>\nb\n</details>")


@pytest.mark.parametrize(
    "body",
    ["1. a\n\n  b\n2. c", "1. a\n\nb\n2. c", "1) a\n\n![b](/anh/b.jpg)\n2) c", "a) b\n\nc\nb) d"],
)
def test_a_list_goes_on_right_below_a_text(body):
    assert 'start="2"' in html(body)
    assert html(body).count("<li>") == 2


def test_only_the_next_number_goes_on_below_a_text():
    assert html("1. a\n\nSáng ngày\n15. b").count("<li>") == 1


@pytest.mark.parametrize(
    "rows",
    [
        ["a. đơn", "b. ảnh"],
        ["A) đơn", "B) ảnh"],
        ["(1) đơn", "(2) ảnh"],
        ["1/ đơn", "2/ ảnh"],
        ["2. đơn", "3. ảnh"],
        ["o đơn", "o ảnh"],
        ["Ø đơn", "Ø ảnh"],
        ["8h00: đón khách", "8h30: khai mạc"],
        ["8h - đón khách", "9h30 - khai mạc"],
        ["5/9: khai giảng", "6/9: học"],
        ["<strong>Họ tên:</strong> A", "<strong>Lớp:</strong> B"],
        ["Họ tên:….", "Lớp:…."],
        ["Họ tên:....", "Lớp:____"],
    ],
)
def test_rows_that_are_no_list_of_markdown_do_not_run_together(rows):
    written = [row.replace("<strong>", "**").replace("</strong>", "**") for row in rows]
    shown = html("\n".join(["Hồ sơ gồm", *written])).replace("&nbsp;", " ")
    assert shown == f"<p>Hồ sơ gồm<br>{rows[0]}<br>{rows[1]}</p>"


@pytest.mark.parametrize(
    "body",
    ["Đến hết ngày\n15. Sau đó", "Kính gửi: Hội\nTheo đề nghị, thầy\nđã đến.", "lớp\n5/9 em\nkhá"],
)
def test_one_line_that_looks_like_a_row_is_text(body):
    assert "<br>" not in html(body)


def test_boxes_to_tick():
    assert html("[ ] a\n[x] b").replace("&nbsp;", " ") == "<p>☐ a<br>☑ b</p>"
    assert html("- [ ]\n- [x]").count('<li class="task">') == 2
    assert "[" not in html("- [ ]\n- [x]")


@pytest.mark.parametrize("rule", ["|—|—|", "|——|——|", "|===|===|", "|---+---|", "| –- | :–– |"])
def test_rules_as_word_and_others_write_them(rule):
    table = html(f"|a|b|\n{rule}\n|1|2|")
    assert table.count("<tr>") == 2
    assert not set("—–=+") & set(table.replace('="', ""))


def test_a_row_without_values_is_no_rule():
    assert html("|a|b|\n| – | – |\n|1|2|").count("<tr>") == 3


@pytest.mark.parametrize(
    ("body", "text"),
    [
        ("một\\", "<p>một</p>"),
        ("- a\\\n- b\\", "<li>b</li>"),
        ("**A**: b\\\n**C**: d\\\n\ne", "d</p>"),
        ("một\\\\\nhai", "<p>một\\&nbsp;hai</p>"),
        ("C:\\Users\\", "<p>C:\\Users\\</p>"),
        ("##Một##", ">Một</h2>"),
        ("## C#", ">C#</h2>"),
    ],
)
def test_marks_at_the_end_of_a_line(body, text):
    assert text in html(body)


@pytest.mark.parametrize(
    "body", ["[TOC]\na", "a\n[toc]", "[[TOC]]\n\na", "[[_TOC_]]\n\na", "**[TOC]**\n\na"]
)
def test_contents_in_any_form(body):
    shown = html(f"{body}\n\n## Một")
    assert '<ul class="toc">' in shown
    assert "<p>a</p>" in shown
    assert body_faults(f"{body}\n\n## Một") == []


@pytest.mark.parametrize(
    "mark",
    [
        *("a {: .b}", "a {.b}", "a {#b}", "{filename}x.md", "<% a %>", "^^a^^", "x^2^", "H~2~O"),
        *("~cũ~", "!!! note", "$x^2$", "xem [TOC]", "***a*", "** a **", "**a **"),
    ],
)
def test_marks_of_other_tools_are_told_once(mark):
    assert body_faults(f"Một.\n\n{mark}") == [(3, "stray-markup")]


@pytest.mark.parametrize(
    "text",
    [
        *(
            "Giá 5$ và 6$",
            "từ ~5 triệu đến ~6 triệu",
            "5^2 = 25",
            "Ôi!!! Vui",
            "{a, b}",
            "!!! Chú ý",
        ),
        *("Gói A = $5, gói B = $6.", "(**)", "~", "x ~ y ~ z", "3~5~7"),
    ],
)
def test_ordinary_signs_are_not_told(text):
    assert body_faults(text) == []


@pytest.mark.parametrize("mark", ["<?x y?>", "<?php z ?>"])
def test_what_is_hidden_is_told_as_it_is_written(mark):
    assert body_faults(f"Một.\n\nChữ {mark} chữ **đậm**") == [(3, "unsafe-html")]
    assert f"“{mark}”" in convert_body(f"Chữ {mark} chữ").problems[0].message


@pytest.mark.parametrize(
    ("body", "url"),
    [
        ("Email:hoi@abc.vn", "mailto:hoi@abc.vn"),
        ("Trang:https://abc.vn", "https://abc.vn"),
        ("Trang:www.abc.vn", "http://www.abc.vn"),
        ('"https://abc.vn"và', "https://abc.vn"),
        ("“www.abc.vn”.", "http://www.abc.vn"),
    ],
)
def test_addresses_right_behind_a_colon_or_quote(body, url):
    assert f'<a href="{url}"' in html(body)
    assert html(body).count("<a ") == 1
