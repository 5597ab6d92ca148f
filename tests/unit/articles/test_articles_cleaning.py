"""What is pasted from Word, a web page or the like is cleaned, with one word about it."""

from __future__ import annotations

import pytest
from articles_reading import body_faults, convert_body, html
from bs4 import BeautifulSoup
from html_rules import breaches

CLEANED = "cleaned-html"
UNSAFE = "unsafe-html"

WORD = """<html xmlns:o="urn:schemas-microsoft-com:office:office">
<head>
<meta http-equiv=Content-Type content="text/html; charset=utf-8">
<link rel=File-List href="a_files/filelist.xml">
<title>Bao cao</title>
<!--[if gte mso 9]><xml>
 <o:OfficeDocumentSettings>
  <o:AllowPNG/>
 </o:OfficeDocumentSettings>
</xml><![endif]-->
<style>
<!--
 @font-face {font-family:Wingdings;}
-->
</style>
</head>
<body lang=EN-US link=blue style='tab-interval:.5in'>
<div class=WordSection1>
<p class=MsoNormal style='text-indent:.5in'><b><span lang=VI style='font-size:14.0pt'>Đoạn
một.<o:p></o:p></span></b></p>
<p class=MsoNormal><o:p>&nbsp;</o:p></p>
<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><![if !supportLists]><span
style='font-family:Wingdings'><span style='mso-list:Ignore'>ü<span
style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span></span><![endif]>Mục một</p>
<p class=MsoListParagraph style='mso-list:l1 level1 lfo2'><![if !supportLists]><span
style='mso-list:Ignore'>1.<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;
</span></span><![endif]>Mục hai</p>
<table class=MsoTableGrid border=1 cellspacing=0 style='border-collapse:collapse'>
<tr><td width=100 valign=top bgcolor=white style='width:74.8pt'><p class=MsoNormal
align=center>Ô</p></td></tr></table>
</div>
</body>
</html>

Đoạn **sau**.
"""
LIBRE = """<p class="western" align="justify" style="line-height: 150%"><font
face="Times New Roman"><font size="4" style="font-size: 14pt"><span
lang="vi-VN"><b>Đoạn</b></span></font></font></p>
<p lang="en-US" style="margin-bottom: 0cm"><br/></p>"""
GOOGLE = """<meta charset='utf-8'><b style="font-weight:normal;" id="docs-internal-guid-1"><p
dir="ltr" style="line-height:1.38;"><span style="font-weight:400;">Rộng 100 m</span><span
style="vertical-align:super;">2</span><span
style="font-weight:700;font-style:italic"> nay</span></p></b>"""
WEB = """<center><article data-id="7" itemscope itemtype="https://schema.org/Article"><div class="a"
style="color:red"><picture><source srcset="b.webp"><img src="/anh/a.jpg" alt="Ảnh" width="10"
hspace=5 loading="lazy" srcset="/b.jpg 2x"></picture><nobr
>Chữ <u>gạch</u></nobr></div></article></center>"""
MAIL = """<div style="color:black">Dòng một</div><div style="color:black">Dòng <font
color=red>hai</font></div><div data-x=1><p>Dòng ba</p></div>"""


@pytest.mark.parametrize(
    "body",
    [
        "chữ, style=x, align",
        "`<font color=red>`",
        "```html\n<o:p>a</o:p> <![endif]>\n```",
        "<p class=a>b</p>",
        "<u>a</u>",
        "<!--[if gte mso 9]><xml><w:WordDocument/></xml><![endif]-->\n\na",
        "a <!--StartFragment-->b<!--EndFragment-->",
        "| a |\n| :-: |\n| b |",
        "<a name=b>a</a> [c](#b)",
        "a <![if !supportLists]>b<![endif]>",
        '<?xml:namespace prefix = o ns = "urn:x" />a',
        "<html><body lang=vi>a</body></html>",
    ],
)
def test_nothing_to_say(body):
    assert body_faults(body) == []
    assert breaches(html(body)) == []


LOOKS = [
    "<link rel=stylesheet href=//a.vn/b.css>",
    "<style>p{background:url(//a.vn)}</style>",
    "<meta http-equiv=refresh content='0;url=//a.vn'>",
    "<title>a</title>",
    "<picture><source srcset=a></picture>",
    "<o:p>a</o:p>",
    "<font color=red>a</font>",
    "<main>a</main>",
    "<img src=/a.jpg alt=a srcset='/b.jpg 2x'>",
    "<img src=/a.jpg alt=a sizes=1px>",
    "<img src=/a.jpg alt=a usemap=#b>",
    "<img src=/a.jpg alt=a loading=eager>",
    "<a href=/b target=_blank>a</a>",
    "<a href=/b rel=opener>a</a>",
    "<a href=/b ping=//a.vn>a</a>",
    "<a href=/b download>a</a>",
    "<p style='background:url(//a.vn)'>a</p>",
    "<p STYLE=x>a</p>",
    "<table background=//a.vn><tr><td>a</table>",
    "<td width=1>a</td><table><tr><td width=1>a</table>",
    "<p contenteditable>a</p>",
    "<p tabindex=1>a</p>",
    "<p role=button>a</p>",
    "<div role=alert aria-label=x tabindex=0>a</div>",
    "<p data-x=y>a</p>",
    "<p itemscope>a</p>",
    "<p xmlns=a xmlns:b=c xml:lang=vi v:shapes=d o:spid=e>a</p>",
    "<p data-{x}=y>a</p>",
    "a\n{: style=x }",
    "[a](/b){: target=_blank }",
]


@pytest.mark.parametrize("body", [*LOOKS, WORD, LIBRE, GOOGLE, WEB, MAIL])
def test_one_word_about_it(body):
    ((line, code),) = body_faults(f"đoạn\n\n{body}")
    assert code == CLEANED
    assert line == {WORD: 5, LOOKS[-2]: 4}.get(body, 3)
    assert breaches(html(body)) == []


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (
            WORD,
            "<p><b><span lang='VI'>Đoạn một.</span></b></p><p>• Mục một</p><p>1. Mục hai</p>"
            "<table><tbody><tr><td><p>Ô</p></td></tr></tbody></table>"
            "<p>Đoạn <strong>sau</strong>.</p>",
        ),
        (LIBRE, "<p class='western'><span lang='vi-VN'><b>Đoạn</b></span></p>"),
        (
            GOOGLE,
            "<p dir='ltr'>Rộng 100 m<sup>2</sup><em><strong> nay</strong></em></p>",
        ),
        (WEB, "<div class='a'><img alt='Ảnh' src='image:anh/a.jpg'/>Chữ <u>gạch</u></div>"),
        (MAIL, "<p>Dòng một</p><p>Dòng hai</p><p>Dòng ba</p>"),
        ("a <font color=red>*b*</font> c", "<p>a <em>b</em> c</p>"),
        ("<strike>a</strike> <tt>b</tt>", "<p><s>a</s> <code>b</code></p>"),
        ("<h2 style=x><span style=y>a</span></h2>", "<h2 id='a'>a</h2>"),
        ("<p align=center>a<o:p></o:p> b</p>", "<p>a b</p>"),
        ("<a name=b id=c>a</a>", "<p><a id='c'>a</a></p>"),
        ("a\n{: style=x .b}", "<p class='b'>a</p>"),
    ],
)
def test_words_stay(body, expected):
    found = BeautifulSoup(html(body), "lxml")
    for box in found.select(".table-scroll"):
        box.unwrap()
    alike = " ".join(str(found.body).replace("\n<", "<").replace("\xa0", " ").split())
    assert alike.replace('"', "'") == f"<body>{expected}</body>"


@pytest.mark.parametrize(
    "body",
    [
        "<font onclick=x>a</font>",
        "<p style=x onclick=y>a</p>",
        "<p cite='javascript:x' align=left>a</p>",
        "<style onload=x></style>",
        "<o:p onclick=x>a</o:p>",
        "<center><iframe src=//a.vn></iframe></center>",
    ],
)
def test_what_runs_is_told_of_as_well(body):
    assert sorted(body_faults(body)) == [(1, CLEANED), (1, UNSAFE)]
    assert breaches(html(body)) == []


def test_message_names_what_was_taken_out():
    (problem,) = convert_body(
        "<p style=a align=b data-x=1 data-y=2><font size=1>c</font></p>"
    ).problems
    assert "“style”, “align”, “data-…”, “<font>”, chữ vẫn còn đủ" in problem.message
    (problem,) = convert_body(WORD).problems
    assert "và các mã khác" in problem.message


def test_text_behind_a_whole_page():
    for end in ("</body></html>", "</BODY>", "</html >", "</body>"):
        assert "sau" in html(f"<p>a</p>{end}\n\nsau")


@pytest.mark.parametrize("name", ["style", "title", "xml"])
def test_what_would_take_the_rest_with_it(name):
    assert body_faults(f"a\n\n<{name}>b\n\nc") == [(3, UNSAFE)]
    assert body_faults(f"a\n\n<{name}>b</{name}>\n\nc") == [(3, CLEANED)]


def test_what_is_nothing_but_looks_is_empty():
    for body in ("<p style=x>&nbsp;</p>", "<style>p {}</style>", "<center></center>"):
        assert sorted(code for _, code in body_faults(body)) == [CLEANED, "empty-body"]


def test_first_paragraph_is_found_in_pasted_boxes():
    assert convert_body(WORD).first_paragraph == "Đoạn một."


def test_much_is_cleaned_soon():
    body = "<p style=x><font color=red><span style=y>a<o:p></o:p></span></font></p>\n\n" * 200
    assert body_faults(body) == [(1, CLEANED)]
