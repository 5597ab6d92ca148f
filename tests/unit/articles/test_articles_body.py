from __future__ import annotations

import pytest
from articles_reading import body_faults, convert_body, html, with_references

from plugins.articles import ReferenceKind
from plugins.articles.markdown.limits import LIMITS

EMPTY = [(1, "empty-body")]


@pytest.mark.parametrize(
    "body",
    [
        "",
        "\n \n\t\n",
        "&nbsp;",
        "\u200b\ufeff",
        "&#8203;",
        "<!-- chưa viết -->",
        "---",
        "<br>",
        "<p></p>",
        "# ",
        "```\n```",
        "[a]: /b",
        "<b> </b>",
        "|  |\n| - |",
        "\x00\x0b",
    ],
)
def test_empty(body):
    assert body_faults(body) == EMPTY
    assert html(body) == ""


@pytest.mark.parametrize("body", ["a", ".", "![a](/a.jpg)", "`a`", "- a", "a^[b]", "&lt;"])
def test_not_empty(body):
    assert body_faults(body) == []


@pytest.mark.parametrize(
    "body",
    ["<script>x</script>", "<iframe src=/></iframe>", "<label></label>", "<p onclick=x></p>"],
)
def test_an_unsafe_body_is_not_called_empty_too(body):
    assert {code for _, code in body_faults(body)} == {"unsafe-html"}


def test_several_faults_at_once():
    body = "<label>a</label>\n\n[b](javascript:c)\n\n![](http://a.vn/d.jpg)\n\n[e](file:///f)"
    assert body_faults(body) == [
        (1, "unsafe-html"),
        (3, "unsafe-html"),
        (5, "missing-image"),
        (5, "missing-alt"),
        (7, "broken-link"),
    ]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("a\nb c", "<p>a\nb&nbsp;c</p>"),
        ("a  \nb", "<p>a<br>b</p>"),
        ("1. a\n2. b", "<ol>\n<li>a</li>\n<li>b</li>\n</ol>"),
        ("3. a", '<ol start="3">\n<li>a</li>\n</ol>'),
        ("- a\n\n1. b", "<ul>\n<li>a</li>\n</ul>\n<ol>\n<li>b</li>\n</ol>"),
        ("a\n: b", "<dl>\n<dt>a</dt>\n<dd>b</dd>\n</dl>"),
        ("```python\na < b\n```", '<pre><code class="language-python">a &lt; b\n</code></pre>'),
        ("a_b_c", "<p>a_b_c</p>"),
        ("&copy; &amp; &#x110;", "<p>© &amp;&nbsp;Đ</p>"),
        ("a&#0;b&#x1F;c&#xFFFF;d&#xD800;e&#99999999999;f", "<p>abcdef</p>"),
        ("a\x00\x0b\x1b\x7f\x85b", "<p>ab</p>"),
        ("a\uffff0\uffffb", "<p>a0b</p>"),
        ("a&#xffff;0&#65535;b", "<p>a0b</p>"),
        ("a\u2028b c", "<p>a\u2028b&nbsp;c</p>"),
        ("a <!-- b --> c `d`", "<p>a  c <code>d</code></p>"),
        ("a\n{: .b #c lang=en }", '<p class="b" id="c" lang="en">a</p>'),
        ("*a*{: .b }", '<p><em class="b">a</em></p>'),
    ],
)
def test_markdown(body, expected):
    assert html(body) == expected


@pytest.mark.parametrize(
    "body",
    [
        "a *b**c*<b>'d'",
        '<p <=x a"b=c><img src=/a.jpg></p>\n\n*d*',
        "<p {x}y=1><img src=/a.jpg></p>",
        "<frameset>",
        "<head><title>a",
        "<svg>a</svg>b",
        "<meta charset=utf-16>ấ",
    ],
)
def test_odd_html_is_converted_all_the_same(body):
    assert "\x03" not in html(body)


def test_first_photo_and_alternative_texts():
    converted = convert_body("![a](http://a.vn/x.jpg) ![b](/b.jpg) ![](/c.jpg) ![d](/b.jpg)")
    assert converted.image is not None
    assert converted.image.target == "b.jpg"
    assert converted.alts == {"b.jpg": "b", "c.jpg": ""}
    assert convert_body("[a](/b)").image is None


def test_urls_take_the_places_of_references():
    body = convert_body("[a](/b) ![c](/d.jpg) [e](/b?f#g) [h](#i)").body
    assert [r.target for r in body.references] == ["b", "d.jpg", "b"]
    found = with_references(body, "/goc/")
    assert 'href="/goc/b"' in found
    assert '<img src="/goc/d.jpg" alt="c">' in found
    assert 'href="/goc/b?f#g"' in found
    assert 'href="#i"' in found


@pytest.mark.parametrize(
    "body",
    [
        "![<3>](/a.jpg)",
        "Chữ ![<3>](/a.jpg) chữ",
        "- [![<3>](/a.jpg)](/b)",
        '<img alt="<3>" title="<img src=/a.jpg>" width="3" class="c" src="/a.jpg">',
    ],
)
def test_of_a_photo_nothing_is_left_but_what_it_is(body):
    made = convert_body(body).body
    named = zip(made.references, made.prose.alts, strict=True)
    (shown,) = [(r.target, alt) for r, alt in named if r.kind is ReferenceKind.IMAGE]
    assert shown == ("a.jpg", "<3>")
    assert "<img" not in "".join(made.prose.parts).replace("&lt;img", "")


def test_another_alternative_text_is_another_body():
    one, other = (convert_body(f"![{alt}](/a.jpg) chữ").body for alt in "ab")
    assert one.prose.parts == other.prose.parts
    assert one.prose.stamp != other.prose.stamp


ABOVE = {
    "thẻ HTML": "<b>a</b>\n" * 5_001,
    "dấu “<” không có dấu “>” đi kèm": "< \n\n" * 301,
    "ảnh": "![a](/b.jpg)\n\n" * 501,
    "tiêu đề mục": "# a\n\n" * 1_001,
    "dòng “```”": "```\n\n" * 301,
    "chú thích cuối trang": "[^a]\n\n" * 1_001,
    "dòng": "a\n" * 8_001,
    "khoảng trắng dài quá 500 dấu cách": "a\n\nb" + " " * 500 + "c",
    "dòng có quá 300 dấu “{”, “`”, “|”": "a\n\n" + "|`{" * 100,
    "chữ “hl_lines” sau dấu “```”": "a\n\n```python hl_lines='1'\nb\n```",
}


@pytest.mark.parametrize("limit", LIMITS, ids=lambda limit: limit.name)
def test_limits_are_reported_at_the_first_line_too_many(limit):
    body = ABOVE[limit.name]
    (problem,) = convert_body(body).problems
    at = [body.count("\n", 0, match.start()) + 1 for match in limit.pattern.finditer(body)]
    assert (problem.line, problem.code) == (at[limit.most], "unsafe-html")
    assert limit.name in problem.message
    assert html(body) == ""


@pytest.mark.parametrize(
    ("body", "line", "place"),
    [
        ("a\n\nb\n" + "[" * 20_000 + "](c)", 4, "[[["),
        ("a\n\nb\n" + "[c](" * 5_000, 4, "[c]([c]("),
        ("a\n\nb\n" + "c \\```\n" * 3_000, 4, "``"),
        ("a\n\n" + "> " * 50 + "b", 3, "> > > "),
        ("a\n\n- " + "> " * 50 + "b", 3, "> > > "),
        ("a\n\n" + "- " * 50 + "b", 3, "- - - "),
        ("a\n\n" + "1. " * 50 + "b", 3, "1. 1. "),
        ("a\n\nb\n: " + "> " * 50 + "c", 4, "> > "),
        ("a\n\n" + "<i>" * 70, 3, "<i"),
        ("a\n\n" + "".join(f"{'    ' * n}- b{n}\n" for n in range(60)), 27, "b24"),
    ],
)
def test_intricate_passages_are_reported_where_they_are(body, line, place):
    (problem,) = convert_body(body).problems
    assert (problem.line, problem.code) == (line, "unsafe-html")
    assert f"“{place}" in problem.message
