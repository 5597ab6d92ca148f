"""The page of each article, and the pages at the URLs that it had before."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from plugins.articles import ArticleFacts, Status
from plugins.checks import alias_file
from plugins.localities import PlacedArticle
from plugins.stamps import Deferred
from plugins.urls import Urls
from plugins.vietnamese import bind

from ..contract.contexts import ArticlePage, Redirect
from ..contract.parts import (
    ArticlePlace,
    Author,
    Headline,
    Link,
    Meta,
    Note,
    Place,
    SamePlace,
    Site,
    SocialImage,
)
from ..contract.picture import Picture
from ..shared.cards import DRAWN
from ..shared.output import Output
from ..shared.related import Onward, find_onward
from ..shared.values import moment
from ..site_model import SiteModel, home


def article_pages(model: SiteModel) -> Iterator[Output]:
    """Published articles, which lead to others, then hidden ones, which lead nowhere."""
    ways = find_onward(model.articles, model.gazetteer, model.settings.default_category)
    cards = _cards(model)
    yield from cards.values()
    headlines = [model.values.headline(placed) for placed in model.articles]
    for placed, onward in zip(model.articles, ways, strict=True):
        lastmod = placed.article.facts.last_change.isoformat()
        card = cards.get(placed.article.path)
        yield _article(model, placed, onward, headlines, lastmod, card)
    for placed in model.hidden:
        yield _article(model, placed, Onward(), (), None, None)


def redirects(model: SiteModel) -> Iterator[Output]:
    """A page at each old URL of an article."""
    for placed in (*model.articles, *model.hidden):
        for alias in placed.article.facts.aliases:
            link = model.values.article_link(placed)
            canonical = model.urls.absolute(link.url)
            source = model.stamper.defer(Redirect, model.site, link.text, link.url, canonical)
            yield Output(alias_file(alias), Redirect.template, source)


def _cards(model: SiteModel) -> dict[str, Output]:
    """The cards of the newest articles that have no photo, by the article's path."""
    newest = (placed for placed in model.articles[:DRAWN] if not placed.article.image)
    return {placed.article.path: _card(model, placed) for placed in newest}


def _card(model: SiteModel, placed: PlacedArticle) -> Output:
    place = model.values.place(placed.units[0]).full_name if placed.units else ""
    return model.cards.of_article(placed.article.facts, place)


def make_article_page(
    site: Site,
    urls: Urls,
    article: ArticleFacts,
    picture: Picture | None,
    category: Link,
    authors: tuple[Author, ...],
    places: tuple[ArticlePlace, ...],
    related: tuple[Headline, ...],
    others: tuple[Headline, ...],
    tags: tuple[str, ...],
    place: Place | None,
    newer: Headline | None,
    older: Headline | None,
    card: SocialImage | None,
) -> ArticlePage:
    """The page of an article but for its text."""
    url = urls.document(article)
    return ArticlePage(
        site=site,
        meta=Meta(
            title=article.title,
            description=article.summary or site.tagline,
            url=url,
            canonical=urls.absolute(url),
            feed=None,
            image=_photo(urls, picture) if picture else card,
            is_indexed=article.status is Status.PUBLISHED,
        ),
        breadcrumbs=(home(urls), category, Link(article.title, url)),
        title=bind(article.title),
        body=(),
        published=moment(article.date),
        modified=moment(article.modified) if article.modified else None,
        authors=authors,
        category=category,
        places=places,
        tags=tags,
        source=article.source,
        corrections=tuple(Note(moment(c.date), c.text) for c in article.corrections),
        related=related,
        same_place=SamePlace(place, newer, older) if place else None,
        others=others,
    )


def _photo(urls: Urls, picture: Picture) -> SocialImage:
    return SocialImage(urls.absolute(picture.url), picture.alt, picture.width, picture.height)


def _article(
    model: SiteModel,
    placed: PlacedArticle,
    onward: Onward,
    headlines: Sequence[Deferred[Headline]],
    lastmod: str | None,
    card: Output | None,
) -> Output:
    article, values = placed.article, model.values
    unit, newer, older = onward.same_place
    page = model.stamper.defer(
        make_article_page,
        model.site,
        values.urls,
        article.facts,
        values.pictures.of_facts(article.facts),
        values.category_link(article.facts.category),
        tuple(map(values.author, article.facts.authors)),
        tuple(map(values.article_place, placed.units)),
        tuple([headlines[other] for other in onward.related]),
        tuple([headlines[other] for other in onward.others]),
        tuple(map(values.tags.__getitem__, article.facts.tags)),
        values.place(unit) if unit else None,
        None if newer is None else headlines[newer],
        None if older is None else headlines[older],
        model.cards.image(card, article.facts.title) if card else None,
    )
    path = model.urls.output_path(model.urls.document(article.facts))
    text = model.with_text(page, article.body)
    return Output(path, ArticlePage.template, text, lastmod, article.facts.date.timestamp())
