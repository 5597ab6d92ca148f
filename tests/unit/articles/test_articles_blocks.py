"""What editors of other habits write is read as they mean it: lists, code, boxes."""

from __future__ import annotations

import pytest
from articles_reading import body_faults, convert_body, html, plain, words
from lxml import etree


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
        ("đ) a", '<ul class="as-typed"><li>đ) a</li></ul>'),
        ("c) a\nd) b", '<ol start="3" type="a"><li>a</li><li>b</li></ol>'),
        ("d) a\nđ) b\ne) c", '<ul class="as-typed"><li>d) a</li><li>đ) b</li><li>e) c</li></ul>'),
        # Roman numbers, where it is not the ninth letter that is meant.
        ("i) a\nii) b\niii) c", '<ol type="i"><li>a</li><li>b</li><li>c</li></ol>'),
        ("Gồm:\ni) a\nii) b", '<p>Gồm:</p><ol type="i"><li>a</li><li>b</li></ol>'),
        ("iv) a\nv) b\nvi) c", '<ol start="4" type="i"><li>a</li><li>b</li><li>c</li></ol>'),
        ("ix) a\nx) b", '<ol start="9" type="i"><li>a</li><li>b</li></ol>'),
        ("i)\ta\n\nii)\tb", '<ol type="i"><li><p>a</p></li><li><p>b</p></li></ol>'),
        (
            "a) a\n   i) b\n   ii) c\nb) d",
            '<ol type="a"><li>a<ol type="i"><li>b</li><li>c</li></ol></li><li>d</li></ol>',
        ),
        (
            "iv) a\n\nb\nv) c",
            '<ol start="4" type="i"><li>a</li></ol><p>b</p><ol start="5" type="i"><li>c</li></ol>',
        ),
        ("i) a\n\nb\nii) c", '<ol start="9" type="a"><li>a</li></ol><p>b</p><ol start="2"'),
        ("i) a\nii) b\niv) c", '<ol type="i"><li>a</li><li>b</li><li value="4">c</li></ol>'),
        ("h) a\ni) b", '<ol start="8" type="a"><li>a</li><li>b</li></ol>'),
        ("i) a\nk) b", '<ul class="as-typed"><li>i) a</li><li>k) b</li></ul>'),
        ("xem\nii) của luật", "<p>xem ii) của luật</p>"),
        ("iix) a", "<p>iix) a</p>"),
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


WRAPPED = "quà cho các em học sinh nghèo tại trường Tiểu học và Trung học"


@pytest.mark.parametrize(
    ("line", "shown"),
    [
        ("Thời hạn nộp: 30/8.", "Thời hạn nộp: 30/8."),
        ("II. MỨC", "II. MỨC"),
        ("“Hai”", "“Hai”"),
        ("**Đậm** hơn", "<strong>Đậm</strong> hơn"),
        ("#khuyenhoc", "#khuyenhoc"),
        ("👉 đăng ký", "👉 đăng ký"),
    ],
)
@pytest.mark.parametrize("above", ["một", f"{WRAPPED}.", f"{WRAPPED};", f"“{WRAPPED}!”"])
def test_a_line_that_begins_anew_ends_a_list(line, shown, above):
    assert plain(f"- {above}\n{line}\n- hai") == (
        f"<ul><li>{above}</li></ul><p>{shown}</p><ul><li>hai</li></ul>"
    )


@pytest.mark.parametrize("address", ["https://a.vn/x", "www.a.vn", "hoi@a.vn"])
def test_an_address_ends_a_list(address):
    assert words(f"- một\n{address}", "li") == ["một"]
    assert words(f"- một\n{address}", "p") == [address]


def test_numbers_begin_again_below_a_line_that_ends_a_list():
    body = "I. ĐỐI TƯỢNG\n1. em\n2. anh\nII. MỨC\n1. nhỏ\n2. lớn"
    assert plain(body) == (
        "<p>I. ĐỐI TƯỢNG</p><ol><li>em</li><li>anh</li></ol>"
        "<p>II. MỨC</p><ol><li>nhỏ</li><li>lớn</li></ol>"
    )
    assert "".join(words("1. a\n   - b\n2. c\nHai", "p")) == "Hai"


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        # As CommonMark has it: broken in mid-sentence, or indented, or in a quotation.
        ("- a\nb", "<ul><li>a b</li></ul>"),
        (f"- {WRAPPED}\nKiên Thành", f"<ul><li>{WRAPPED} Kiên Thành</li></ul>"),
        ("- a\n  B", "<ul><li>a B</li></ul>"),
        ("- a\n B", "<ul><li>a B</li></ul>"),
        ("- a  \nB", "<ul><li>a<br>B</li></ul>"),
        ("- a\\\nB", "<ul><li>a<br>B</li></ul>"),
        ("- a\n12 em", "<ul><li>a 12 em</li></ul>"),
        ("> - a\nB", "<blockquote><ul><li>a B</li></ul></blockquote>"),
        ("> - a\n> B", "<blockquote><ul><li>a B</li></ul></blockquote>"),
        ("- > a\nB", "<ul><li><blockquote><p>a B</p></blockquote></li></ul>"),
        ("a\n: b\nC", "<dl><dt>a</dt><dd>b C</dd></dl>"),
        (
            "- ![a](/anh/a.jpg)\nChú thích",
            '<ul><li><img src="image:anh/a.jpg" alt="a"> Chú thích</li></ul>',
        ),
    ],
)
def test_a_line_goes_on_with_an_item(body, expected):
    assert plain(body) == expected


def test_only_the_next_number_goes_on_below_a_text():
    assert html("1. a\n\nSáng ngày\n15. b").count("<li>") == 1


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        # Lists of attributes.
        ("## Mục {#muc}", '<h2 id="muc">Mục</h2>'),
        ("## Mục dài { #muc .note }", '<h2 class="note" id="muc">Mục dài</h2>'),
        ("## Mục dài ## {#muc}", '<h2 id="muc">Mục dài</h2>'),
        ("Đoạn.\n{: .note}", '<p class="note">Đoạn.</p>'),
        ("Đoạn.\n{.note}", '<p class="note">Đoạn.</p>'),
        ("*a*{.note} b", '<p><em class="note">a</em> b</p>'),
        ("[a](https://a.vn/x){#b}", '<p><a href="https://a.vn/x" id="b" rel="noopener">a</a></p>'),
        # Words.
        ("Đoạn văn.\n{ảnh 1}", "<p>Đoạn văn. {ảnh 1}</p>"),
        ("Đoạn văn.\n{...}", "<p>Đoạn văn. {...}</p>"),
        ("Đoạn văn.\n{ghi chú = 1}", "<p>Đoạn văn. {ghi chú = 1}</p>"),
        ("Đoạn văn.\n{1=2}", "<p>Đoạn văn. {1=2}</p>"),
        ("## Mục {chưa xong}", '<h2 id="muc-chua-xong">Mục {chưa xong}</h2>'),
        ("## Mục ## {chưa xong}", '<h2 id="muc-chua-xong">Mục {chưa xong}</h2>'),
        ("*a*{b} c", "<p><em>a</em>{b} c</p>"),
        ("- a\n{ảnh 1}", "<ul><li>a {ảnh 1}</li></ul>"),
    ],
)
def test_braces_hold_attributes_or_words(body, expected):
    assert plain(body) == expected
    assert body_faults(body) == []


def test_an_attribute_that_no_article_may_have_is_told_by_its_name():
    (problem,) = convert_body("Đoạn văn.\n{onclick=x}").problems
    assert (problem.code, "“onclick”" in problem.message) == ("unsafe-html", True)


def test_braces_of_other_tools_are_no_attributes():
    body = "{% highlight python %}\nx\n{% endhighlight %}"
    assert plain(body).endswith("x {% endhighlight %}</p>")
    assert "unsafe-html" not in [code for _, code in body_faults(body)]
