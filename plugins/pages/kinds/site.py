"""The front page, the organisation's pages, and what is shown where there is no page."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace

from plugins.articles import Status
from plugins.gazetteer import Era, Level, Unit
from plugins.localities import PlacedArticle
from plugins.stamps import Deferred

from ..contract.contexts import HomePage, NotFoundPage, PatternsPage, StaticPage
from ..contract.parts import Card, CountedLink, DistrictNews, Link, PlaceEntry
from ..shared.changes import latest_change
from ..shared.languages import language
from ..shared.listing import article_list
from ..shared.output import Output, as_it_is
from ..site_model import Desk

LATEST = 6
"""Articles on the front page besides the first."""
DISTRICT_NEWS = 2
"""Articles of each former district on the front page."""


def home_page(desk: Desk) -> Iterator[Output]:
    """The front page and the feed of the whole site."""
    url = desk.urls.path("")
    listed = article_list(desk.values, url, desk.settings.site_name, desk.articles)
    page = HomePage(
        site=desk.site,
        meta=desk.meta("", desk.settings.tagline, url, feed=Link("Tin mới", desk.site.feed_url)),
        breadcrumbs=(),
        lead=None,
        latest=(),
        archive_url=desk.urls.archive(),
        directory_url=desk.urls.directory,
        districts=districts(desk),
        district_news=(),
        communes=_communes(desk),
        categories=_categories(desk),
    )
    newest = tuple(listed.cards[: LATEST + 1])
    source = desk.stamper.defer(make_home_page, page, newest, _district_news(desk))
    shown = (placed.article for placed in desk.articles[: LATEST + 1])
    lastmod = latest_change(shown)
    yield Output(desk.urls.output_path(url), page.template, source, lastmod)
    yield desk.lists.feed(listed, desk.site.feed_url)
    yield desk.cards.of_site


def make_home_page(
    page: HomePage, newest: tuple[Card, ...], district_news: tuple[DistrictNews, ...]
) -> HomePage:
    """The front page with its articles."""
    page = replace(page, district_news=district_news)
    return replace(page, lead=newest[0], latest=newest[1:]) if newest else page


def static_pages(desk: Desk) -> Iterator[Output]:
    """Pages of the organisation."""
    for document in desk.static_pages:
        url = desk.urls.page(document.facts.slug)
        meta = desk.meta(
            document.facts.title,
            document.facts.summary,
            url,
            is_indexed=document.facts.status is Status.PUBLISHED,
        )
        versions = desk.translations.of(document)
        page = StaticPage(
            site=desk.site,
            meta=replace(
                meta,
                language=language(document),
                versions=tuple(replace(v, url=desk.urls.absolute(v.url)) for v in versions),
            ),
            breadcrumbs=(desk.home, Link(document.facts.title, url)),
            title=document.facts.title,
            body=(),
        )
        source = desk.stamper.defer(as_it_is, page)
        yield Output(
            desk.urls.output_path(url),
            page.template,
            desk.with_text(source, document.body),
            lastmod="" if page.meta.is_indexed else None,
        )


def not_found_page(desk: Desk) -> Iterator[Output]:
    """404.html, which a server gives for any URL without a page."""
    url = desk.urls.path("404.html")
    page = NotFoundPage(
        site=desk.site,
        meta=desk.meta("Không tìm thấy trang", "", url, is_indexed=False),
        breadcrumbs=(),
        directory_url=desk.urls.directory,
        archive_url=desk.urls.archive(),
        districts=districts(desk),
    )
    yield desk.ready(url, page)


def patterns_page(desk: Desk) -> Iterator[Output]:
    """The components of the theme, for those who change it; none in a published site."""
    if desk.settings.publish:
        return
    url = desk.urls.path("_mau/")
    text = "Mọi thành phần của giao diện với dữ liệu mẫu. Trang này không có khi xuất bản."
    page = PatternsPage(
        site=desk.site,
        meta=desk.meta("Mẫu giao diện", text, url, is_indexed=False),
        breadcrumbs=(desk.home, Link("Mẫu giao diện", url)),
    )
    yield desk.ready(url, page)


def districts(desk: Desk) -> tuple[PlaceEntry, ...]:
    """The former districts of the site's own provinces, in the order of their codes."""
    return tuple(desk.values.entry(unit) for unit in _own(desk, Level.DISTRICT, Era.OLD))


def _district_news(desk: Desk) -> tuple[Deferred[DistrictNews], ...]:
    """The newest articles of each of these districts that has any, but for the lead story."""
    lead = {placed.article.path for placed in desk.articles[:1]}

    def newest(unit: Unit) -> list[PlacedArticle]:
        first = desk.index.articles(unit)[: DISTRICT_NEWS + 1]
        return [placed for placed in first if placed.article.path not in lead][:DISTRICT_NEWS]

    return tuple(
        desk.stamper.defer(
            DistrictNews,
            desk.values.entry(unit),
            tuple(map(desk.values.card, articles)),
        )
        for unit in _own(desk, Level.DISTRICT, Era.OLD)
        if (articles := newest(unit))
    )


def _own(desk: Desk, level: Level, era: Era) -> Iterator[Unit]:
    """The units of one kind that the site is for."""
    for unit in desk.gazetteer:
        if unit.level is level and unit.era is era and unit.id in desk.index.scope:
            yield unit


def _communes(desk: Desk) -> tuple[PlaceEntry, ...]:
    """The communes of today that have something to read, most articles first."""
    entries = [desk.values.entry(unit) for unit in _own(desk, Level.COMMUNE, Era.NEW)]
    return tuple(sorted((e for e in entries if e.count), key=lambda e: -e.count))


def _categories(desk: Desk) -> tuple[CountedLink, ...]:
    counts = Counter(desk.values.categories[p.article.facts.category] for p in desk.articles)
    return tuple(
        CountedLink(term.name, desk.urls.category(term.slug), counts[term])
        for term in desk.values.categories
        if counts[term]
    )
