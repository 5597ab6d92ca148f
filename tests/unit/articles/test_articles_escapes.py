r"""`\*` and the like are CommonMark's, in every place; what a message says to write is shown so."""

from __future__ import annotations

import re
from string import punctuation

import pytest
from articles_reading import body_faults, convert_body, html, plain
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree


def shown(body: str) -> str:
    """What readers read, with straight quotes."""
    text = "".join(etree.HTML(f"<body>{html(body)}</body>").itertext())
    return " ".join(text.translate(str.maketrans("“”‘’", "\"\"''")).split())


@pytest.mark.parametrize(
    ("body", "text"),
    [
        (r"C:\Users\x", r"C:\Users\x"),
        (r"..\anh\x.jpg", r"..\anh\x.jpg"),
        (r"C:\$x\%y\~z", r"C:\$x\%y\~z"),
        (r'"C:\Thư mục\" nhé', r'"C:\Thư mục\" nhé'),
        (r"\\server\anh", r"\server\anh"),
        (r"5 \ 2", r"5 \ 2"),
        (r"`a\=b`", r"a\=b"),
        ("```\na\\=b\n```", r"a\=b"),
        (r"Tổng \= 5 \~ 8 \< 9 \& 10", "Tổng = 5 ~ 8 < 9 & 10"),
        (r"\&amp; và \&lt;", "&amp; và &lt;"),
        (r"\<b>a\</b>", "<b>a</b>"),
        (r"\[a](/b) và !\[a](/b)", "[a](/b) và ![a](/b)"),
        (r"\[^1] và ^\[a]", "[^1] và ^[a]"),
        (r"\{: .b }", "{: .b }"),
        (r"\:tada: \$x^2\$ \[[a]] \{{ a }}", ":tada: $x^2$ [[a]] {{ a }}"),
        (r"# a \= b", "a = b"),
        (r"- a \= b", "a = b"),
        (r"Ổ C:\Data, tổng \= 5", r"Ổ C:\Data, tổng = 5"),
        ("5 \\> 3\\\nb \\=\\", "5 > 3b ="),
    ],
)
def test_what_is_escaped(body, text):
    assert shown(body) == text
    assert body_faults(body) == []


@pytest.mark.parametrize("mark", punctuation)
@pytest.mark.parametrize(
    "form", ["a {} b", "a{} b", "a {}b", "{} b", "a {0} và {0} b", "a {0}{0} b"]
)
def test_every_mark_of_ascii(mark, form):
    assert shown(form.format(f"\\{mark}")) == form.format(mark)
    assert body_faults(form.format(f"\\{mark}")) == []


@given(st.lists(st.sampled_from([*punctuation, "a", " "]), min_size=1, max_size=20).map("".join))
@settings(max_examples=500, deadline=None)
def test_any_text_whose_marks_are_all_escaped_is_shown_as_it_is(text):
    escaped = re.sub(r"([^a ])", r"\\\1", text)
    assert shown(f"chữ {escaped} chữ") == " ".join(f"chữ {text} chữ".split())
    assert body_faults(f"chữ {escaped} chữ") == []


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (r"[a \= b](/x 'c \= d')", '<p><a href="link:x" title="c = d">a = b</a></p>'),
        (r"[a](https://a.vn/x\_y?b\=1\&c)", 'href="https://a.vn/x_y?b=1&amp;c"'),
        (r"[a](https://a.vn/b\.html)", 'href="https://a.vn/b.html"'),
        (r"[a](..\..\tep\b.pdf)", 'href="link:tep/b.pdf"'),
        (r"[a](</x\_y>)", '<p><a href="link:x_y">a</a></p>'),
        (r"![a \= b](/x.jpg)", 'alt="a = b"'),
        (r'<b title="a\b\=c">d</b>', r'<p><b title="a\b\=c">d</b></p>'),
        ("| \\= | \\| |\n|-|-|\n| \\~ | b |", '<th scope="col">=</th><th scope="col">|</th>'),
        ("a[^b\\_c]\n\n[^b\\_c]: d \\= e", "<p>d = e "),
        (
            r"https://a.vn/x\_y.",
            '<p><a href="https://a.vn/x_y" rel="noopener">https://a.vn/x_y</a>.',
        ),
        (r"<https://a.vn/x\_y>", 'href="https://a.vn/x_y"'),
        (r"www.a.vn/x\-\_y\*", '<a href="http://www.a.vn/x-_y" rel="noopener">www.a.vn/x-_y</a>*'),
        (r"minh\_duc@a.vn", '<a href="mailto:minh_duc@a.vn">minh_duc@a.vn</a>'),
        (r"\(duc@a.vn\)", '<p>(<a href="mailto:duc@a.vn">duc@a.vn</a>)</p>'),
        (r"a\(duc@a.vn", '<p>a(<a href="mailto:duc@a.vn">duc@a.vn</a></p>'),
        (r"**a \= b** *c \> d* ~~e \~ f~~", "<strong>a = b</strong><em>c &gt; d</em><del>e ~ f"),
    ],
)
def test_escaped_within_something(body, expected):
    assert expected in plain(body)


@pytest.mark.parametrize("mark", ["**", "__", "~~", "=="])
@pytest.mark.parametrize("form", ["{}đậm", "Một\nchữ {}đậm và", "({}đậm)"])
def test_remedy_of_a_mark_that_is_not_closed(mark, form):
    body = form.format(mark)
    (problem,) = convert_body(body).problems
    escape = "".join(f"\\{character}" for character in mark)
    assert f"“{escape}”" in problem.message
    mended = body.replace(mark, escape)
    assert body_faults(mended) == []
    assert shown(mended) == " ".join(body.split())
    closed = re.sub("đậm", f"đậm{mark}", body)
    assert body_faults(closed) == []
    assert mark not in html(closed)


@pytest.mark.parametrize(
    ("body", "faults", "mended"),
    [
        ("1*, 2**, 3***", 2, r"1*, 2\*\*, 3\*\*\*"),
        ("1*, 2**, 3***", 2, r"1*, 2\**, 3\***"),
        ("Số (**) và a** b", 1, r"Số (**) và a\*\* b"),
        ("~cũ~", 1, r"\~cũ\~"),
        ("`a", 1, r"\`a"),
        ("#Phần mở đầu", 1, r"\#Phần mở đầu"),
        ("$x^2$", 1, r"\$x^2\$"),
        (":tada: a", 1, r"\:tada: a"),
        ("[[a]]", 1, r"\[[a]]"),
        ("{{ a }}", 1, r"\{{ a }}"),
    ],
)
def test_a_backslash_ends_the_warning_and_shows_the_mark(body, faults, mended):
    assert len(body_faults(body)) == faults
    assert body_faults(mended) == []
    assert shown(mended) == body


@pytest.mark.parametrize(
    ("body", "quoted"),
    [
        ("**đậm*", "**đậm"),
        ("*đậm**", "đậm**"),
        ("__đậm_", "__đậm"),
        ("***a**", "***a"),
        (r"**đậm\**", r"**đậm\*"),
        (r"\**đậm\**", r"\**đậm\*"),
        ("*a & b**", "a & b**"),
    ],
)
def test_emphasis_with_more_marks_at_one_end_is_told(body, quoted):
    (problem,) = convert_body(f"Một.\n\nChữ {body} chữ").problems
    assert (problem.line, problem.code) == (3, "stray-markup")
    assert f"“{quoted}”" in problem.message


@pytest.mark.parametrize(
    "body", [r"\**Ghi chú*", "**Tổng***", "_a_*", "*_a_", "***a***", "**a *b***", "5* và *a*"]
)
def test_a_star_beside_emphasis_may_be_meant(body):
    assert body_faults(body) == []


@pytest.mark.parametrize("character", ["\ufdd0", "&#xfdd9;", "&#64985;", "\ufdef"])
def test_no_text_brings_what_stands_for_a_mark(character):
    assert shown(f"a{character}b {character}") == "ab"
    assert not any(
        "\ufdd0" <= c <= "\ufdef" for c in html(f"![a{character}](/b.jpg) \\* c{character}")
    )


@pytest.mark.parametrize(
    "body", [r"<d\'>a", r"<b\=c>a</b>", r"<b d\'e>a</b>", r"<b title=\'a\'>b</b>"]
)
def test_tags_have_their_marks_in_messages(body):
    for problem in convert_body(body).problems:
        assert not any("\ufdd0" <= c <= "\ufdef" for c in problem.message)
    assert not any("\ufdd0" <= c <= "\ufdef" for c in html(body))


@pytest.mark.parametrize("address", ["x\\\\d.md", "x\\_d.md", "a\\.md"])
def test_nothing_that_was_put_aside_is_left_in_an_address_of_pelican(address):
    assert "klzzwxh" not in html(f"a <{{filename}}{address}> b")
