"""Why no unit fits an address, and which ones may have been meant."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from .address import Address, Part, divisions, parse, read
from .matching import fitting
from .names import NameIndex, Stage
from .phrases import above_hamlets, is_hamlet, is_national, is_vague, without_lead
from .suggest import MOST, suggest
from .unit import Kind, Level, Unit

PROVINCES = (Kind.TINH, Kind.THANH_PHO, None)
"""Kinds that may be written before the name of a province."""


class Why(StrEnum):
    """What is wrong with an address that no unit fits."""

    UNKNOWN = "unknown"
    """There is no such name, or no such unit where it is said to be."""
    VAGUE = "vague"
    """It names no unit: `các xã vùng cao`."""
    HAMLET = "hamlet"
    """It is smaller than a commune, and its commune is not written: `thôn 5`."""
    ELSEWHERE = "elsewhere"
    """It is in a province that the gazetteer does not have, or the whole country."""


@dataclass(frozen=True, slots=True)
class Unknown:
    """No unit fits. At most three that may have been meant, the best first; each is found
    by its full name."""

    suggestions: tuple[Unit, ...]
    why: Why = Why.UNKNOWN


def explain(index: NameIndex, text: str, on: date) -> Unknown:
    """What is wrong with `text`, which no unit fits."""
    why, meant = _explain(index, text, on)
    found = (unit for unit in dict.fromkeys(meant) if _is_found(index, unit, on))
    return Unknown(tuple(found)[:MOST], why)


def _explain(index: NameIndex, text: str, on: date) -> tuple[Why, Iterable[Unit]]:
    if is_national(text):
        return Why.ELSEWHERE, ()
    divided = divisions(without_lead(text))
    readings = read(divided)
    if any(_is_elsewhere(index, reading[-1]) for reading in readings):
        return Why.ELSEWHERE, _fit(index, (reading[:-1] for reading in readings), on)
    rest = tuple(_fit(index, _above(readings), on))
    firsts = [pieces[0] for pieces in divided if pieces]
    if any(map(is_vague, firsts)):
        return Why.VAGUE, rest or _own_provinces(index, on)
    # A commune may be called like a hamlet: xã Bản Mù.
    if any(map(is_hamlet, firsts)) and not any(map(index.alike, firsts)):
        readings = read(above_hamlets(divided))
        larger = tuple(_fit(index, readings, on))
        if larger or not readings:
            return Why.HAMLET, larger
    return Why.UNKNOWN, suggest(index, readings, on) or rest


def _own_provinces(index: NameIndex, on: date) -> tuple[Unit, ...]:
    """The site's provinces, former and of today, that there have been; those in force first."""
    provinces = (
        unit
        for unit in index.gazetteer
        if unit.level is Level.PROVINCE and unit.id in index.local and unit.has_begun(on)
    )
    return tuple(sorted(provinces, key=lambda unit: not unit.existed_on(on)))


def _above(readings: Sequence[Address]) -> Iterator[Address]:
    """What is written above the place, the longest first."""
    for start in range(1, max(map(len, readings), default=0)):
        yield from (reading[start:] for reading in readings)


def _fit(index: NameIndex, readings: Iterable[Address], on: date) -> Iterator[Unit]:
    """The units that the first of these fits that fits any."""
    for reading in filter(None, readings):
        if match := fitting(index, [reading], on):
            yield from (unit for unit in match.units if unit.id in index.gazetteer.units)
            return


def _is_elsewhere(index: NameIndex, part: Part) -> bool:
    """Whether a part is a province that the gazetteer does not have."""
    return any(
        named.kind in PROVINCES and index.country.named(named.name, stage)
        for named in part
        for stage in Stage
    )


def _is_found(index: NameIndex, unit: Unit, on: date) -> bool:
    """Whether its full name means this unit on the day, and no other."""
    match = fitting(index, parse(index.gazetteer.full_name(unit)), on)
    return match is not None and match.units == (unit,)
