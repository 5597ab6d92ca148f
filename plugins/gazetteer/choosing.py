"""Which of several units that bear a name is meant on a day."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date

from .address import Address
from .names import NameIndex, Stage
from .unit import REFORM, Era, Level, Unit


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


def choose(
    index: NameIndex, readings: Sequence[Address], stage: Stage, units: Sequence[Unit], on: date
) -> tuple[Unit, ...]:
    """Those of `units`, which fit the readings at this stage, that may be meant on the day.

    A name without its kind may be a province's or a former district's on any day on which it
    has been one; units of one full name are told apart by the day alone.
    """
    bare = [r for r in readings if any(u.id in index.named(r[0][-1].name, stage) for u in units)]
    if not bare:
        return narrow(units, on)
    begun = [unit for unit in units if unit.has_begun(on)] or list(units)
    others = (unit for reading in bare for unit in _namesakes(index, reading, stage))
    begun += (unit for unit in others if unit.has_begun(on) and unit not in units)
    if all(unit.level is Level.COMMUNE for unit in begun):
        return narrow(units, on)
    return tuple(_by_full_name(index, dict.fromkeys(begun), on))


def _namesakes(index: NameIndex, reading: Address, stage: Stage) -> Iterator[Unit]:
    """What a name without its kind may mean beside the units that fit.

    Alone, a province elsewhere; before another such name, a unit of the same rank as that, as
    in a list of two: `Yên Bái, Lào Cai`.
    """
    (*_, place), *parents = reading
    if not parents:
        yield from index.country.named(place.name, stage).values()
        return
    above = parents[0]
    if len(above) > 1:
        return  # its kind is written
    ranks = {u.level for u in index.named(above[0].name, stage).values() if _is_near(index, u)}
    for unit in index.named(place.name, stage).values():
        if _is_near(index, unit) and unit.level in ranks - {Level.COMMUNE}:
            yield unit


def _is_near(index: NameIndex, unit: Unit) -> bool:
    """Whether it may be written without its province."""
    return unit.id in index.local or unit.level is Level.PROVINCE


def _by_full_name(index: NameIndex, units: Iterable[Unit], on: date) -> Iterator[Unit]:
    """The units, but of those of one full name only the ones that the day means."""
    namesakes: dict[str, list[Unit]] = defaultdict(list)
    for unit in units:
        namesakes[index.gazetteer.full_name(unit)].append(unit)
    for group in namesakes.values():
        yield from narrow(group, on)
