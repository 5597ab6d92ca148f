"""The instruments themselves: what they measure by is right, and the same each time."""

from __future__ import annotations

from random import Random

import pytest

from tests.habits.commonmark import to_html
from tests.habits.comparing import differences
from tests.habits.corpus import corpus
from tests.habits.leaks import leaks
from tests.habits.losses import losses
from tests.habits.meanings import EITHER, MEANT
from tests.habits.mutating import mutant
from tests.habits.profile import profile
from tests.habits.stopwatch import main as stopwatch

PHOTO = '<img src="/a.jpg" alt="b">'
TABLE = "<table><tr><td>a</td></tr></table>"


def elements(ours: str, theirs: str, *, lines: bool = False) -> list[str]:
    found = differences(profile(ours), profile(theirs), lines=lines)
    return [difference.element for difference in found]


def test_the_files_are_the_same_in_every_run():
    assert corpus(80) == corpus(80)


@pytest.mark.parametrize(
    ("ours", "theirs"),
    [
        ("", ""),
        ("<h2>a</h2><h3>b</h3>", "<h1>a</h1><h2>b</h2>"),
        ("<p>“a&nbsp;b”</p>", '<p>"a b"</p>'),
        ("<p><b>a</b></p>", "<p><strong>a</strong></p>"),
        (f"<figure>{PHOTO}<figcaption>b</figcaption></figure>", f"<p>{PHOTO}</p>"),
        ("<ul><li>☐ a</li></ul>", '<ul><li><input type="checkbox"> a</li></ul>'),
        (f'<div class="table-scroll">{TABLE}</div>', TABLE),
        ("<p>a<br>b</p>", "<p>a\nb</p>"),
        ("<p>a</p><!-- b -->", "<p>a</p>"),
        ("<dl><dd>a</dd></dl>", "<dl><dd><p>a</p></dd></dl>"),
        ('<ul class="toc"><li><a href="#a">A</a></li></ul><h2 id="a">A</h2>', "<h2>A</h2>"),
    ],
)
def test_what_differs_on_purpose_is_equal(ours, theirs):
    assert elements(ours, theirs) == []


@pytest.mark.parametrize(
    ("ours", "theirs", "differ"),
    [
        ("<p>a</p>", "<p>a b</p>", ["text"]),
        ("<p>- a</p>", "<ul><li>a</li></ul>", ["li", "p", "ul", "text"]),
        ("<ol><li>a</li></ol>", '<ol start="3"><li>a</li></ol>', ["ol"]),
        ("<pre>a</pre>", "<pre> a</pre>", ["code text"]),
        ("<ul><li><p>a</p></li></ul>", "<ul><li>a</li></ul>", ["p in li"]),
        ("<p>a</p><p>b</p>", "<p>a\nb</p>", ["p"]),
        ("<p>a b</p>", "<p>a<br>b</p>", ["br"]),
        ("<p>a.vn</p>", '<p><a href="https://a.vn">a.vn</a></p>', ["a", "href"]),
    ],
)
def test_what_is_lost_differs(ours, theirs, differ):
    assert elements(ours, theirs) == differ


def test_lines_may_stay_apart_where_they_are_thoughts():
    assert elements("<p>a</p><p>b</p>", "<p>a\nb</p>", lines=True) == []
    assert elements("<p>a</p><p>b</p>", "<p>a b</p>", lines=True) == ["p"]


def test_notes_are_compared_by_themselves():
    theirs = to_html("a[^1] b[^2]\n\n[^2]: hai\n[^1]: một\n")
    counted = profile(theirs)
    assert (counted.words, counted.notes) == (["a", "b"], [["một"], ["hai"]])


@pytest.mark.parametrize(
    "html",
    [
        "<p>Giá 5*3*2, 50% và C#, số #1, (*) và A&amp;B.</p>",
        "<p>1986. Năm ấy – “cháu” nói…</p>",
        "<p>Họ tên: ______ Ngày: ……</p>",
        "<pre>- [ ] **a** | b |</pre>",
        "<p><code>**a**</code> <a href='https://a.vn/__b__'>https://a.vn/__b__</a></p>",
        "<p><strong>1. Đón khách</strong></p>",
        "<p>=====</p>",
    ],
)
def test_text_is_no_markup(html):
    assert leaks(html, "") == []


@pytest.mark.parametrize(
    "text",
    [
        *("**a", "~~a~~", "`a", "- a", "• a", "1. a", "a) b", "# a", "| a | b |", "[ ] a"),
        *("[a](b", "![a]", "[^1]", "[[a]]", "[TOC]", "[a]: /b", "{{< a >}}", "{: .a }", "==a=="),
        *("&lt;div> a", "a\\", "a\n---", "::: a", "a :b_c: d", "$$a$$", '!!! note "A"'),
    ],
)
def test_markup_is_seen(text):
    assert leaks(f"<p>{text}</p>", "") != []


def test_what_is_escaped_is_to_be_read():
    assert leaks("<p>**a**</p>", r"\*\*a\*\*") == []


def test_words_are_lost_that_are_nowhere():
    body = "Một [hai](/ba) ![bốn](/x.jpg)\n\n```text năm\nsáu\n```\n<!-- bảy -->\n[a]: /tám\n"
    html = '<p>Một <a href="/ba">hai</a> <img src="/x.jpg" alt="bốn"></p><pre>sáu</pre>'
    assert losses(html, body) == []
    assert losses(html, f"{body}Chín") == ["Chín"]


@pytest.mark.parametrize("meaning", [*MEANT, *EITHER], ids=lambda meaning: meaning.name)
def test_plain_text_and_fences_mean_what_they_say(meaning):
    text = "Một câu thường.\n\n- một\n- hai\n\n```\n• a\n~ b\n[TOC]\n==c==\n1.d\n```\n"
    assert meaning.rewrite(text) == text


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("• a", "* a"),
        ("b) a", "2) a"),
        ("1986. a", "1986\\. a"),
        ("5*3*2", "5\\*3\\*2"),
        ("Họ tên: a\nTuổi: b", "Họ tên: a\\\nTuổi: b"),
        ("\tMột câu có nhiều hơn năm chữ.", "Một câu có nhiều hơn năm chữ."),
        ("- a\nB\nc", "- a\n\nB\nc"),
        ("- a\nb", "- a\nb"),
        ("> - a\nB", "> - a\nB"),
        ("```\n- a\nB\n```",) * 2,
        ("    x = 1", "    x = 1"),
        ("- a\n\n      Một câu có nhiều hơn năm chữ.", "- a\n\n  Một câu có nhiều hơn năm chữ."),
        ("[^ghi chú]: a", "[^ghi-chú]: a"),
        ("| a |\n|---|\n| b | c |\n", "| a |  |\n|---| --- |\n| b | c |\n"),
        ("## a {#b}", "## a"),
        ("a\n\n![b](/c.jpg)\nẢnh: D\n\ne", "a\n\n![b](/c.jpg)\n*Ảnh: D*\n\ne"),
        ("![b](/c.jpg)\nmột dòng\nhai dòng",) * 2,
    ],
)
def test_what_is_meant_is_written_over(written, meant):
    text = written
    for meaning in MEANT:
        text = meaning.rewrite(text)
    assert text == meant


def test_mutants_are_the_same_in_every_run_and_differ():
    texts = [sample.text for sample in corpus(20)]
    first = [mutant(Random(number), texts) for number in range(50)]
    assert first == [mutant(Random(number), texts) for number in range(50)]
    assert len(set(first)) == 50


def test_the_stopwatch_takes_the_time_of_each_group(tmp_path, capsys, monkeypatch):
    file = tmp_path / "texts.json"
    file.write_text('{"a": [["tin/a.md", "---\\ntitle: A\\n---\\nB"]], "b": [["tin/b.md", ""]]}')
    stopwatch(str(file), 1)
    assert capsys.readouterr().out.startswith('{"a": ')
