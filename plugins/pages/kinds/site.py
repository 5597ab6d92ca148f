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
from ..site_model import SiteModel

LATEST = 6
"""Articles on the front page besides the first."""
DISTRICT_NEWS = 2
"""Articles of each former district on the front page."""


def home_page(model: SiteModel) -> Iterator[Output]:
    """The front page and the feed of the whole site."""
    url = model.urls.path("")
    listed = article_list(model.values, url, model.settings.site_name, model.articles)
    page = HomePage(
        site=model.site,
        meta=model.meta("", model.settings.tagline, url, feed=Link("Tin mới", model.site.feed_url)),
        breadcrumbs=(),
        lead=None,
        latest=(),
        archive_url=model.urls.archive(),
        directory_url=model.urls.directory,
        districts=districts(model),
        district_news=(),
        communes=_communes(model),
        categories=_categories(model),
    )
    newest = tuple(listed.cards[: LATEST + 1])
    source = model.stamper.defer(make_home_page, page, newest, _district_news(model))
    shown = (placed.article for placed in model.articles[: LATEST + 1])
    lastmod = latest_change(shown)
    yield Output(model.urls.output_path(url), page.template, source, lastmod)
    yield model.lists.feed(listed, model.site.feed_url)
    yield model.cards.of_site


def make_home_page(
    page: HomePage, newest: tuple[Card, ...], district_news: tuple[DistrictNews, ...]
) -> HomePage:
    """The front page with its articles."""
    page = replace(page, district_news=district_news)
    return replace(page, lead=newest[0], latest=newest[1:]) if newest else page


def static_pages(model: SiteModel) -> Iterator[Output]:
    """Pages of the organisation."""
    for document in model.static_pages:
        url = model.urls.page(document.facts.slug)
        meta = model.meta(
            document.facts.title,
            document.facts.summary,
            url,
            is_indexed=document.facts.status is Status.PUBLISHED,
        )
        versions = model.translations.of(document)
        page = StaticPage(
            site=model.site,
            meta=replace(
                meta,
                language=language(document),
                versions=tuple(replace(v, url=model.urls.absolute(v.url)) for v in versions),
            ),
            breadcrumbs=(model.home, Link(document.facts.title, url)),
            title=document.facts.title,
            body=(),
        )
        source = model.stamper.defer(as_it_is, page)
        yield Output(
            model.urls.output_path(url),
            page.template,
            model.with_text(source, document.body),
            lastmod="" if page.meta.is_indexed else None,
        )


def not_found_page(model: SiteModel) -> Iterator[Output]:
    """404.html, which a server gives for any URL without a page."""
    url = model.urls.path("404.html")
    page = NotFoundPage(
        site=model.site,
        meta=model.meta("Không tìm thấy trang", "", url, is_indexed=False),
        breadcrumbs=(),
        directory_url=model.urls.directory,
        archive_url=model.urls.archive(),
        districts=districts(model),
    )
    yield model.ready(url, page)


def patterns_page(model: SiteModel) -> Iterator[Output]:
    """The components of the theme, for those who change it; none in a published site."""
    if model.settings.publish:
        return
    url = model.urls.path("_mau/")
    text = "Mọi thành phần của giao diện với dữ liệu mẫu. Trang này không có khi xuất bản."
    page = PatternsPage(
        site=model.site,
        meta=model.meta("Mẫu giao diện", text, url, is_indexed=False),
        breadcrumbs=(model.home, Link("Mẫu giao diện", url)),
    )
    yield model.ready(url, page)


def districts(model: SiteModel) -> tuple[PlaceEntry, ...]:
    """The former districts of the site's own provinces, in the order of their codes."""
    return tuple(model.values.entry(unit) for unit in _own(model, Level.DISTRICT, Era.OLD))


def _district_news(model: SiteModel) -> tuple[Deferred[DistrictNews], ...]:
    """The newest articles of each of these districts that has any, but for the lead story."""
    lead = {placed.article.path for placed in model.articles[:1]}

    def newest(unit: Unit) -> list[PlacedArticle]:
        first = model.index.articles(unit)[: DISTRICT_NEWS + 1]
        return [placed for placed in first if placed.article.path not in lead][:DISTRICT_NEWS]

    return tuple(
        model.stamper.defer(
            DistrictNews,
            model.values.entry(unit),
            tuple(map(model.values.card, articles)),
        )
        for unit in _own(model, Level.DISTRICT, Era.OLD)
        if (articles := newest(unit))
    )


def _own(model: SiteModel, level: Level, era: Era) -> Iterator[Unit]:
    """The units of one kind that the site is for."""
    for unit in model.gazetteer:
        if unit.level is level and unit.era is era and unit.id in model.index.scope:
            yield unit


def _communes(model: SiteModel) -> tuple[PlaceEntry, ...]:
    """The communes of today that have something to read, most articles first."""
    entries = [model.values.entry(unit) for unit in _own(model, Level.COMMUNE, Era.NEW)]
    return tuple(sorted((e for e in entries if e.count), key=lambda e: -e.count))


def _categories(model: SiteModel) -> tuple[CountedLink, ...]:
    counts = Counter(model.values.categories[p.article.facts.category] for p in model.articles)
    return tuple(
        CountedLink(term.name, model.urls.category(term.slug), counts[term])
        for term in model.values.categories
        if counts[term]
    )
