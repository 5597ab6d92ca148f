"""The index of localities: articles of every unit, rolled up, with both eras linked."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from plugins.articles import Article
from plugins.gazetteer import Era, Gazetteer, Level, Unit


@dataclass(frozen=True, slots=True)
class PlacedArticle:
    """A valid article and the distinct units that it is about."""

    article: Article
    units: tuple[Unit, ...]


@dataclass(frozen=True, slots=True)
class Inherited:
    """An article in the list of a commune of today; `origin` is None if it is its own."""

    placed: PlacedArticle
    origin: Unit | None


class LocalityIndex:
    """Articles by unit. Never changes once made; one pass over the articles.

    `articles` must be in the order in which lists show them, which every list keeps.
    `scope` are the ids of the units that the site is for (`NameIndex.local`).
    """

    def __init__(
        self, gazetteer: Gazetteer, scope: frozenset[str], articles: Sequence[PlacedArticle]
    ) -> None:
        self.gazetteer = gazetteer
        self.scope = scope
        self._under: dict[str, list[PlacedArticle]] = defaultdict(list)
        self._archive_counts: dict[str, int] = defaultdict(int)
        self._combined: dict[str, list[Inherited]] = defaultdict(list)
        for placed in articles:
            for unit_id in {unit.id for unit in self._with_ancestors(placed.units)}:
                self._under[unit_id].append(placed)
            self._inherit(placed)

    def articles(self, unit: Unit) -> Sequence[PlacedArticle]:
        """The distinct articles placed at `unit` or under it."""
        return self._under.get(unit.id, ())

    def article_count(self, unit: Unit) -> int:
        """How many distinct articles are placed at `unit` or under it."""
        return len(self.articles(unit))

    def combined(self, unit: Unit) -> Sequence[Inherited]:
        """The articles of a commune of today and of those it came from, each once."""
        return self._combined.get(unit.id, ())

    def archive_count(self, unit: Unit) -> int:
        """How many distinct articles the predecessors of a commune of today have."""
        return self._archive_counts.get(unit.id, 0)

    def has_page(self, unit: Unit) -> bool:
        """Old districts and communes of today in scope always have one, others with an article."""
        if self.article_count(unit):
            return True
        return unit.id in self.scope and (
            unit.level is Level.DISTRICT or _is_commune_of_today(unit)
        )

    def listed(self) -> Iterator[Unit]:
        """The units in scope and those with an article, in the gazetteer's order."""
        return (u for u in self.gazetteer if u.id in self.scope or u.id in self._under)

    def _with_ancestors(self, units: Iterable[Unit]) -> Iterator[Unit]:
        for unit in units:
            yield unit
            yield from self.gazetteer.ancestors(unit)

    def _inherit(self, placed: PlacedArticle) -> None:
        origins: dict[str, Unit | None] = {}
        for unit in placed.units:
            if unit.level is Level.COMMUNE and unit.era is Era.OLD:
                for heir in heirs(self.gazetteer, unit):
                    origins.setdefault(heir.id, unit)
        for heir_id in origins:
            self._archive_counts[heir_id] += 1
        own = {unit.id: None for unit in placed.units if _is_commune_of_today(unit)}
        for heir_id, origin in (origins | own).items():
            self._combined[heir_id].append(Inherited(placed, origin))


def _is_commune_of_today(unit: Unit) -> bool:
    return unit.level is Level.COMMUNE and unit.era is Era.NEW


def heirs(gazetteer: Gazetteer, unit: Unit) -> tuple[Unit, ...]:
    """The communes of today that a former commune became in the end, whole or in part."""
    if unit.era is Era.NEW:
        return (unit,)
    found = {
        heir.id: heir
        for successor in gazetteer.successors(unit)
        for heir in heirs(gazetteer, successor)
    }
    return tuple(found.values())
