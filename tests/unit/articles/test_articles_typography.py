from __future__ import annotations

import pytest
from articles_reading import html
from hypothesis import given, settings
from hypothesis import strategies as st
from typogrify.filters import widont

from plugins.articles.html.typography import hold_last_words

PRINTED = [
    *(
        "a",
        "bc",
        " ",
        "\n",
        "\xa0",
        "&amp;",
        "<p>",
        "</p>",
        "<p> ",
        "</h2>",
        "<li>",
        "</li>",
        "</dd>",
    ),
    *("<dt>", "</dt>", '<a href="b c">', "</a>", "<b>", "</b>", "<i>", "</i>", "</em>", "</span>"),
    *("</strong>", '<img alt="b">', "<br>", "<code>", "</code>", "</ul>", "</div>"),
]


@pytest.mark.parametrize(
    "body",
    [
        "`\"a\" 'b'`",
        "```\n\"a\" 'b' c d\n```",
        '    "a" b c d',
        '<samp>"a"</samp> <kbd>\'b\'</kbd> <var>"c"</var>',
        '<pre>"a" b c</pre>',
        '<code>a <b>"b"</b></code>',
    ],
)
def test_code_is_left_as_typed(body):
    found = html(body)
    assert not set(found) & set("“”‘’")
    assert "&nbsp;" not in found


@pytest.mark.parametrize("text", ["a -- b --- c ... d", "(c) 1/2 x^2", "“A” ‘b’ «c» 5′ 6″", "a’b"])
def test_nothing_else_is_changed(text):
    assert html(f"{text} `x`") == f"<p>{text} <code>x</code></p>"


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ('"A"', "“A”"),
        ("'A'", "‘A’"),
        ('"Đ" "ấ" "1"', "“Đ” “ấ” “1”"),
        ('Ông nói: "Tốt!"', "Ông nói: “Tốt!”"),
        ('("A"), ["B"]', "(“A”), [“B”]"),
        ('"…A"', "“…A”"),
        ('"(A)"', "“(A)”"),
        ("\"'A' và B\"", "“‘A’ và B”"),
        ("\"A và 'B'\"", "“A và ‘B’”"),
        ("l'eau", "l’eau"),
        ("H'Hen Niê", "H’Hen Niê"),
        ('"**A**"', "“<strong>A</strong>”"),
        ('**"A"**', "<strong>“A”</strong>"),
        ('a **b**"c', "a <strong>b</strong>”c"),
        ("\"*'A'*\"", "“<em>‘A’</em>”"),
        ('"[A](/b)"', '“<a href="link:b">A</a>”'),
        ('"`A`"', "“<code>A</code>”"),
        ('"A  \nB"', "“A<br>B”"),
        ("&quot;A&quot;", "“A”"),
        ('"A&amp;B" <i>c</i>', "“A&amp;B” <i>c</i>"),
        ('"&lt;b&gt;"', "“&lt;b&gt;”"),
        ('a "b', "a “b"),
        ('–"A"', "–“A”"),
        ("“*'A?'*", "“<em>‘A?’</em>"),
        ("**'98**", "<strong>’98</strong>"),
        ("5'10\"", "5′10″"),
        ('"**A**" – "[B](/c)".', '“<strong>A</strong>” – “<a href="link:c">B</a>”.'),
        ('"_A_","**B**"', "“<em>A</em>”,“<strong>B</strong>”"),
    ],
)
def test_quotes(typed, shown):
    assert html(f"{typed} `x`") == f"<p>{shown} <code>x</code></p>"


def test_each_block_begins_anew():
    assert html('a "b\n\n"c"') == "<p>a&nbsp;“b</p>\n<p>“c”</p>"
    assert "<dd>“b”</dd>" in html('"a"\n: "b"')
    assert "<td>“c”</td>" in html('| "a" | "b" |\n| - | - |\n| "c" | "d" |')
    assert "<li>“b”</li>" in html('- a\n- "b"')
    assert '<h2 id="a">“A”</h2>' in html('# "A"')


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("một", "<p>một</p>"),
        ("một hai ba", "<p>một hai&nbsp;ba</p>"),
        ("một *hai ba*", "<p>một <em>hai&nbsp;ba</em></p>"),
        ("một **hai**", "<p>một <strong>hai</strong></p>"),
        ("một [hai](/b)", '<p>một <a href="link:b">hai</a></p>'),
        ("# Một hai", '<h2 id="mot-hai">Một&nbsp;hai</h2>'),
        ("- một hai", "<ul>\n<li>một&nbsp;hai</li>\n</ul>"),
        ("một\n: hai ba", "<dl>\n<dt>một</dt>\n<dd>hai&nbsp;ba</dd>\n</dl>"),
        ("một hai `ba`", "<p>một hai <code>ba</code></p>"),
        ("một <hai> ba", None),
    ],
)
def test_last_words_hold_together(body, expected):
    found = html(body)
    assert expected is None or found == expected


@given(st.lists(st.sampled_from(PRINTED), max_size=15).map("".join))
@settings(max_examples=500, deadline=None)
def test_last_words_are_those_of_typogrify(printed):
    assert hold_last_words(printed) == widont(printed.replace("<br>\n", "<br>"))


def test_quotes_beside_what_has_no_text():
    assert html('![a](/b.jpg)"c" `x`').endswith(">“c” <code>x</code></p>")
    assert html('"c[^1]"\n\n[^1]: "d"').startswith("<p>“c<sup")
    assert "</sup>” e" in html('"c[^1]" e f\n\n[^1]: "d"')
    assert "<p>“d”&nbsp;<a " in html('c[^1]\n\n[^1]: "d"')
    assert html('- "a\n    - "b"\n') == "<ul>\n<li>“a<ul>\n<li>“b”</li>\n</ul>\n</li>\n</ul>"
    assert html('`"`"a" `x`') == '<p><code>"</code>“a” <code>x</code></p>'
    assert html('<pre>"a" <b>"b"</b></pre>') == '<pre>"a" <b>"b"</b></pre>'
