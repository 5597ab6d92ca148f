"""Find the unit that a name means.

A name is an address: kind (full or abbreviated, optional), name, then its parents, smallest
first (`xã Kiên Thành, huyện Trấn Yên`; see `address.parse` for the other ways to write it).
The rules, in order:

1. Names are compared at four stages (`names.Stage`): exact; case and tone placement; i/y;
   with diacritics left out. A stage counts only if the former finds nothing. Never fuzzily.
2. What is written must hold: a unit of another kind or under another parent is not found.
   Each parent must be one that the unit has, in its order, of its own era: no unit of today
   is in tỉnh Yên Bái, and Kiên Thành is not in tỉnh Lào Cai. Any parent may be left out.
3. A unit outside the site's provinces is found only if its province is named. A province
   names itself.
4. If several remain, those in force on the day; if none was, those of the day's era. So a
   name that one unit alone bears means that unit on any day, and so does one with its old
   district.
5. If still several remain, that is ambiguous; also where only diacritics tell them apart.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from datetime import date

from .address import Address, Part, parse
from .names import NameIndex, Stage
from .suggest import suggest
from .unit import REFORM, Era, Level, Unit

LONGEST = 300
"""Characters of an address; more is no address but a slip, such as a pasted article."""
REMEMBERED = 20_000
"""Answers kept; a site has a few thousand different ones."""


@dataclass(frozen=True, slots=True)
class Found:
    """The one unit that is meant; `folded` if diacritics were left out."""

    unit: Unit
    folded: bool


@dataclass(frozen=True, slots=True)
class Ambiguous:
    """Several units, in the gazetteer's order, that fit all that was written."""

    candidates: tuple[Unit, ...]


@dataclass(frozen=True, slots=True)
class Unknown:
    """No unit fits. At most three that may have been meant, the best first."""

    suggestions: tuple[Unit, ...]


Answer = Found | Ambiguous | Unknown


def lookup(index: NameIndex, text: str, on: date) -> Answer:
    """The unit that `text` means in an article dated `on`, or why there is none."""
    question = text, index.period(on)
    answer = index.answers.get(question)
    if not isinstance(answer, Answer):
        answer = _resolve(index, text, on)
        if len(text) <= LONGEST and len(index.answers) < REMEMBERED:
            index.answers[question] = answer
    return answer


def narrow(units: Iterable[Unit], on: date) -> tuple[Unit, ...]:
    """Those in force on the day, else those of its era, else all."""
    kept = tuple(units)
    if len(kept) < 2:
        return kept
    era = Era.OLD if on < REFORM else Era.NEW
    tests: tuple[Callable[[Unit], bool], ...] = (lambda u: u.existed_on(on), lambda u: u.era is era)
    for test in tests:
        if some := tuple(filter(test, kept)):
            return some
    return kept


def _resolve(index: NameIndex, text: str, on: date) -> Answer:
    if len(text) > LONGEST:
        return Unknown(())
    readings = parse(text)
    for stage in Stage:
        fitting = {unit.id: unit for reading in readings for unit in _fit(index, reading, stage)}
        if fitting:
            units = narrow((unit for unit in index.gazetteer if unit.id in fitting), on)
            return Found(units[0], stage is Stage.PLAIN) if len(units) == 1 else Ambiguous(units)
    return Unknown(suggest(index, readings, on))


def _fit(index: NameIndex, reading: Address, stage: Stage) -> Iterator[Unit]:
    """The units that fit every part of a reading."""
    place, *parts = reading
    parents = [_units(index, part, stage).keys() for part in parts]
    for unit in _units(index, place, stage).values():
        ancestors = [ancestor.id for ancestor in index.gazetteer.ancestors(unit)]
        if not _hold(parents, ancestors):
            continue
        province_named = bool(parents) and bool(ancestors) and ancestors[-1] in parents[-1]
        if unit.id in index.local or unit.level is Level.PROVINCE or province_named:
            yield unit


def _units(index: NameIndex, part: Part, stage: Stage) -> Mapping[str, Unit]:
    """The units of a part's kind and name, by id."""
    return {
        unit.id: unit
        for named in part
        for unit in index.named(named.name, stage).values()
        if named.kind in (None, unit.kind)
    }


def _hold(parents: Sequence[Set[str]], ancestors: list[str]) -> bool:
    """Whether every named parent is an ancestor, in the order in which they are named."""
    rest = iter(ancestors)
    return all(any(ancestor in named for ancestor in rest) for named in parents)
