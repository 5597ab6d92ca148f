"""RFC 4287: what an Atom feed must have."""

from __future__ import annotations

import pytest
from lxml import etree
from theme_examples import FULL, MINIMAL
from theme_render import render

from plugins.pages.contract.feeds import Feed

NAMESPACES = {"a": "http://www.w3.org/2005/Atom"}
FEEDS = [e for e in (*FULL, *MINIMAL) if isinstance(e, Feed)]


def feed(context: Feed) -> etree._Element:
    return etree.fromstring(render(context).encode())


def texts(element: etree._Element, path: str) -> list[str | None]:
    return [found.text for found in element.findall(path, NAMESPACES)]


@pytest.mark.parametrize("context", FEEDS)
def test_says_what_it_is(context):
    root = feed(context)
    assert texts(root, "a:id") == [context.url]
    assert texts(root, "a:title") == [context.title]
    assert texts(root, "a:updated") == [context.updated]
    links = {link.get("rel"): link.get("href") for link in root.findall("a:link", NAMESPACES)}
    assert links == {"self": context.url, "alternate": context.page_url}
    # An entry without an author has the feed's.
    assert texts(root, "a:author/a:name") == [context.author]


@pytest.mark.parametrize("context", FEEDS)
def test_entries_are_complete_and_in_order(context):
    root = feed(context)
    entries = root.findall("a:entry", NAMESPACES)
    assert len(entries) == len(context.entries)
    for element, entry in zip(entries, context.entries, strict=True):
        assert texts(element, "a:id") == [entry.url]
        assert texts(element, "a:title") == [entry.title]
        assert texts(element, "a:updated") == [entry.updated]
        assert texts(element, "a:published") == [entry.published]
        assert texts(element, "a:summary") == ([entry.summary] if entry.summary else [])
        assert tuple(texts(element, "a:author/a:name")) == entry.authors
        terms = tuple(term.get("term") for term in element.findall("a:category", NAMESPACES))
        assert terms == entry.terms


def test_begins_with_the_declaration():
    # Anything before it, a blank line too, makes the feed unreadable.
    assert render(FEEDS[0]).startswith("<?xml ")
