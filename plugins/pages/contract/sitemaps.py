"""What the templates of sitemaps are given, as `contexts` has it for all others.

URLs are absolute.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar


@dataclass(frozen=True, slots=True)
class SitemapEntry:
    """A page or a further sitemap; `lastmod` is a W3C date and time, "" if not known."""

    url: str
    lastmod: str


@dataclass(frozen=True, slots=True)
class NewsEntry:
    """An article in the news sitemap; the URL is absolute."""

    url: str
    published: str
    title: str


@dataclass(frozen=True, slots=True)
class Sitemap:
    """Pages for search engines (sitemaps.org); at the most 50,000. URLs are absolute."""

    template: ClassVar[str] = "sitemap.xml"

    entries: tuple[SitemapEntry, ...]


@dataclass(frozen=True, slots=True)
class SitemapIndex:
    """All sitemaps of the site."""

    template: ClassVar[str] = "sitemap_index.xml"

    entries: tuple[SitemapEntry, ...]


@dataclass(frozen=True, slots=True)
class NewsSitemap:
    """The articles of the last two days; where there are none, just the front page."""

    template: ClassVar[str] = "sitemap_news.xml"

    publication: str
    language: str
    home_url: str
    entries: tuple[NewsEntry, ...]
