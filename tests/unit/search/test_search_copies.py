from __future__ import annotations

from dataclasses import replace
from datetime import datetime

import pytest
from search_values import ENTRY

from plugins.articles import Prose
from plugins.search.copies import EVERY, copy, text_of, to_index

NOTE = (
    '<p>Góp hai triệu<sup id="fnref:1"><a class="footnote-ref" href="#fn:1">1</a></sup> đồng, '
    'ba con<sup id="fnref:2"><a class="footnote-ref" href="#fn:2">2</a></sup>, gà.</p>\n'
    '<div class="footnote">\n<hr>\n<ol>\n<li id="fn:1">\n<p>Tiền mặt.\u00a0<a '
    'aria-label="Quay lại" class="footnote-backref" href="#fnref:1" title="a > b">'
    "↩</a></p>\n</li>\n</ol>\n</div>"
)
TEXTS = (
    ("", ""),
    ("<p>Một câu.</p>", "Một câu."),
    ("<p>Một câu</p>\n<p>Hai “câu”</p>", "Một câu. Hai “câu”."),
    ("<p>Hỏi?</p><p>Gồm:</p><ul><li>a;</li><li>b</li></ul>", "Hỏi? Gồm: a; b."),
    ("<h2>Đầu</h2><p>Thân</p>", "Đầu. Thân."),
    ("<p>m<sup>2</sup>, H<sub>2</sub>O, <strong>tô</strong>đậm</p>", "m2, H2O, tôđậm."),
    ("<table><tr><th>Một</th><th>Hai</th></tr><tr><td>3</td></tr></table>", "Một. Hai. 3."),
    ("<dl><dt>dt</dt><dd>dd</dd></dl><pre><code>a &lt;b&gt;</code></pre>", "dt. dd. a <b>"),
    ("<figure><figcaption>Ảnh</figcaption></figure>sau<hr>x<br>y", "Ảnh. sau. x. y."),
    ('<p title="a > b, <i>">chữ<a href="x" title=">">nối</a></p>', "chữnối."),
    ("<p>&lt;p&gt; &amp;amp; 1 &lt; 2</p>", "<p> &amp; 1 < 2."),
    (NOTE, "Góp hai triệu đồng, ba con, gà. Tiền mặt."),
    (
        '<p>Không phải <a class="footnote-reference" href="x">chú</a> thích</p>',
        "Không phải chú thích.",
    ),
)


@pytest.mark.parametrize(("html", "text"), TEXTS)
def test_the_words_of_a_body(html, text):
    assert text_of(html) == text


@pytest.mark.parametrize(
    ("text", "indexed"),
    [
        ("", ""),
        ("Đường đi", "Ḏường ḏi"),
        ("ngày\u00a030\u202ftháng", "ngày 30 tháng"),
        ("chia\u00adra\u200b", "chiara"),
        (f"a{EVERY}b", "a b"),
        ("Kỳ họp, hòa bình", "Kỳ^^kì họp, hòa^^hoà bình"),
        ("2^^n", "2 n"),
        ("___PAGEFIND_WEIGHT___9", "___Pagefind_WEIGHT___9"),
    ],
)
def test_texts_in_the_index(text, indexed):
    assert to_index(text) == indexed


def test_a_record_has_words_where_readers_see_them():
    entry = replace(
        ENTRY,
        title="Kỳ thi",
        date=datetime(2024, 1, 31, 9, 5),
        places=("xa-a",),
        where="xã A",
        prose=Prose(('<p><a href="', '">Nối</a></p>\n<p>Đây</p>'), ()),
    )
    assert copy(entry, "vi") == {
        "url": "/tin/thu/",
        "content": "Kỳ^^kì thi. Nối. Ḏây.",
        "language": "vi",
        "meta": {"title": "Kỳ^^kì thi", "ngay": "20240131", "noi": "xã A", "moi": EVERY},
        "filters": {"noi": ["xa-a"], "nam": ["2024"], "chuyen-muc": ["tin-tuc"]},
        "sort": {"ngay": "202401310905"},
    }
