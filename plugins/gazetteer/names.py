"""The gazetteer by name: which units a name may mean, under looser and looser comparison."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date, timedelta
from enum import IntEnum
from functools import cached_property

from plugins.vietnamese import fold, i_y_key, nfc, tone_key

from .address import QUOTES, Part, words_of
from .country import provinces
from .similar import SimilarNames
from .table import Gazetteer
from .unit import Era, Unit

STROKE = str.maketrans({"đ": "d\u0335"})


class Stage(IntEnum):
    """How loosely names are compared. Names equal at one stage are equal at all that follow."""

    EXACT = 0
    TONE = 1
    I_Y = 2
    PLAIN = 3


def exact_key(name: str) -> str:
    """One spelling of spaces, hyphens and numbers; letters as they are."""
    return " ".join(words_of(nfc(name).translate(QUOTES)))


def plain_key(name: str) -> str:
    """Without diacritics, and i for y as in `i_y_key`."""
    return fold(i_y_key(name))


KEYS: Mapping[Stage, Callable[[str], str]] = {
    Stage.EXACT: str,
    Stage.TONE: tone_key,
    Stage.I_Y: i_y_key,
    Stage.PLAIN: plain_key,
}
"""Of names that are exact keys already."""


class NameIndex:
    """A gazetteer's units by name and alias, for a site of the provinces in `scope` (ids).

    A unit in `local` may be written without its province: those provinces and all that was
    under them, what it became, and what that belongs to today. A province of today stands for
    all that it was made of. Never changes once made, but remembers what was asked (see
    `lookup`). Raises KeyError for a province that is not in the gazetteer.
    """

    def __init__(self, gazetteer: Gazetteer, scope: frozenset[str]) -> None:
        self.gazetteer = gazetteer
        self.scope = scope
        self.local = _local(gazetteer, scope)
        self.answers: dict[object, object] = {}
        self._tables = {stage: _table(gazetteer, KEYS[stage]) for stage in Stage}
        self._borders = sorted({*_borders(gazetteer), *_borders(provinces())})

    def named(self, name: str, stage: Stage) -> Mapping[str, Unit]:
        """The units called `name` (an exact key), by id.

        Diacritics may be left out, but not wrong: the plain stage finds Kiên Thành for
        `Kien Thanh` and `Kiên Thanh`, not for `Kiên Thạnh`. And a name that some unit bears
        as it is written means that one: `Sa Pa` is never Sa Pả.
        """
        if stage is not Stage.PLAIN:
            return self._tables[stage].get(KEYS[stage](name), {})
        if known := self._tables[Stage.I_Y].get(i_y_key(name)):
            return known
        return {i: unit for i, unit in self.alike(name).items() if _leaves_out(name, unit)}

    def of_part(self, part: Part, stage: Stage) -> Mapping[str, Unit]:
        """The units of a part's kind and name, by id."""
        return {
            unit.id: unit
            for named in part
            for unit in self.named(named.name, stage).values()
            if named.kind in (None, unit.kind)
        }

    def alike(self, name: str) -> Mapping[str, Unit]:
        """The units whose name is `name` but for diacritics, by id."""
        return self.by_plain_key(plain_key(name))

    @cached_property
    def country(self) -> NameIndex:
        """The provinces that are not in the gazetteer."""
        others = (unit for unit in provinces() if unit.id not in self.gazetteer.units)
        return NameIndex(Gazetteer(others), frozenset())

    @cached_property
    def similar(self) -> SimilarNames:
        """The plain keys of all names, to find those near a misspelt one."""
        return SimilarNames(self._tables[Stage.PLAIN])

    @cached_property
    def word_counts(self) -> Mapping[str, tuple[int, ...]]:
        """How many words the names have that begin with a word (its i_y_key), the most first."""
        counts: dict[str, set[int]] = defaultdict(set)
        for name in self._tables[Stage.I_Y]:
            counts[name.partition(" ")[0]].add(name.count(" ") + 1)
        return {word: tuple(sorted(numbers, reverse=True)) for word, numbers in counts.items()}

    def by_i_y_key(self, key: str) -> Mapping[str, Unit]:
        """The units that have `key` as the i_y_key of a name."""
        return self._tables[Stage.I_Y].get(key, {})

    def by_plain_key(self, key: str) -> Mapping[str, Unit]:
        """The units that have `key` as the plain key of a name."""
        return self._tables[Stage.PLAIN].get(key, {})

    def period(self, day: date) -> int:
        """A number equal for days on which the same units are in force."""
        return bisect_right(self._borders, day)


def spellings(unit: Unit) -> tuple[str, ...]:
    """The exact keys of a unit's name and aliases."""
    return tuple(map(exact_key, (unit.name, *unit.aliases)))


def _local(gazetteer: Gazetteer, provinces: Iterable[str]) -> frozenset[str]:
    local = [part for province in provinces for part in _made_of(gazetteer, gazetteer[province])]
    for unit in local:  # grows while it is walked: children of children
        local += gazetteer.children(unit)
    successors = [successor for unit in local for successor in gazetteer.successors(unit)]
    parents = [parent for unit in successors for parent in gazetteer.ancestors(unit)]
    return frozenset(unit.id for unit in (*local, *successors, *parents))


def _made_of(gazetteer: Gazetteer, province: Unit) -> Iterator[Unit]:
    """A province, and where it is one of today, what it became since and all that went into it."""
    yield province
    if province.era is Era.NEW:
        kin = [province]
        for unit in kin:  # grows while it is walked, to both sides
            kin += (u for u in gazetteer.successors(unit) if u not in kin)
            kin += (u for u in gazetteer.predecessors(unit) if u not in kin)
        yield from kin[1:]


def _table(gazetteer: Gazetteer, key: Callable[[str], str]) -> Mapping[str, Mapping[str, Unit]]:
    table: dict[str, dict[str, Unit]] = defaultdict(dict)
    for unit in gazetteer:
        for name in spellings(unit):
            table[key(name)][unit.id] = unit
    return dict(table)


def _borders(gazetteer: Gazetteer) -> Iterable[date]:
    for unit in gazetteer:
        if unit.valid_from is not None:
            yield unit.valid_from
        if unit.valid_to is not None and unit.valid_to < date.max:
            yield unit.valid_to + timedelta(days=1)


def _leaves_out(written: str, unit: Unit) -> bool:
    """Whether every diacritic that is written is one of the unit's name."""
    marks = _marks(written)
    return any(_is_subsequence(marks, _marks(name)) for name in spellings(unit))


def _marks(name: str) -> str:
    return i_y_key(name).translate(STROKE)


def _is_subsequence(short: str, long: str) -> bool:
    rest = iter(long)
    return all(character in rest for character in short)
