"""What holds for any text, also for such as no editor would write."""

from __future__ import annotations

import unicodedata

from articles_reading import PATH, convert_body, html, read_text
from bs4 import BeautifulSoup
from html_rules import breaches
from hypothesis import example, given, settings
from hypothesis import strategies as st

from plugins.articles import ReaderSettings, read
from plugins.problems import Code, Level

HEAD = "---\ntitle: Tin ở xã\ndate: 2021-08-13\nauthor: Minh Đức\nlocalities: []\n---\n"
FRONT = [
    *("title", "date", "author", "localities", "tags", "corrections", "aliases", "slug", "image"),
    *(": ", ":", "\n", "\n- ", "\n  ", "- ", "[", "]", "{", "}", ", ", "; ", "|", ">", '"', "'"),
    *("#", " #", "&a ", "*a", "!!int ", "---\n", "...\n", "? ", "\t", "%", "@", "\\", "\\n"),
    *("Tin", "2021-08-13", "13/08/2021 9:55:00 SA", "/a", "xã A, huyện B", "x", "0", "\u0301"),
    *("\x00", "\u2028", "\ufeff", "\x85", "\u200b", "a\u0323\u0302", "Đ"),
]
MARKDOWN = [
    *("chữ", " ", "\n", "\n\n", "    ", "\t", "*", "**", "_", "`", "```\n", "~~~\n", "# ", "## "),
    *("- ", "1. ", "> ", "| ", " | ", "|\n|-|-|\n", "[", "]", "(", ")", "![", "](", "][", "]: "),
    *("[^1]", "[^1]: ", "{: #a }", "{: .b }", "\n: ", "<", ">", "&", ";", '"', "'", "\\", "---\n"),
    *("/anh/a.jpg", "b.md", "#c", "https://a.vn/", "ấ", "a\u0301", "Đường", "\x00", "\uffff"),
    *("![a](/a.jpg)\n*b*", "[a](../b.md)", "<b>", "</b>", "<div>", "</div>", "<br>", "=\n"),
]
HOSTILE = [
    *("<script", "</script", "<img", "<a", "<svg", "<style>", "</style>", "<iframe", "<math>"),
    *("<p", "<!--", "-->", "--!>", "<!", "<?", "?>", "<![CDATA[", "]]>", "<textarea>", "<title>"),
    *("<noscript>", "</noscript>", "<template>", "<table>", "<tr>", "<td", "<form>", "<select>"),
    *("<body", "<html", "<pre>", "<code>", "</code>", "<xmp>", "<plaintext>", "</textarea>"),
    *(" href=", " src=", " onerror=", " onclick=", " style=", " srcset=", " title=", " id="),
    *("javascript:", "JaVaScRiPt:", "java\tscript:", "&#106;avascript:", "javascript&colon;"),
    *("data:text/html,", "vbscript:", "{static}javascript:", "java%0ascript:", "alert(1)"),
    *("//a.vn", "https://a.vn", "https://a.vn:99999", "{: onclick=x }", "{: href=javascript:x }"),
    *(">", "/>", "<", "/", "=", '"', "'", " ", "\n", "&quot;", "&lt;", "&gt;", "&#0;", "&#xffff;"),
    *("&#62;", "&#60;script&#62;", "\x00", "\x0b", "\u2028", "\uffff0\uffff", "[a](", "![a](", ")"),
    *("](<", ">)", "[x]: ", "\n\n", "`", "*", "chữ"),
]


def texts(*fragments: str, size: int = 25) -> st.SearchStrategy[str]:
    return st.lists(st.sampled_from(fragments), max_size=size).map("".join)


bodies = texts(*MARKDOWN) | texts(*MARKDOWN, *HOSTILE) | st.text(max_size=80)


@given(texts(*HOSTILE))
@settings(max_examples=400, deadline=None)
@example("<svg><style><img src=x onerror=alert(1)></style></svg>")
@example("<!-- a --!><img src=x onerror=x> -->")
@example("<![CDATA[<script>x</script>]]>a")
def test_hostile_html_leaves_nothing_unsafe(body):
    assert breaches(html(body)) == []


@given(bodies)
@settings(max_examples=300, deadline=None)
def test_any_body_gives_allowed_html_only(body):
    assert breaches(html(body)) == []


@given(bodies)
@settings(max_examples=300, deadline=None)
def test_html_stays_safe_however_often_it_is_read_and_written(body):
    found = html(body)
    for _ in range(2):
        found = BeautifulSoup(f"<body>{found}", "html5lib").body.decode_contents()
        assert breaches(found) == []


@given(bodies)
@settings(max_examples=300, deadline=None)
def test_references_and_parts_go_together(body):
    converted = convert_body(body)
    assert len(converted.body.prose.parts) == len(converted.body.references) + 1
    for reference in converted.body.references:
        assert not reference.target.startswith(("/", "..", "."))
        assert ".." not in reference.target.split("/")
        assert unicodedata.is_normalized("NFC", reference.target)


def mess(text: str, newline: str, form: str, bom: bool) -> bytes:
    """The same text as another program would save it."""
    saved = unicodedata.normalize(form, text).replace("\n", newline)
    return ("\ufeff" * bom + saved).encode("utf-8", "surrogatepass")


@given(
    st.tuples(texts(*FRONT, size=12), texts(*MARKDOWN, *HOSTILE)),
    st.sampled_from(["\n", "\r\n", "\r"]),
    st.sampled_from(["NFC", "NFD"]),
    st.booleans(),
)
@settings(max_examples=300, deadline=None)
def test_how_a_file_was_saved_makes_no_difference(parts, newline, form, bom):
    front, body = parts
    text = HEAD.replace("localities: []\n", f"{front}\n") + body
    plain = unicodedata.normalize("NFC", text)
    assert read_text(mess(plain, newline, form, bom)) == read_text(plain)


@given(
    st.tuples(texts(*FRONT), bodies).map(lambda parts: f"---\n{parts[0]}\n---\n{parts[1]}")
    | st.tuples(texts(*FRONT), bodies).map("\n\n".join)
    | bodies.map(HEAD.__add__)
    | texts(*FRONT, *MARKDOWN),
    st.sampled_from([PATH, "pages/a.md", "a.md", "tin/ấ/b c.md"]),
)
@settings(max_examples=500, deadline=None)
def test_reading_never_raises_and_points_into_the_file(text, path):
    data = text.encode("utf-8", "surrogatepass")
    reading = read(data, path, ReaderSettings())
    count = len(text.replace("\r\n", "\n").replace("\r", "\n").split("\n"))
    for problem in reading.problems:
        assert 1 <= problem.line <= count, problem
        assert problem.path == path
        assert len(problem.message) < 400 + sum(map(len, problem.suggestions))
        assert "\n" not in problem.message
    assert reading.document or any(p.level is Level.ERROR for p in reading.problems)
    if isinstance(reading.document, type(None)) or path != PATH:
        return
    document = reading.document
    for place in document.localities or ():
        assert 1 <= place.line <= count
    for reference in document.body.references:
        assert 1 <= reference.line <= count


@given(bodies)
@settings(max_examples=200, deadline=None)
def test_reading_depends_on_nothing_read_before(body):
    first = read_text(HEAD + body)
    read_text(HEAD + "[^1]\n\n[^1]: a\n\n[a]: /b\n\n<div>\n\n```\n" + body[::-1])
    assert read_text(HEAD + body) == first


@given(bodies)
@example("<title>")
@settings(max_examples=200, deadline=None)
def test_an_unsafe_body_is_not_called_empty_too(body):
    codes = {problem.code for problem in convert_body(body).problems}
    assert not {Code.EMPTY_BODY, Code.UNSAFE_HTML} <= codes
