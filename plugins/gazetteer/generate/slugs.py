"""Frozen slugs: one per unit, unique among the units whose pages share a folder."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import replace

from plugins.vietnamese import slugify

from ..unit import Era, Level, Unit


def folder(unit: Unit) -> str:
    """Where the unit's page is: an old commune's under its district's, all others together."""
    is_nested = unit.level is Level.COMMUNE and unit.era is Era.OLD
    return unit.parent or "" if is_nested else ""


def assign(units: Iterable[Unit], frozen: Mapping[str, str]) -> tuple[Unit, ...]:
    """Give each unit its slug: the `frozen` one of its id, or else kind and name.

    Where several would be the same, each that is not frozen carries its official code, and
    its id where the code is the same as well (a province of both eras).
    """
    units = tuple(units)
    plain = {unit.id: slugify(unit.title) for unit in units}
    coded = {unit.id: f"{plain[unit.id]}-{unit.code}" for unit in units}
    uses = Counter(
        (folder(u), slug) for u in units for slug in {plain[u.id], frozen.get(u.id, plain[u.id])}
    )
    twice = Counter((folder(u), coded[u.id]) for u in units)

    def choose(unit: Unit) -> str:
        if unit.id in frozen:
            return frozen[unit.id]
        if uses[folder(unit), plain[unit.id]] == 1:
            return plain[unit.id]
        if twice[folder(unit), coded[unit.id]] == 1:
            return coded[unit.id]
        return f"{plain[unit.id]}-{unit.id}"

    return tuple(replace(unit, slug=choose(unit)) for unit in units)
