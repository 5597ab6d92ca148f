"""Lists of articles: cut into pages, each list with its feed."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from plugins.localities import PlacedArticle
from plugins.settings import Settings

from . import urls as site_urls
from .contexts import Context, Feed
from .output import Output
from .parts import Card, FeedEntry, Link, Listing, Meta, PageLink, Pagination
from .urls import Urls
from .values import Values

NEIGHBOURS = 2
"""Page numbers shown on each side of the current one."""


@dataclass(frozen=True, slots=True)
class ArticleList:
    """A list at `url`: its articles newest first, and their cards in the same order."""

    url: str
    title: str
    articles: Sequence[PlacedArticle]
    cards: Sequence[Card]


class ListWriter:
    """Cuts lists into pages and makes their feeds."""

    def __init__(self, settings: Settings, values: Values) -> None:
        self._settings = settings
        self._values = values
        self._entries: dict[str, FeedEntry] = {}

    def pages(
        self, listed: ArticleList, first: Meta, page: Callable[[Meta, Listing], Context]
    ) -> Iterator[Output]:
        """All pages of a list and its feed; `page` makes the page that shows a part of it."""
        urls = self._values.urls
        feed_url = site_urls.feed(listed.url)
        feed_link = Link(listed.title, feed_url)
        for number, listing in enumerate(self._parts(listed), 1):
            url = site_urls.list_page(listed.url, number)
            meta = replace(first, url=url, canonical=urls.absolute(url), feed=feed_link)
            if number > 1:
                meta = replace(meta, title=f"{first.title}, trang {number}")
            yield Output(urls.output_path(url), page(meta, listing))
        yield Output(urls.output_path(feed_url), self.feed(listed))

    def feed(self, listed: ArticleList, feed_url: str = "") -> Feed:
        """The newest articles of a list; `feed_url` where it is not the list's own."""
        urls = self._values.urls
        newest = listed.articles[: self._settings.feed_length]
        entries = tuple(self._entry(placed) for placed in newest)
        return Feed(
            title=listed.title,
            subtitle=self._settings.tagline,
            language=self._settings.language,
            url=urls.absolute(feed_url or site_urls.feed(listed.url)),
            page_url=urls.absolute(listed.url),
            # A feed without entries has to name a time as well; it says that nothing came yet.
            updated=max((entry.updated for entry in entries), default="1970-01-01T00:00:00+07:00"),
            author=self._settings.site_name,
            entries=entries,
        )

    def _parts(self, listed: ArticleList) -> Iterator[Listing]:
        size = self._settings.pagination
        total = max(1, -(-len(listed.cards) // size))
        for number in range(1, total + 1):
            yield Listing(
                cards=tuple(listed.cards[(number - 1) * size : number * size]),
                count=len(listed.cards),
                pagination=_pagination(listed.url, number, total) if total > 1 else None,
            )

    def _entry(self, placed: PlacedArticle) -> FeedEntry:
        article = placed.article
        entry = self._entries.get(article.path)
        if entry is None:
            values = self._values
            entry = self._entries[article.path] = FeedEntry(
                title=article.title,
                url=values.urls.absolute(values.urls.article(article.date, article.slug)),
                published=article.date.isoformat(),
                updated=(article.modified or article.date).isoformat(),
                summary=article.summary,
                authors=tuple(values.authors[name].name for name in article.authors),
                terms=(
                    values.categories[article.category].name,
                    *(values.place(unit).full_name for unit in placed.units),
                ),
            )
        return entry


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
