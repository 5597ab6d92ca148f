"""The units that fit an address, part by part."""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass
from datetime import date

from .address import Address
from .choosing import choose
from .names import NameIndex, Stage
from .unit import Level, Unit


@dataclass(frozen=True, slots=True)
class Match:
    """The units that may be meant, one or several, and how loosely names were compared."""

    units: tuple[Unit, ...]
    stage: Stage


def fitting(index: NameIndex, readings: Sequence[Address], on: date) -> Match | None:
    """The units that fit one of the readings and may be meant on the day; None without any."""
    for stage in Stage:
        fit = {unit.id for reading in readings for unit in _fit(index, reading, stage)}
        if fit:
            ordered = tuple(unit for unit in index.gazetteer if unit.id in fit)
            return Match(choose(index, readings, stage, ordered, on), stage)
    return None


def _fit(index: NameIndex, reading: Address, stage: Stage) -> Iterator[Unit]:
    """The units that fit every part of a reading."""
    place, *parts = reading
    parents = [index.of_part(part, stage).keys() for part in parts]
    for unit in index.of_part(place, stage).values():
        ancestors = [ancestor.id for ancestor in index.gazetteer.ancestors(unit)]
        if not _hold(parents, ancestors):
            continue
        province_named = bool(parents) and bool(ancestors) and ancestors[-1] in parents[-1]
        if unit.id in index.local or unit.level is Level.PROVINCE or province_named:
            yield unit


def _hold(parents: Sequence[Set[str]], ancestors: list[str]) -> bool:
    """Whether every named parent is an ancestor, in the order in which they are named."""
    rest = iter(ancestors)
    return all(any(ancestor in named for ancestor in rest) for named in parents)
