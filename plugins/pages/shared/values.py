"""From articles and units to the small values that many pages show.

Those of an article are deferred: a build of ten thousand articles shows few of them anew.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from functools import cached_property

from plugins.articles import Article, ArticleFacts, Body, Page, Profile, Reference, ReferenceKind
from plugins.gazetteer import Gazetteer, Level, Unit
from plugins.gazetteer.unit import Era
from plugins.localities import LocalityIndex, PlacedArticle
from plugins.stamps import Deferred, Stamper
from plugins.urls import Urls
from plugins.vietnamese import VIETNAM, bind, clock, collation_key, long_date, short_date

from ..contract.parts import (
    ArticlePlace,
    Author,
    Card,
    Headline,
    Link,
    Moment,
    Place,
    PlaceEntry,
    Successor,
)
from ..contract.picture import Picture
from .pictures import Pictures
from .terms import Spelling, Term, Terms
from .texts import Targets


def by_name(unit: Unit) -> tuple[object, ...]:
    """Sorts units in Vietnamese order."""
    return collation_key(unit.name), unit.kind, unit.id


def moment(at: datetime) -> Moment:
    """A time in all the forms that pages show.

    Midnight exactly is what an editor gives who names a day alone: no clock is shown.
    """
    time_of_day = "" if at.time() == time() else clock(at)
    return Moment(at.isoformat(), long_date(at), short_date(at), time_of_day)


def day(on: date | None) -> Moment | None:
    """A day, as the moment it begins."""
    return moment(datetime.combine(on, time(), VIETNAM)) if on else None


def day_after(on: date | None) -> Moment | None:
    """The first day on which what lasted until `on` is no more."""
    return day(on + timedelta(days=1)) if on else None


def make_card(
    urls: Urls,
    article: ArticleFacts,
    picture: Picture | None,
    category: Link,
    places: tuple[Place, ...],
) -> Card:
    """An article as lists show it."""
    return Card(
        title=bind(article.title),
        url=urls.document(article),
        date=moment(article.date),
        summary=article.summary,
        picture=picture,
        category=category,
        places=places,
    )


def make_marked_card(card: Card, origin: Place) -> Card:
    """The same, as that of the place that it comes from."""
    return replace(card, origin=origin)


def make_headline(title: str, url: str, iso_date: str) -> Headline:
    """An article by its title and date."""
    return Headline(bind(title), url, moment(datetime.fromisoformat(iso_date)))


class Values:
    """Makes, once each, the cards and places that pages share."""

    def __init__(
        self,
        stamper: Stamper,
        urls: Urls,
        index: LocalityIndex,
        categories: Terms,
        authors: Terms,
        tags: Spelling,
        profiles: Iterable[Profile],
        pictures: Pictures,
    ) -> None:
        self.stamper = stamper
        self.urls = stamper.share(urls)
        self.index = index
        self.categories = categories
        self.authors = authors
        self.tags = tags
        self.pictures = pictures
        self.profiles = {authors[profile.facts.name]: profile for profile in profiles}
        self._cards: dict[str, Deferred[Card]] = {}
        self._marked_cards: dict[tuple[str, str], Deferred[Card]] = {}
        self._links: dict[str, Link] = {}
        self._authors: dict[Term, Author] = {}
        self._category_links: dict[int, Link] = {}
        self._article_places: dict[str, ArticlePlace] = {}

    @property
    def gazetteer(self) -> Gazetteer:
        """Of the index."""
        return self.index.gazetteer

    @cached_property
    def places(self) -> dict[str, Place]:
        """Every unit as pages name it, by id."""
        return {unit.id: self.stamper.share(self._place(unit)) for unit in self.gazetteer}

    def place(self, unit: Unit) -> Place:
        """The unit as pages name it."""
        return self.places[unit.id]

    def card(self, placed: PlacedArticle) -> Deferred[Card]:
        """The article as lists show it."""
        path = placed.article.path
        card = self._cards.get(path)
        if card is None:
            card = self._cards[path] = self._card(placed)
        return card

    def marked_card(self, placed: PlacedArticle, origin: Unit) -> Deferred[Card]:
        """The article in the list of a commune of today, marked as a former commune's."""
        key = placed.article.path, origin.id
        if key not in self._marked_cards:
            self._marked_cards[key] = self.stamper.defer(
                make_marked_card, self.card(placed), self.places[origin.id]
            )
        return self._marked_cards[key]

    def _card(self, placed: PlacedArticle) -> Deferred[Card]:
        return self.stamper.defer(
            make_card,
            self.urls,
            placed.article.facts,
            self.pictures.of_facts(placed.article.facts),
            self.category_link(placed.article.facts.category),
            tuple([self.places[unit.id] for unit in placed.units]),
        )

    def headline(self, placed: PlacedArticle) -> Deferred[Headline]:
        """The article by its title and date."""
        article = placed.article
        # There are many, and a text is stamped and stored sooner than a datetime.
        date = article.facts.date.isoformat()
        return self.stamper.defer(
            make_headline, article.facts.title, self.urls.document(article.facts), date
        )

    def district(self, unit: Unit) -> Place | None:
        """The former district of an old commune."""
        if unit.level is Level.COMMUNE and unit.era is Era.OLD and unit.parent:
            return self.places[unit.parent]
        return None

    def _province(self, unit: Unit) -> Place | None:
        for ancestor in self.gazetteer.ancestors(unit):
            if ancestor.level is Level.PROVINCE:
                return self.places[ancestor.id]
        return None

    def successors(self, unit: Unit) -> tuple[Successor, ...]:
        """What the unit became, and what that became, up to today."""
        return tuple(
            Successor(
                self.place(successor),
                unit.divided,
                day_after(successor.valid_to),
                self.successors(successor),
            )
            for successor in self.gazetteer.successors(unit)
        )

    def _today(self, unit: Unit, *, partly: bool = False) -> dict[str, Successor]:
        """What the unit is today, by id."""
        found: dict[str, Successor] = {}
        for successor in self.gazetteer.successors(unit):
            part = partly or unit.divided
            found |= self._today(successor, partly=part) or {
                successor.id: Successor(self.place(successor), part)
            }
        return found

    def article_place(self, unit: Unit) -> ArticlePlace:
        """The unit as the page of an article about it names it."""
        if unit.id not in self._article_places:
            place = ArticlePlace(
                self.place(unit),
                self.district(unit),
                self.successors(unit),
                day_after(unit.valid_to),
                self._province(unit),
            )
            self._article_places[unit.id] = self.stamper.share(place)
        return self._article_places[unit.id]

    def entry(self, unit: Unit) -> PlaceEntry:
        """The unit in an index, and what it is today."""
        return PlaceEntry(self.place(unit), self.count(unit), tuple(self._today(unit).values()))

    def count(self, unit: Unit) -> int:
        """How many articles the unit's page lists."""
        return len(self.index.combined(unit)) or self.index.article_count(unit)

    def article_link(self, placed: PlacedArticle) -> Link:
        """The article by its title."""
        return self._link(placed.article.facts.title, self.urls.document(placed.article.facts))

    def category_link(self, name: str) -> Link:
        """The page of a category."""
        term = self.categories[name]
        link = self._category_links.get(id(term))
        if link is None:
            link = self._category_links[id(term)] = self._link(
                term.name, self.urls.category(term.slug)
            )
        return link

    def author(self, name: str) -> Author:
        """The author of that name."""
        term = self.authors[name]
        if term not in self._authors:
            profile = self.profiles.get(term)
            author = Author(
                term.name,
                self.urls.author(term.slug),
                profile.facts.role if profile else "",
                self.pictures.of_facts(profile.facts) if profile else None,
            )
            self._authors[term] = self.stamper.share(author)
        return self._authors[term]

    def _link(self, text: str, url: str) -> Link:
        if url not in self._links:
            self._links[url] = self.stamper.share(Link(text, url))
        return self._links[url]

    def _place(self, unit: Unit) -> Place:
        url = self.urls.unit(unit, self.gazetteer) if self.index.has_page(unit) else ""
        return Place(unit.title, self.gazetteer.full_name(unit), url, unit.era)


class Links:
    """Where references inside the site lead: to a document, a file, or a page."""

    def __init__(
        self,
        urls: Urls,
        articles: tuple[PlacedArticle, ...],
        pages: tuple[Page, ...],
        static: frozenset[str],
        pictures: Pictures,
    ) -> None:
        self._urls = urls
        self._pictures = pictures
        self.static = static
        documents: list[Article | Page] = [*(placed.article for placed in articles), *pages]
        self._documents = {d.path: urls.document(d.facts) for d in documents}

    def target(self, reference: Reference) -> str | Picture:
        """The photo that is shown, or the URL of a link; of a photo, its widest file."""
        if reference.kind is ReferenceKind.IMAGE:
            return self._pictures.of(reference.target)
        if reference.target in self._pictures:
            return self._pictures.of(reference.target).url
        known = self._documents.get(reference.target)
        return (known or self._urls.path(reference.target)) + reference.suffix

    def targets(self, body: Body) -> Targets:
        """What the references of a body lead to, in its order."""
        return tuple(map(self.target, body.references))

    def is_source(self, reference: Reference) -> bool:
        """Whether it leads to a document or file of the content."""
        return reference.target in self._documents or reference.target in self.static
