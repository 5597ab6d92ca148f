"""What may be at the root of a site under a name that others have chosen."""

from __future__ import annotations

import html5lib
import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from plugins.attachments import look_in_root, name_fault

GOOD_NAMES = [
    "CNAME",
    ".htaccess",
    ".nojekyll",
    "_headers",
    "web.config",
    "google1234abcd.html",
    "zalo_verifierXYZ.html",
    "BingSiteAuth.xml",
    "ads.txt",
    ".well-known/security.txt",
    ".well-known/acme-challenge/Xy_z-1",
    ".well-known/apple-app-site-association",
    "apple-touch-icon.png",
    "huong-dan.pdf",
]
BAD_NAMES = {
    ".env": "dấu chấm",
    ".git/config": "dấu chấm",
    ".well-known/.secret": "dấu chấm",
    ".htpasswd": "dấu chấm",
    "a b.txt": "tên không dùng được",
    "chữ.txt": "tên không dùng được",
    "a?.txt": "tên không dùng được",
    "a\\b.txt": "tên không dùng được",
    "a\nb.txt": "tên không dùng được",
    "'; rm -rf .txt": "tên không dùng được",
    f"{'a' * 250}.txt": "tên không dùng được",
    "sw.js": "loại “.js”",
    "a.svg": "loại “.svg”",
    "a.css": "loại “.css”",
    "index.php": "loại “.php”",
    "a.xhtml": "loại “.xhtml”",
    "anh.jpg": "loại “.jpg”",
}
ZALO = (
    '<!DOCTYPE html>\n<html lang="en">\n<head>\n'
    '<meta property="zalo-platform-site-verification" content="AbC" />\n</head>\n'
    "<body>\nThere Is No Limit To What You Can Accomplish Using Zalo!\n</body>\n</html>"
)
HARMLESS = {
    "google1.html": "google-site-verification: google1.html",
    "zalo.html": ZALO,
    "yandex.html": '<meta http-equiv="Content-Type" content="text/html; charset=UTF-8">',
    "b.html": "<html><head><meta charset='utf-8'></head><body>Verification: 0</body></html>",
    "BingSiteAuth.xml": '<?xml version="1.0"?>\n<users>\n\t<user>0123</user>\n</users>',
    "token": "Xy_z-1.aBc",
    ".htaccess": "<IfModule mod_headers.c>\n</IfModule>",
    "a.json": '{"a": "<script>"}',
    "a.txt": "<script>",
}
HARMFUL = {
    "a.html": "<script>alert(1)</script>",
    "b.html": "<p onclick=alert(1)>",
    "c.html": "<body onload='x()'>",
    "d.html": "<img src=x onerror=alert(1)>",
    "e.html": '<meta http-equiv="refresh" content="0;url=https://example.org">',
    "f.html": "<title><p title=\"</title><svg onload=alert(1)>\">",
    "g.html": "<a href='javascript:alert(1)'>x</a>",
    "h.html": "<style>@import 'https://example.org'</style>",
    "i.html": '<p class="\x1b$B">a" onmouseover=alert(1) x="\x1b(B">',
    "j.htm": "<",
    "k.html": "<meta charset='utf-7'>+ADw-script+AD4-",
    "a.xml": '<x:script xmlns:x="http://www.w3.org/1999/xhtml">alert(1)</x:script>',
    "b.xml": '<?xml-stylesheet href="a.xsl"?><a/>',
    "c.xml": '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>',
    "d.xml": '<?xml version="1.0" encoding="utf-16"?><a/>',
    "token": " \n<html><script>1</script>",
}  # fmt: skip


@pytest.mark.parametrize("path", GOOD_NAMES)
def test_good_names(path):
    assert name_fault(path) == ""


@pytest.mark.parametrize(("path", "why"), BAD_NAMES.items())
def test_bad_names(path, why):
    assert why in name_fault(path)


def looked_at(tmp_path, name, data):
    file = tmp_path / "file"
    file.write_bytes(data if isinstance(data, bytes) else data.encode())
    return look_in_root(file, name)


@pytest.mark.parametrize(("path", "text"), HARMLESS.items())
def test_harmless(tmp_path, path, text):
    assert looked_at(tmp_path, path, text) == ""


@pytest.mark.parametrize(("path", "text"), HARMFUL.items())
def test_harmful(tmp_path, path, text):
    why = looked_at(tmp_path, path, text)
    assert why.endswith(".")
    assert "“" in why
    assert why.isprintable()


def test_a_page_in_another_encoding(tmp_path):
    assert "UTF-8" in looked_at(tmp_path, "a.html", ZALO.encode("utf-16"))
    assert looked_at(tmp_path, "a.html", b"\xef\xbb\xbf" + ZALO.encode()) == ""


def test_a_large_page(tmp_path):
    assert "nặng quá 100 kB" in looked_at(tmp_path, "a.html", "a" * 100_001)


PIECES = st.lists(
    st.sampled_from(
        (
            *("<", ">", '"', "'", "<p", " content=", "</title", "<title>", "<meta", "<!--", "-->"),
            *("<script>", "</script>", " onload=", "alert(1)", "/", " ", "=", "<!doctype html>"),
            *("<svg", "<img", " name", "<body", " lang='a'", "<pre>", "a", "--"),
        )
    ),
    max_size=12,
).map("".join)
RUNNING = {"script", "svg", "img", "iframe", "style", "object", "link", "base", "math"}


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(PIECES)
@example('<p content="a"onload=alert(1)>')
def test_what_passes_has_nothing_that_a_browser_runs(tmp_path, text):
    if looked_at(tmp_path, "a.html", text):
        return
    for element in html5lib.parse(text, namespaceHTMLElements=False).iter():
        if isinstance(element.tag, str):
            assert element.tag not in RUNNING
        assert not {"onload", "http-equiv", "href", "src"} & set(element.attrib)
