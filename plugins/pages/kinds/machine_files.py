"""Files that no reader asks for: sitemaps and robots.txt for search engines, the web manifest.

    sitemap.xml ─► sitemap-trang.xml, sitemap-tin-2021.xml …, sitemap-news.xml

One part for each year of articles, so that a new article leaves the others as they are.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import timedelta

from plugins.stamps import Deferred

from ..contract.contexts import ArticlePage
from ..contract.sitemaps import NewsEntry, NewsSitemap, Sitemap, SitemapEntry, SitemapIndex
from ..shared.output import Output, Source, as_it_is
from ..site_model import SiteModel

MOST_URLS = 50_000
"""Of one sitemap (sitemaps.org/protocol.html)."""
MOST_NEWS = 1000
NEWS_SPAN = timedelta(days=2)
"""News sitemaps are for articles of the last two days
(developers.google.com/search/docs/crawling-indexing/sitemaps/news-sitemap)."""
SHORT_NAME = "Khuyến học"
"""Under an icon there is room for some twelve letters."""
BACKGROUND, FLAG = "#fffdf9", "#a3161f"
"""--color-page and --color-flag of the theme."""
INDEX, NEWS, PAGES, ARTICLES = (
    "sitemap.xml",
    "sitemap-news.xml",
    "sitemap-trang",
    "sitemap-tin",
)


def machine_files(model: SiteModel, pages: Iterable[Output]) -> Iterator[Output]:
    """The sitemaps of these pages, robots.txt, and the web manifest."""
    yield _file(model, "manifest.webmanifest", "", _manifest(model))
    yield from _sitemaps(model, pages)
    # Robots look for it at the root of a domain, and nowhere else.
    if not model.urls.base:
        yield _file(model, "robots.txt", "", _robots(model))


def _sitemaps(model: SiteModel, pages: Iterable[Output]) -> Iterator[Output]:
    parts: list[SitemapEntry] = []
    for name, entries in _parts(pages).items():
        for number, start in enumerate(range(0, len(entries), MOST_URLS), 1):
            path = f"{name}.xml" if number == 1 else f"{name}-{number}.xml"
            part = entries[start : start + MOST_URLS]
            urls = tuple(_url(model, path) for path, _ in part)
            dates = tuple(lastmod for _, lastmod in part)
            yield Output(path, Sitemap.template, model.stamper.defer(make_sitemap, urls, dates))
            parts.append(SitemapEntry(_url(model, path), max(dates)))
    parts.append(SitemapEntry(_url(model, NEWS), ""))
    yield _file(model, NEWS, NewsSitemap.template, _news(model))
    yield _file(model, INDEX, SitemapIndex.template, SitemapIndex(tuple(parts)))


def make_sitemap(urls: tuple[str, ...], dates: tuple[str, ...]) -> Sitemap:
    """The pages at these URLs, and when each was last changed."""
    return Sitemap(tuple(map(SitemapEntry, urls, dates)))


def _parts(pages: Iterable[Output]) -> dict[str, Sequence[tuple[str, str]]]:
    """(path, date of change) of the pages of each part, by the name of its file."""
    parts: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for page in pages:
        if page.lastmod is None:
            continue
        name = PAGES
        if page.template == ArticlePage.template:
            name = f"{ARTICLES}-{page.path.split('/')[1]}"
        parts[name].append((page.path.removesuffix("index.html"), page.lastmod))
    return dict(sorted(parts.items()))


def _news(model: SiteModel) -> NewsSitemap:
    recent = [
        p.article.facts for p in model.articles if model.now < p.article.facts.date + NEWS_SPAN
    ]
    return NewsSitemap(
        publication=model.site.name,
        language=model.site.language,
        home_url=model.urls.absolute(model.site.home_url),
        entries=tuple(
            NewsEntry(
                model.urls.absolute(model.urls.document(article)),
                article.date.isoformat(),
                article.title,
            )
            for article in recent[:MOST_NEWS]
        ),
    )


def _robots(model: SiteModel) -> str:
    if not model.settings.publish:
        # A development build that somebody has put on the web is not for search engines.
        return "User-agent: *\nDisallow: /\n"
    sitemaps = "".join(f"Sitemap: {_url(model, path)}\n" for path in (INDEX, NEWS))
    return f"User-agent: *\nDisallow:\n\n{sitemaps}"


def _manifest(model: SiteModel) -> str:
    """How a phone shows the site among its apps (w3.org/TR/appmanifest)."""
    site = model.site
    icons = [
        {"src": url, "sizes": f"{size}x{size}", "type": "image/png", "purpose": "any maskable"}
        for size, url in model.assets.app_icon_urls
    ]
    icons.append({"src": site.icon_url, "sizes": "any", "type": "image/svg+xml"})
    manifest = {
        "name": site.name,
        "short_name": SHORT_NAME,
        "description": site.tagline,
        "lang": site.language,
        "id": site.home_url,
        "start_url": site.home_url,
        "scope": site.home_url,
        # With the browser's own way back: the site has none.
        "display": "minimal-ui",
        "background_color": BACKGROUND,
        "theme_color": FLAG,
        "icons": icons,
    }
    return json.dumps(manifest, ensure_ascii=False, indent=1) + "\n"


def _url(model: SiteModel, path: str) -> str:
    return model.urls.absolute(model.urls.path(path))


def _file(model: SiteModel, path: str, template: str, content: Source) -> Output:
    source: Deferred[Source] = model.stamper.defer(as_it_is, content)
    return Output(path, template, source)
