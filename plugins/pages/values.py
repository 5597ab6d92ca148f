"""From articles and units to the small values that many pages show."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, time, timedelta
from functools import cached_property

from plugins.articles import Article, Page, Reference
from plugins.gazetteer import Gazetteer, Level, Unit
from plugins.gazetteer.unit import Era
from plugins.localities import LocalityIndex, PlacedArticle
from plugins.vietnamese import VIETNAM, clock, long_date, short_date

from .parts import Card, Link, Moment, Picture, Place, PlaceEntry, Successor
from .terms import Terms
from .urls import Urls


def moment(at: datetime) -> Moment:
    """A time in all the forms that pages show."""
    return Moment(at.isoformat(), long_date(at), short_date(at), clock(at))


def day(on: date | None) -> Moment | None:
    """A day, as the moment it begins."""
    return moment(datetime.combine(on, time(), VIETNAM)) if on else None


def day_after(on: date | None) -> Moment | None:
    """The first day on which what lasted until `on` is no more."""
    return day(on + timedelta(days=1)) if on else None


class Values:
    """Makes, once each, the cards and places that pages share."""

    def __init__(
        self,
        urls: Urls,
        index: LocalityIndex,
        categories: Terms,
        authors: Terms,
        articles: tuple[PlacedArticle, ...],
    ) -> None:
        self.urls = urls
        self.index = index
        self.categories = categories
        self.authors = authors
        self._articles = articles

    @property
    def gazetteer(self) -> Gazetteer:
        """Of the index."""
        return self.index.gazetteer

    @cached_property
    def places(self) -> dict[str, Place]:
        """Every unit as pages name it, by id."""
        return {unit.id: self._place(unit) for unit in self.gazetteer}

    @cached_property
    def cards(self) -> dict[str, Card]:
        """Every article of the edition as lists show it, by path."""
        return {placed.article.path: self._card(placed) for placed in self._articles}

    def place(self, unit: Unit) -> Place:
        """The unit as pages name it."""
        return self.places[unit.id]

    def card(self, placed: PlacedArticle, origin: Unit | None = None) -> Card:
        """The article as lists show it; `origin` marks it as a former commune's."""
        card = self.cards[placed.article.path]
        return replace(card, origin=self.place(origin)) if origin else card

    def district(self, unit: Unit) -> Place | None:
        """The former district of an old commune."""
        if unit.level is Level.COMMUNE and unit.era is Era.OLD and unit.parent:
            return self.places[unit.parent]
        return None

    def successors(self, unit: Unit) -> tuple[Successor, ...]:
        """What the unit became."""
        return tuple(
            Successor(self.place(successor), unit.divided)
            for successor in self.gazetteer.successors(unit)
        )

    def entry(self, unit: Unit) -> PlaceEntry:
        """The unit in an index, with all that its page lists."""
        count = len(self.index.combined(unit)) or self.index.article_count(unit)
        return PlaceEntry(self.place(unit), count, self.successors(unit))

    def article_link(self, placed: PlacedArticle) -> Link:
        """The article by its title."""
        article = placed.article
        return Link(article.title, self.urls.article(article.date, article.slug))

    def category_link(self, name: str) -> Link:
        """The page of a category."""
        term = self.categories[name]
        return Link(term.name, self.urls.category(term.slug))

    def author_link(self, name: str) -> Link:
        """The page of an author."""
        term = self.authors[name]
        return Link(term.name, self.urls.author(term.slug))

    def picture(self, image: Reference | None, alt: str) -> Picture | None:
        """A photo of the content."""
        return Picture(self.urls.path(image.target), alt) if image else None

    def _place(self, unit: Unit) -> Place:
        url = self.urls.unit(unit, self.gazetteer) if self.index.has_page(unit) else ""
        return Place(unit.title, self.gazetteer.full_name(unit), url, unit.era)

    def _card(self, placed: PlacedArticle) -> Card:
        article = placed.article
        return Card(
            title=article.title,
            url=self.urls.article(article.date, article.slug),
            date=moment(article.date),
            summary=article.summary,
            picture=self.picture(article.image, article.image_alt),
            category=self.category_link(article.category),
            places=tuple(self.place(unit) for unit in placed.units),
        )


class Links:
    """Where references inside the site lead: to a document, a file, or a page."""

    def __init__(
        self,
        urls: Urls,
        articles: tuple[PlacedArticle, ...],
        pages: tuple[Page, ...],
        static: frozenset[str],
    ) -> None:
        self._urls = urls
        self.static = static
        documents: list[Article | Page] = [*(placed.article for placed in articles), *pages]
        self._documents = {d.path: urls.document(d) for d in documents}

    def url(self, reference: Reference) -> str:
        """The URL of a reference."""
        known = self._documents.get(reference.target)
        return (known or self._urls.path(reference.target)) + reference.suffix

    def is_source(self, reference: Reference) -> bool:
        """Whether it leads to a document or file of the content."""
        return reference.target in self._documents or reference.target in self.static
