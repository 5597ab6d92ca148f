from __future__ import annotations

import pytest
from articles_reading import PATH, body_faults, convert_body, html

from plugins.articles.references import Target, Where, resolve


@pytest.mark.parametrize(
    "url",
    [
        "",
        "  \n",
        "\u200b",
        "{static}",
        "//example.vn/a",
        "/\\example.vn/a",
        "\\\\may-chu\\anh\\a.jpg",
        "/%2F/example.vn",
        "{static}//example.vn",
        "../../../a",
        "/../a",
        "/a/../../b",
        "/..%2f..%2fa",
        "..\\..\\..\\a",
        "/a%00b",
        "/a%0Ab",
        "/a\x1bb",
        "/a%FF.jpg",
        "https://",
        "https:///a",
        "https:a",
        "https:/example.vn",
        "https://[::1",
        "mailto:",
        "ftp://example.vn/a",
        "zalo:a",
        "blob:https://example.vn/a",
        "about:blank",
        "view-source:javascript:x",
        "https%3A//example.vn",
        "{filename}https://example.vn",
        "{static}mailto:a@example.vn",
    ],
)
def test_nowhere(url):
    assert resolve(url, PATH).where is Where.NOWHERE


@pytest.mark.parametrize("url", ["#", "#a", " #a", "\t#a"])
def test_anchors(url):
    assert resolve(url, PATH) == Target(Where.ANCHOR)


@pytest.mark.parametrize(
    "url",
    [
        "https://example.vn",
        "HTTP://EXAMPLE.VN/a b?c#d",
        " https://example.vn/ảnh ",
        "https://a:b@example.vn:8080/",
        "mailto:a@example.vn?subject=Tin",
        "tel:+84216",
    ],
)
def test_outside(url):
    assert resolve(url, PATH) == Target(Where.OUTSIDE)


@pytest.mark.parametrize(
    "url",
    ["C:\\anh\\a.jpg", "c:/a.jpg", "D:a.jpg", "file:///C:/a.jpg", "FILE://may/a", "C%3A\\a.jpg"],
)
def test_files_of_the_computer(url):
    assert resolve(url, PATH) == Target(Where.COMPUTER)


@pytest.mark.parametrize(
    "url",
    [
        "javascript:alert(1)",
        "JaVaScRiPt:alert(1)",
        " javascript:x",
        "\x01javascript:x",
        "java\nscript:x",
        "java\tscript\r:x",
        "java\u00adscript:x",
        "\u200bjavascript:x",
        "\ufeffjavascript:x",
        "\u00a0javascript:x",
        "javascript%3Ax",
        "%6Aavascript:x",
        "%6a%61vascript%3ax",
        "java%0Ascript:x",
        "{static}javascript:x",
        "{filename} javascript:x",
        "|attach|javascript:x",
        "%7Bstatic%7Djavascript:x",
        "vbscript:x",
        "livescript:x",
        "data:text/html,<script>x</script>",
        "DATA:image/svg+xml;base64,AAAA",
    ],
)
def test_code_in_the_place_of_an_address(url):
    assert resolve(url, PATH) == Target(Where.UNSAFE)


@pytest.mark.parametrize(
    ("url", "path", "suffix"),
    [
        ("b.md", "tin/2021/b.md", ""),
        ("./b.md", "tin/2021/b.md", ""),
        ("../2022/b.md", "tin/2022/b.md", ""),
        ("../../anh/a.jpg", "anh/a.jpg", ""),
        ("../..", "", ""),
        ("/", "", ""),
        ("/anh/a.jpg", "anh/a.jpg", ""),
        ("/tin/../anh/./a.jpg", "anh/a.jpg", ""),
        ("/a//b", "a/b", ""),
        ("/a/index.html#b", "a/", "#b"),
        ("/index.html", "", ""),
        ("/a/xindex.html", "a/xindex.html", ""),
        ("/dia-phuong/huyen-tran-yen/", "dia-phuong/huyen-tran-yen/", ""),
        ("/dia-phuong/huyen-tran-yen", "dia-phuong/huyen-tran-yen", ""),
        ("{static}/anh/a.jpg", "anh/a.jpg", ""),
        ("{STATIC}/anh/a.jpg", "anh/a.jpg", ""),
        ("{filename}b.md", "tin/2021/b.md", ""),
        ("{filename}../b.md", "tin/b.md", ""),
        ("{attach}a.jpg", "tin/2021/a.jpg", ""),
        ("|static|/a.jpg", "a.jpg", ""),
        ("%7Bstatic%7D/a.jpg", "a.jpg", ""),
        ("/{static}/a.jpg", "{static}/a.jpg", ""),
        ("..\\..\\anh\\a.jpg", "anh/a.jpg", ""),
        ("\\anh\\a.jpg", "anh/a.jpg", ""),
        ("/a b.jpg", "a b.jpg", ""),
        ("/a%20b.jpg", "a b.jpg", ""),
        ("/a\n b.jpg", "a b.jpg", ""),
        ("/100%.jpg", "100%.jpg", ""),
        ("/a%zz.jpg", "a%zz.jpg", ""),
        ("/%252e%252e/a", "%2e%2e/a", ""),
        ("/%E1%BA%A3nh.jpg", "ảnh.jpg", ""),
        ("/a\u0309nh.jpg", "ảnh.jpg", ""),
        ("/a%CC%89nh.jpg", "ảnh.jpg", ""),
        ("b.md?c=d&e=#g", "tin/2021/b.md", "?c=d&e=#g"),
        ("/b#a?c", "b", "#a?c"),
        ("/b?c=\"'<> ả", "b", "?c=%22'%3C%3E%20%E1%BA%A3"),
        ("?c", "tin/2021/a.md", "?c"),
        ("/a:b", "a:b", ""),
        ("1:2", "tin/2021/1:2", ""),
        ("\u200b#a", "tin/2021/\u200b", "#a"),
    ],
)
def test_inside(url, path, suffix):
    assert resolve(url, PATH) == Target(Where.INSIDE, path, suffix)


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("[a](#b)", '<a href="#b">a</a>'),
        ("[a](https://example.vn)", '<a href="https://example.vn" rel="noopener">a</a>'),
        ("[a](mailto:a@b.vn)", '<a href="mailto:a@b.vn">a</a>'),
        ("<https://a.vn/?b&c>", '<a href="https://a.vn/?b&amp;c" rel="noopener">'),
        ("<a@b.vn>", '<a href="mailto:a@b.vn">a@b.vn</a>'),
        ("[a](b.md#c 'd')", '<a href="link:tin/2021/b.md#c" title="d">a</a>'),
        ("[a][b]\n\n[b]: /c 'd'", '<a href="link:c" title="d">a</a>'),
        ("[a](</b c>)", '<a href="link:b c">a</a>'),
        ("[a](..\\..\\anh\\b_c.jpg)", '<a href="link:anh/b_c.jpg">a</a>'),
        ("[a](/b_(c).jpg)", '<a href="link:b_(c).jpg">a</a>'),
        ("<a href=/b>c</a>", '<a href="link:b">c</a>'),
        ("<a class=footnote-backref href=/b>c</a>", '<a class="footnote-backref" href="link:b"'),
        ("[a](https://a.vn/ả)", '<a href="https://a.vn/%E1%BA%A3" rel="noopener">'),
        ("<a id=b>c</a>", '<a id="b">c</a>'),
        ("`[a](/b)`", "<code>[a](/b)</code>"),
        ("\\[a](/b)", "[a](/b)"),
    ],
)
def test_links_of_a_body(body, expected):
    assert expected in html(body)
    assert body_faults(body) == []


@pytest.mark.parametrize(
    ("url", "code"),
    [
        ("", "broken-link"),
        ("../../../b", "broken-link"),
        ("//example.vn", "broken-link"),
        ("https://a.vn:99999/", "broken-link"),
        ("https://a b/", "broken-link"),
        ("https://999.1.1.1/", "broken-link"),
        ("C:\\b.doc", "broken-link"),
        ("javascript&colon;x", "unsafe-html"),
        ("&#106;avascript:x", "unsafe-html"),
        ("&#x6A;avascript:x", "unsafe-html"),
        ("java&#10;script:x", "unsafe-html"),
        ("java&NewLine;script:x", "unsafe-html"),
        ("java&Tab;script:x", "unsafe-html"),
        ("{static}javascript:x", "unsafe-html"),
    ],
)
@pytest.mark.parametrize("form", ["[a](<{}>)", '<a href="{}">a</a>', "[a][b]\n\n[b]: <{}>"])
def test_links_that_are_kept_from_pages(url, code, form):
    body = form.format(url)
    assert [found for _, found in body_faults(body)] == [code]
    assert "href" not in html(body)


@pytest.mark.parametrize(
    ("url", "code"),
    [
        ("", "missing-image"),
        ("#a", "missing-image"),
        ("/", "missing-image"),
        ("?a", None),
        ("https://a.vn/b.jpg", "missing-image"),
        ("file:///C:/b.jpg", "missing-image"),
        ("D:\\b.jpg", "missing-image"),
        ("data:image/png;base64,AAAA", "unsafe-html"),
        ("JAVASCRIPT:x", "unsafe-html"),
    ],
)
@pytest.mark.parametrize("form", ["![a](<{}>)", '<img alt="a" src="{}">'])
def test_photos_that_are_kept_from_pages(url, code, form):
    body = form.format(url)
    assert [found for _, found in body_faults(body)] == ([code] if code else [])
    assert ('src=""' in html(body)) == bool(code)


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("Một.\n\n![Ảnh] (/anh/a.jpg)", [(3, "missing-image")]),
        ("![Ảnh](/anh/a.jpg", [(1, "missing-image")]),
        ('![Ảnh](/anh/a.jpg "Chú thích', [(1, "missing-image")]),
        ("[Tệp](/tep/a.pdf", [(1, "broken-link")]),
        ("Một\nhai [tệp] (/tep/a.pdf) và [nữa](https://example.org.", [(2, "broken-link")] * 2),
        ("`[Tệp](/tep/a.pdf`", []),
        ("```\n![Ảnh] (/anh/a.jpg)\n```", []),
        ("    ![Ảnh] (/anh/a.jpg)", [(1, "missing-image")]),
        ("Nguồn [1] (https://example.org) và [2] (báo Yên Bái).", []),
        ("[sic](không phải địa chỉ", []),
        (r"\[Tệp](/tep/a.pdf)", []),
        ("Một.\n\n! [Ảnh](/tep/a.pdf)", [(3, "missing-image")]),
        ("Một. ! [Ảnh](/tep/a.pdf)", [(1, "missing-image")]),
        ("Chúc mừng! [Tệp](/tep/a.pdf)", []),
        ("Một.[^1]\n\nHai.[^hai]\n\n[^1]: Có.", [(3, "broken-link")]),
        ("`[^1]` và \\[^2]", []),
    ],
)
def test_half_written_links_and_photos(body, expected):
    assert body_faults(body) == expected


def test_what_is_half_written_is_quoted():
    (problem,) = convert_body("![Ảnh] (/anh/a.jpg)").problems
    assert "“![Ảnh] (/anh/a.jpg)” chưa thành ảnh" in problem.message
    assert "“![lời mô tả](/anh/tên-ảnh.jpg)”" in problem.message
