"""Marks of other tools and half-written ones are read as meant, or told."""

from __future__ import annotations

import pytest
from articles_reading import body_faults, convert_body, html, plain, words
from lxml import etree


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("~~cũ~~ và ==tô==", "<p><del>cũ</del> và <mark>tô</mark></p>"),
        ("5*3*2 = 30", "<p>5*3*2 = 30</p>"),
        ("**Chú ý:**nộp sớm", "<p><strong>Chú ý:</strong>nộp sớm</p>"),
        ("**a*b**", "<p><strong>a*b</strong></p>"),
        ("(*) và (*)", "<p>(*) và (*)</p>"),
        ("[*] a [*] b", "<p>[*] a [*] b</p>"),
        ("===a=== và ==== b", "<p>===a=== và ==== b</p>"),
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
        *("== Mục ==", "=== Mục ===", '=== "Mục"', "####### Bảy", "#######", "??? question"),
        *("*nghiêng *", "và *nghiêng * và", "và * nghiêng* và", "_nghiêng _", "(*nghiêng *)"),
        *(
            "_nghiêng_chữ",
            "chữ_nghiêng_",
            "'''đậm'''",
            "- [] việc",
            "- [x]việc",
            "-[ ] việc",
            "- [ x ] việc",
        ),
        *("{:toc}", "{::nomarkdown}", "[b]đậm[/b]", "[b][i]đậm[/i][/b]", "[color=red]đỏ"),
        *("[url=https://a.vn]tên[/url]", "[url]https://a.vn[/url]", "[img]/anh/x.jpg[/img]"),
        *(
            '[gallery ids="1,2"]',
            "[gallery]",
            "[embed]https://a.vn[/embed]",
        ),
        *("[B]đậm[/B]", "[vc_row a='b' c=“d”]", "[su_button url=https://a.vn]a[/su_button]"),
        *('??? question "a"\n    ẩn', "+---+---+\n| a | b |\n+===+===+\n| c | d |\n+---+---+"),
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
        *("dài * rộng * cao", "*Ghi chú: 3 * 4 = 12", "Giá 5* và 6*", "5 _ 6", "Họ tên: ____"),
        *("a_b_c.pdf, _x, _tệp_của_em.pdf", "https://a.vn/_x_y", "Vì sao??? Vì sao ???"),
        *("[…], [sic], [a/b], [2, tr. 5]", "[Video] Lễ trao [Ảnh] (Minh Đức)", "[ ... ]"),
        *("1 == 2, a === b", "C++, --- và +", "Điều 5 [1]\n(sửa đổi)", "[a=b]", "mục [b]"),
    ],
)
def test_ordinary_signs_are_not_told(text):
    assert body_faults(text) == []


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("== Mục ==", "## Mục"),
        ("####### Bảy", "## Bảy"),
        ("*nghiêng *", "*nghiêng*"),
        ("*nghiêng *", r"\*nghiêng \*"),
        ("_nghiêng_chữ", "*nghiêng*chữ"),
        ("_nghiêng_chữ", r"\_nghiêng\_chữ"),
        ("- [] việc", "- [ ] việc"),
        ("- [x]việc", "- [x] việc"),
        ("{:toc}\n\n## a", "[TOC]\n\n## a"),
        ("+---+---+\n| a | b |\n+---+---+", "| a | b |\n| --- | --- |\n| c | d |"),
        ("[ở đây] (/x/)", "[ở đây](/x/)"),
        ("[b]đậm[/b]", "**đậm**"),
    ],
)
def test_what_a_message_says_to_write_is_read_as_meant(written, meant):
    assert len(body_faults(written)) == 1
    assert body_faults(meant) == []


@pytest.mark.parametrize(
    "body",
    [
        "Theo [1] (https://a.vn)",
        "[Minh Đức] (hoi@a.vn)",
        "[Ghi chú] (xem https://a.vn)",
        "a [b] (c) và (d)[e]",
        r"\[ở đây] (https://a.vn) và \[ở đây] (/x/)",
        "`[ở đây] (/x/)`",
        "[![a](/b.jpg)](/c)",
    ],
)
def test_no_half_of_a_link(body):
    assert body_faults(body) == []


@pytest.mark.parametrize(
    ("body", "quoted", "meant"),
    [
        ("[ở đây] (https://a.vn/x)", "[ở đây] (https://a.vn/x)", "[ở đây](https://a.vn/x)"),
        ("[ở đây]\n(https://a.vn)", "[ở đây] (https://a.vn)", "[ở đây](https://a.vn)"),
        ("[ở đây] (www.a.vn)", "[ở đây] (www.a.vn)", "[ở đây](http://www.a.vn)"),
        ("[ở đây] [https://a.vn]", "[ở đây] [https://a.vn]", "[ở đây](https://a.vn)"),
        ("(ở đây)[https://a.vn]", "(ở đây)[https://a.vn]", "[ở đây](https://a.vn)"),
        ("(ở đây)[/x/]", "(ở đây)[/x/]", "[ở đây](/x/)"),
        ("[ở đây][https://a.vn]", "[ở đây][https://a.vn]", "[ở đây](https://a.vn)"),
        ("[ở đây|https://a.vn]", "[ở đây|https://a.vn]", "[ở đây](https://a.vn)"),
    ],
)
def test_links_to_paste_in_the_place_of_half_of_one(body, quoted, meant):
    (problem,) = convert_body(f"Một.\n\nXem {body}.").problems
    assert (problem.line, problem.code, problem.suggestions) == (3, "broken-link", (meant,))
    assert f"“{quoted}”" in problem.message
    assert f"“{meant}”" in problem.message
    assert body_faults(meant) == []


@pytest.mark.parametrize(
    ("body", "quoted"),
    [
        ("[](https://a.vn)", "[](https://a.vn)"),
        ("[ ](/x)", "[ ](/x)"),
        ('[](/x "a")', "[]("),
        ("[a](/x) và [](/y)", "[](/y)"),
        ("[ở đây]\n(/x/)", "[ở đây] (/x/)"),
        ("[ở đây]  (/x/)", "[ở đây] (/x/)"),
        ("!(a)[/b.jpg]", "!(a)[/b.jpg]"),
    ],
)
def test_links_without_words_or_in_pieces(body, quoted):
    (problem,) = convert_body(f"Một.\n\nXem {body}.").problems
    assert (problem.line, problem.code) == (3, "missing-image" if "!" in body else "broken-link")
    assert f"“{quoted}”" in problem.message


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


def test_contents_are_there_once():
    shown = html("[TOC]\n\n## A\n\n" + "[TOC]\n\n" * 300 + "## B")
    assert shown.count("<ul") == 1
    assert "TOC" not in shown
