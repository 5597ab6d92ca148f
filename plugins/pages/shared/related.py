"""Which articles a reader may go on to: by place, by tag, by category, and by time.

All of it depends on the articles near an article in the few lists that it is in, never on
the site as a whole. So a new article changes the pages of its neighbours in these lists,
some dozens among any number.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from enum import Enum
from typing import NamedTuple

from plugins.gazetteer import Era, Gazetteer, Level, Unit
from plugins.localities import PlacedArticle, heirs
from plugins.vietnamese import name_key

RELATED = 5
"""Related articles of an article, at the most."""
OTHERS = 4
"""Further articles, the nearest in time."""
REACH_IN_TIME = RELATED + 2 + OTHERS
"""Articles on each side, among all, that may be the further ones: the others may be shown."""
LONG = 1 << 40
"""Seconds; more than lie between any two articles."""


class Kind(Enum):
    """What articles have in common: how much that says, and within how many on each side."""

    COMMUNE = 5, 2
    COMMUNE_OF_TODAY = 4, 4  # with those that it came from
    TAG = 3, 2
    DISTRICT = 2, 2
    CATEGORY = 1, 2
    PROVINCE = 1, 1


class SamePlace(NamedTuple):
    """The articles next to an article in the list of a place that it is about."""

    unit: Unit | None = None
    newer: int | None = None
    older: int | None = None


class Onward(NamedTuple):
    """Where to go on from an article: positions of others, none of them named twice.

    `related` has the nearest first, `others` the newest first.
    """

    related: Sequence[int] = ()
    same_place: SamePlace = SamePlace()
    others: Sequence[int] = ()


def find_onward(
    articles: Sequence[PlacedArticle], gazetteer: Gazetteer, default_category: str
) -> Iterator[Onward]:
    """For each article, in the order given, which is newest first.

    The default category is that of articles which name none: to share it says nothing.
    """
    groups = _Groups(gazetteer)
    for position, placed in enumerate(articles):
        groups.add(position, placed)
    scores = groups.scores(len(articles), default_category)
    times = [int(placed.article.facts.date.timestamp()) for placed in articles]
    for position, placed in enumerate(articles):
        same_place = groups.same_place(position, placed.units)
        related = _best(scores[position], position, times, same_place[1:])
        others = _nearest(position, len(articles), (*same_place[1:], *related))
        yield Onward(related, same_place, others)


def _best(
    scores: dict[int, int], position: int, times: Sequence[int], shown: Sequence[object]
) -> list[int]:
    """The articles with the highest scores; of those with the same, the nearest in time."""
    time = times[position]
    ranked = [
        (abs(times[other] - time) - score * LONG, other)
        for other, score in scores.items()
        if other not in shown
    ]
    ranked.sort()
    return [other for _, other in ranked[:RELATED]]


def _nearest(position: int, count: int, shown: Sequence[object]) -> list[int]:
    """The articles around a position that are not shown yet."""
    found: list[int] = []
    for distance in range(1, REACH_IN_TIME + 1):
        for other in (position + distance, position - distance):
            if 0 <= other < count and other not in shown:
                found.append(other)
        if len(found) >= OTHERS:
            break
    return sorted(found[:OTHERS])


class _Groups:
    """Positions of articles, ascending, by what the articles have in common."""

    def __init__(self, gazetteer: Gazetteer) -> None:
        self._gazetteer = gazetteer
        self._groups: dict[tuple[Kind, str], list[int]] = {}
        # By the id of a unit, its own group first, and by a tag or category as it is written.
        self._of_units: dict[str, tuple[list[int], ...]] = {}
        self._of_tags: dict[str, list[int]] = {}
        self._of_categories: dict[str, list[int]] = {}

    def add(self, position: int, placed: PlacedArticle) -> None:
        """Put the next article into all groups that it belongs to."""
        for unit in placed.units:
            for group in self._of_unit(unit):
                _append(group, position)
        for tag in placed.article.facts.tags:
            if tag not in self._of_tags:
                self._of_tags[tag] = self._group(Kind.TAG, name_key(tag))
            _append(self._of_tags[tag], position)
        category = placed.article.facts.category
        if category not in self._of_categories:
            self._of_categories[category] = self._group(Kind.CATEGORY, name_key(category))
        self._of_categories[category].append(position)

    def scores(self, count: int, default_category: str) -> list[dict[int, int]]:
        """For each of `count` articles, how near others are to it."""
        scores: list[dict[int, int]] = [{} for _ in range(count)]
        without = Kind.CATEGORY, name_key(default_category)
        for key, positions in self._groups.items():
            weight, reach = key[0].value
            for start, one in enumerate(positions if key != without else (), 1):
                of_one = scores[one]
                for other in positions[start : start + reach]:
                    # What an article is to another, that is to it.
                    of_one[other] = scores[other][one] = of_one.get(other, 0) + weight
        return scores

    def same_place(self, position: int, units: Sequence[Unit]) -> SamePlace:
        """The neighbours at the first of the units that has other articles, or its district.

        These are the lists that the pages of the units show. None has the whole province's.
        """
        for unit in self._with_parents(units):
            positions = self._of_unit(unit)[0]
            if len(positions) > 1 and unit.level is not Level.PROVINCE:
                at = bisect_left(positions, position)
                return SamePlace(
                    unit,
                    positions[at - 1] if at else None,
                    positions[at + 1] if at + 1 < len(positions) else None,
                )
        return SamePlace()

    def _with_parents(self, units: Iterable[Unit]) -> Iterator[Unit]:
        yield from units
        for unit in units:
            if unit.parent and unit.era is Era.OLD:
                yield self._gazetteer[unit.parent]

    def _of_unit(self, unit: Unit) -> tuple[list[int], ...]:
        known = self._of_units.get(unit.id)
        if known is not None:
            return known
        kind = _kind(unit)
        groups = [self._group(kind, unit.id)]
        if kind is Kind.COMMUNE:
            groups += [self._group(_kind(u), u.id) for u in heirs(self._gazetteer, unit)]
            if unit.parent:
                groups.append(self._group(Kind.DISTRICT, unit.parent))
        self._of_units[unit.id] = tuple(groups)
        return self._of_units[unit.id]

    def _group(self, kind: Kind, name: str) -> list[int]:
        return self._groups.setdefault((kind, name), [])


def _kind(unit: Unit) -> Kind:
    if unit.level is not Level.COMMUNE:
        return Kind.PROVINCE if unit.level is Level.PROVINCE else Kind.DISTRICT
    return Kind.COMMUNE_OF_TODAY if unit.era is Era.NEW else Kind.COMMUNE


def _append(group: list[int], position: int) -> None:
    """Once, also for an article about two communes of a district."""
    if not group or group[-1] != position:
        group.append(position)
