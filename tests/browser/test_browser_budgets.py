"""What a reader's phone has to fetch before it can show a page, photos apart."""

from __future__ import annotations

import gzip
import re

import pytest

from tests.browser.rich_site import PAGES

PAGE = 15_000
MAP = 10_000
STYLES = 12_000
SCRIPTS = 8_000
SEARCH_SCRIPTS = 9_000
FONTS = 60_000
"""Bytes, gzipped; fonts are compressed already."""


def content(rich_site, url):
    path = url[1:] + "index.html" if url.endswith("/") else url[1:]
    return (rich_site / path).read_bytes()


def weight(rich_site, url):
    return len(gzip.compress(content(rich_site, url), 9))


@pytest.mark.parametrize(
    "template",
    [
        "article.html",
        "home.html",
        "district.html",
        "commune_new.html",
        "category.html",
        "search.html",
        "directory.html",
    ],
)
def test_a_page_is_light(rich_site, template):
    assert weight(rich_site, PAGES[template]) <= PAGE


@pytest.mark.parametrize("template", ["directory.html", "district.html", "commune_new.html"])
def test_a_map_is_light(rich_site, template):
    maps = re.findall(
        rb'<figure class="map".*?</figure>', content(rich_site, PAGES[template]), re.S
    )
    assert maps
    assert sum(len(gzip.compress(found, 9)) for found in maps) <= MAP


@pytest.mark.parametrize("template", ["article.html", "directory.html", "home.html", "search.html"])
def test_what_a_page_fetches_is_light(visit, rich_site, template):
    page = visit(PAGES[template])
    urls = page.evaluate("performance.getEntriesByType('resource').map((entry) => entry.name)")
    paths = [re.sub(r"^https?://[^/]+", "", url) for url in urls]
    by_kind = {
        kind: sum(weight(rich_site, path) for path in paths if path.endswith(kind))
        for kind in (".css", ".js", ".woff2")
    }
    assert 0 < by_kind[".css"] <= STYLES
    assert 0 < by_kind[".js"] <= (SEARCH_SCRIPTS if template == "search.html" else SCRIPTS)
    assert 0 < by_kind[".woff2"] <= FONTS
