"""Lists of articles: cut into pages, each list with its feed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

from plugins.articles import ArticleFacts
from plugins.localities import PlacedArticle
from plugins.settings import Settings
from plugins.stamps import Deferred
from plugins.urls import Urls
from plugins.urls import urls as site_urls

from ..contract.contexts import ListPage
from ..contract.feeds import Feed, FeedEntry
from ..contract.parts import Card, Link, Listing, PageLink, Pagination, Site
from .changes import latest_change
from .output import Output
from .values import Values

NEIGHBOURS = 2
"""Page numbers shown on each side of the current one."""


@dataclass(frozen=True, slots=True)
class ArticleList:
    """A list at `url`: its articles newest first, and their cards in the same order."""

    url: str
    title: str
    articles: Sequence[PlacedArticle]
    cards: Sequence[Deferred[Card]]


NOT_YET = Listing((), 0, None)
"""In the context of a list, until the part of the list that its page shows is made."""


def make_list_page(page: ListPage, urls: Urls, url: str, number: int, listing: Listing) -> ListPage:
    """The page with that number of a list at `url`; `page` is all that they share."""
    page_url = site_urls.list_page(url, number)
    title = f"{page.meta.title}, trang {number}" if number > 1 else page.meta.title
    meta = replace(page.meta, title=title, url=page_url, canonical=urls.absolute(page_url))
    return replace(page, meta=meta, listing=listing)


def make_listing(cards: tuple[Card, ...], count: int, url: str, number: int, total: int) -> Listing:
    """One of the `total` pages of a list of `count` articles."""
    return Listing(cards, count, _pagination(url, number, total) if total > 1 else None)


def make_feed(
    site: Site, urls: Urls, title: str, feed_url: str, url: str, entries: tuple[FeedEntry, ...]
) -> Feed:
    """The feed of the list at `url`."""
    return Feed(
        title=title,
        subtitle=site.tagline,
        language=site.language,
        url=urls.absolute(feed_url),
        page_url=urls.absolute(url),
        # A feed without entries has to name a time as well; it says that nothing came yet.
        updated=max((entry.updated for entry in entries), default="1970-01-01T00:00:00+07:00"),
        author=site.name,
        entries=entries,
    )


def make_entry(
    urls: Urls, article: ArticleFacts, authors: tuple[str, ...], terms: tuple[str, ...]
) -> FeedEntry:
    """An article in a feed."""
    return FeedEntry(
        title=article.title,
        url=urls.absolute(urls.document(article)),
        published=article.date.isoformat(),
        updated=article.last_change.isoformat(),
        summary=article.summary,
        authors=authors,
        terms=terms,
    )


class ListWriter:
    """Cuts lists into pages and makes their feeds."""

    def __init__(self, settings: Settings, site: Site, values: Values) -> None:
        self._settings = settings
        self._site = site
        self._values = values
        self._entries: dict[str, Deferred[FeedEntry]] = {}

    def pages(
        self, listed: ArticleList, page: ListPage, *, is_announced: bool = True
    ) -> Iterator[Output]:
        """All pages of a list and its feed; `page` is the first, its listing `NOT_YET`.

        Of one that is announced, the first page is in the sitemap.
        """
        urls, stamper = self._values.urls, self._values.stamper
        feed_url = site_urls.feed(listed.url)
        meta = replace(page.meta, feed=Link(listed.title, feed_url))
        first = replace(page, meta=meta)
        left_out: dict[str, Any] = dict.fromkeys(page.first_only, ())
        further = stamper.share(replace(first, **left_out))
        size = self._settings.pagination
        for number, listing in enumerate(self._parts(listed), 1):
            shown = first if number == 1 else further
            source = stamper.defer(make_list_page, shown, urls, listed.url, number, listing)
            path = urls.output_path(site_urls.list_page(listed.url, number))
            lastmod = self._lastmod(listed) if is_announced and number == 1 else None
            time = _time(listed.articles[(number - 1) * size :][:1])
            yield Output(path, page.template, source, lastmod, time)
        yield self.feed(listed, feed_url)

    def feed(self, listed: ArticleList, feed_url: str) -> Output:
        """The newest articles of a list."""
        urls = self._values.urls
        newest = listed.articles[: self._settings.feed_length]
        source = self._values.stamper.defer(
            make_feed,
            self._site,
            urls,
            listed.title,
            feed_url,
            listed.url,
            tuple(map(self._entry, newest)),
        )
        return Output(
            urls.output_path(feed_url), Feed.template, source, time=_time(listed.articles)
        )

    def _lastmod(self, listed: ArticleList) -> str:
        shown = listed.articles[: self._settings.pagination]
        return latest_change(placed.article for placed in shown)

    def _parts(self, listed: ArticleList) -> Iterator[Deferred[Listing]]:
        size = self._settings.pagination
        count = len(listed.cards)
        total = max(1, -(-count // size))
        for number in range(1, total + 1):
            cards = tuple(listed.cards[(number - 1) * size : number * size])
            yield self._values.stamper.defer(make_listing, cards, count, listed.url, number, total)

    def _entry(self, placed: PlacedArticle) -> Deferred[FeedEntry]:
        article = placed.article
        entry = self._entries.get(article.path)
        if entry is None:
            values = self._values
            entry = self._entries[article.path] = values.stamper.defer(
                make_entry,
                values.urls,
                article.facts,
                tuple(values.authors[name].name for name in article.facts.authors),
                (
                    values.categories[article.facts.category].name,
                    *(values.place(unit).full_name for unit in placed.units),
                ),
            )
        return entry


def _time(articles: Sequence[PlacedArticle]) -> float:
    return articles[0].article.facts.date.timestamp() if articles else 0


def _pagination(url: str, number: int, total: int) -> Pagination:
    def page_url(n: int) -> str:
        return site_urls.list_page(url, n) if 1 <= n <= total else ""

    return Pagination(
        number, total, page_url(number - 1), page_url(number + 1), _page_links(url, number, total)
    )


def _page_links(url: str, current: int, total: int) -> tuple[PageLink, ...]:
    """First, last and those around the current page, with a gap where some are left out."""
    near = range(max(1, current - NEIGHBOURS), min(total, current + NEIGHBOURS) + 1)
    numbers = sorted({1, *near, total})
    links: list[PageLink] = []
    for before, number in zip([0, *numbers], numbers, strict=False):
        if number - before > 1:
            links.append(PageLink(0, "", False))
        links.append(PageLink(number, site_urls.list_page(url, number), number == current))
    return tuple(links)


def article_list(
    values: Values, url: str, title: str, articles: Sequence[PlacedArticle]
) -> ArticleList:
    """A list of articles whose cards are as everywhere."""
    return ArticleList(url, title, articles, [values.card(placed) for placed in articles])


def home_feed_url(urls: Urls) -> str:
    """The feed of the whole site."""
    return site_urls.feed(urls.path(""))
