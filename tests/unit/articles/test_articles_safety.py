"""What no page may have is reported where it stands, and never reaches a page anyhow."""

from __future__ import annotations

import pytest
from articles_reading import body_faults, html
from bs4 import BeautifulSoup
from html_rules import breaches

UNSAFE = "unsafe-html"


@pytest.mark.parametrize(
    "body",
    [
        "a < b, c > d, 1 <2, x<y, <3",
        "a <b",
        "a <",
        "&lt;script&gt;alert(1)&lt;/script&gt;",
        "\\<script>alert(1)\\</script>",
        "`<script>alert(1)</script>`",
        "``<script>`` và `` ` <b onclick=x> ``",
        "```\n<script>alert(1)</script>\n```",
        "~~~html\n<p onclick=x>\n~~~",
        "    <script>alert(1)</script>",
        "thuộc tính onclick, javascript:alert(1) và style=x",
        "[a](/javascript:b)",
        "<!-- <script>x</script> -->\n\na",
        "<!-- a\n\n<p onclick=x>\n\n-->\n\na",
        "<p class=a id=b title=c lang=vi dir=ltr>d</p>",
        "<details open><summary>a</summary>b</details>",
        "<b>a\n\nc",
        "<div>a",
        "</div>a",
        "a<br>b<br/>c",
        "<P>a</P>",
        "H<sub>2</sub>O, <time datetime=2021-08-13>a</time>, <abbr title=a>b</abbr>",
        "<ol start=3 reversed type=a><li value=5>a</ol>",
        '![`onerror=x](/a.jpg "<script>")',
        '!["onerror=x](/a.jpg)',
    ],
)
def test_harmless(body):
    assert body_faults(body) == []
    assert breaches(html(body)) == []


TAGS = [
    "<script>alert(1)</script>",
    "<SCRIPT SRC=//a.vn/b.js></SCRIPT>",
    "<script\n>alert(1)</script\n>",
    "<script/x>alert(1)</script>",
    "<script>alert(1)",
    "<scr<script>ipt>alert(1)</script>",
    "<scr\x00ipt>alert(1)</scr\x00ipt>",
    "\x00<script>alert(1)</script>",
    "<<script>alert(1)//<</script>",
    "<!--> <script>alert(1)</script> -->",
    "<!---> <script>alert(1)</script> -->",
    "<!-- a --!><script>alert(1)</script>",
    "<!-- a <!-- --><script>alert(1)</script> -->",
    "\\\\<script>alert(1)</script>",
    "*<script>alert(1)</script>*",
    "- <script>alert(1)</script>",
    "> <script>alert(1)</script>",
    "| <script>alert(1)</script> |\n| - |",
    "# <script>alert(1)</script>",
    "a\n: <script>alert(1)</script>",
    "<p><script>alert(1)</script></p>",
    "<svg onload=alert(1)></svg>",
    "<svg><script>alert(1)</script></svg>",
    "<svg><a xlink:href=javascript:x><text>a</text></a></svg>",
    "<svg><style><img src=x onerror=alert(1)></style></svg>",
    "<math><mtext><table><mglyph><style><img src=x onerror=alert(1)></table></math>",
    "<math href=javascript:x>a</math>",
    "<iframe src=//a.vn></iframe>",
    "<iframe srcdoc='<script>alert(1)</script>'></iframe>",
    "<object data=a></object>",
    "<embed src=a>",
    "<base href=//a.vn/>",
    "<form action=//a.vn><input name=a></form>",
    "<button formaction=javascript:x>a</button>",
    "<input type=image src=a onerror=x>",
    "<textarea><script>alert(1)</script></textarea>",
    "<select><option>a</select>",
    "<noscript><p title='</noscript><img src=x onerror=alert(1)>'></noscript>",
    "<template><script>alert(1)</script></template>",
    "<xmp><script>alert(1)</script></xmp>",
    "<plaintext><script>",
    "<noembed><img src=x onerror=alert(1)></noembed>",
    "<audio src=a></audio>",
    "<video poster=a></video>",
    "<canvas></canvas>",
    "<marquee onstart=alert(1)>a</marquee>",
    "<frameset><frame src=a></frameset>",
    "<applet code=a></applet>",
    "<custom-tag>a</custom-tag>",
    "<Nguyễn Văn A>",
    "<javascript:alert(1)>",
    "<label for=a>b</label>",
]


@pytest.mark.parametrize("body", TAGS)
def test_tags(body):
    found = body_faults(f"đoạn\n\n{body}")
    assert found
    assert {code for _, code in found} == {UNSAFE}
    assert breaches(html(body)) == []


ATTRIBUTES = [
    "<p onclick=alert(1)>a</p>",
    "<p ONCLICK='x'>a</p>",
    '<p\nonclick="x">a</p>',
    "<p/onclick=x>a</p>",
    "<p title=''onclick=x>a</p>",
    "<p title='>' onclick=x>a</p>",
    "<p on\x00click=x>a</p>",
    "<img src=/a.jpg alt=a onerror=alert(1)>",
    "<a href=/b onmouseover=x>a</a>",
    "<blockquote cite=javascript:x>a</blockquote>",
    "<q cite=javascript:x>a</q>",
    "<del cite=javascript:x>a</del>",
    "<p is=b slot=c part=d>a</p>",
    "<p b:onclick=d>a</p>",
    "<p xlink:href=javascript:x>a</p>",
    "<details ontoggle=alert(1) open>a</details>",
    "a\n{: onclick=x }",
    "a\n{: onclick='alert(1)' .b #c }",
    "# a {: onclick=x }",
    "# a {onclick=x}",
    "*a*{: onmouseover=x }",
    "[a](/b){: onclick=x }",
    "![a](/a.jpg){: onerror=x }",
    "`a`{: onclick=x }",
    "- a\n{: onclick=x }",
    "| a {: onclick=x } |\n| - |",
    "a[^1]{: onclick=x }\n\n[^1]: b",
]


@pytest.mark.parametrize("body", ATTRIBUTES)
def test_attributes(body):
    found = body_faults(f"đoạn\n\n{body}")
    assert found
    assert {code for _, code in found} == {UNSAFE}
    assert breaches(html(body)) == []


@pytest.mark.parametrize("body", ["<body onload=x>a</body>", "<html onclick=x>a</html>"])
def test_tags_around_the_page(body):
    assert [code for _, code in body_faults(body)] == [UNSAFE]
    # Within the body a parser passes over them.
    for text in (body, f"đoạn\n\n{body}", f"đoạn {body}"):
        assert breaches(html(text)) == []


@pytest.mark.parametrize(
    "body",
    [
        "[a](/b){: href=javascript:x }",
        "![a](/a.jpg){: src=javascript:x }",
        "[a](/b){: href=data:text/html,x }",
    ],
)
def test_addresses_in_attribute_lists(body):
    assert [code for _, code in body_faults(body)] == [UNSAFE]
    assert breaches(html(body)) == []


def test_what_is_said_once_for_its_inside():
    assert len(body_faults("<svg><g><path d=a /><script>x</script></g></svg>")) == 1
    assert len(body_faults("<p onclick=a onclick=b>c</p>")) == 1
    assert len(body_faults("<p onclick=a onload=b is=c>d</p>")) == 1
    assert len(body_faults("<label>a</label> <label>b</label>\n\n<label>c</label>")) == 2


@pytest.mark.parametrize("depth", [70, 200])
def test_nested_too_deep(depth):
    body = "<div>" * depth + "a"
    assert [code for _, code in body_faults(body)] == [UNSAFE]


def test_text_of_what_is_dropped_stays_text():
    found = BeautifulSoup(html("a <b><label>chữ</label></b> c"), "lxml")
    assert found.get_text() == "a chữ\xa0c"
