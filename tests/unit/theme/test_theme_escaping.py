from __future__ import annotations

from dataclasses import fields, is_dataclass, replace

import html5lib
import pytest
from lxml import etree
from theme_examples import FULL
from theme_render import SCRIPTS, parse, render, scripts

from plugins.pages.contract.contexts import Context, Redirect
from plugins.pages.contract.feeds import Feed
from plugins.pages.contract.sitemaps import NewsSitemap, Sitemap, SitemapIndex

HOSTILE = """</title></a>"><script>alert('x')</script><b onclick="x" a='&amp;{{ 7 * 7 }}"""
KEPT = {"era", "scripts", "script_url"}
"""A choice of two words, and by what the tests know scripts."""


def corrupt(value):
    """The same value with hostile text in place of every text in it."""
    if isinstance(value, str):
        return HOSTILE
    if isinstance(value, tuple):
        return tuple(map(corrupt, value))
    if is_dataclass(value):
        names = [field.name for field in fields(value) if field.name not in KEPT]
        hostile = {name: corrupt(getattr(value, name)) for name in names}
        if "body" in hostile:  # HTML that is safe already, but for the photos in it
            pieces = zip(value.body, hostile["body"], strict=True)
            hostile["body"] = tuple(a if isinstance(a, str) else b for a, b in pieces)
        return replace(value, **hostile)
    return value


@pytest.mark.parametrize(
    "page", [e for e in FULL if isinstance(e, Context | Redirect)], ids=lambda e: type(e).__name__
)
def test_text_stays_text(page):
    hostile = corrupt(page)
    soup = parse(hostile)
    html5lib.HTMLParser(strict=True).parse(render(hostile))
    assert set(scripts(soup)) <= SCRIPTS.keys() | {"search.js"}
    assert not soup.find_all(onclick=True)
    assert "49" not in soup.h1.get_text()


def test_text_stays_text_in_a_feed():
    feed = next(e for e in FULL if isinstance(e, Feed))
    tree = etree.fromstring(render(corrupt(feed)).encode())
    namespace = {"a": "http://www.w3.org/2005/Atom"}
    assert {e.text for e in tree.findall(".//a:title", namespace)} == {HOSTILE}
    assert {e.get("href") for e in tree.findall(".//a:link", namespace)} == {HOSTILE}


@pytest.mark.parametrize("kind", [Sitemap, SitemapIndex, NewsSitemap])
def test_text_stays_text_in_a_sitemap(kind):
    context = corrupt(next(e for e in FULL if isinstance(e, kind)))
    tree = etree.fromstring(render(context).encode())
    texts = {text for element in tree.iter() if (text := (element.text or "").strip())}
    assert texts == {HOSTILE}


def test_a_source_is_a_link_only_if_it_is_a_web_address():
    page = next(e for e in FULL if type(e).__name__ == "ArticlePage")
    for source in ("javascript:alert(1)", "data:text/html,x", "Báo Yên Bái", "//evil.example"):
        footer = parse(replace(page, source=source, authors=())).select_one(".article__footer")
        assert source in footer.get_text()
        assert not footer.find_all("a")
    footer = parse(replace(page, source="https://a.example/?b=1&c", authors=()))
    assert footer.select_one(".article__footer a")["href"] == "https://a.example/?b=1&c"
