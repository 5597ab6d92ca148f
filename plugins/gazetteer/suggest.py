"""The units that an unknown address may have meant."""

from __future__ import annotations

from datetime import date

from .address import Address, Part
from .names import NameIndex, plain_key
from .unit import COMMUNE_KINDS, Kind, Level, Unit

MOST = 3
MARGIN = 0.2
"""How far behind the best one a suggestion may be: beside the right name, others mislead."""
PARENT, LOCAL, KIND, IN_FORCE = 0.2, 0.1, 0.06, 0.03
"""Weights beside the similarity of the names, which is at most 1."""


def suggest(index: NameIndex, readings: tuple[Address, ...], on: date) -> tuple[Unit, ...]:
    """At most three units, the best first: a near name, or the right one of another kind or
    parent. Units of other provinces are proposed only if they fit what was written as well."""
    scores: dict[str, float] = {}
    near = {name: index.similar.near(name) for name in {_key(place) for place, *_ in readings}}
    for place, *parents in readings:
        above = [_alike(index, part) for part in parents]
        for key, similarity in near[_key(place)].items():
            for unit in index.by_plain_key(key).values():
                if similarity < 1 and _is_of_another_level(unit, place[0].kind):
                    continue  # a district is not misspelt as a commune
                score = similarity + _circumstances(index, unit, place, above, on)
                scores[unit.id] = max(score, scores.get(unit.id, 0.0))
    least = max(scores.values(), default=0.0) - MARGIN
    best = sorted((i for i in scores if scores[i] >= least), key=lambda i: -scores[i])
    return tuple(index.gazetteer[unit_id] for unit_id in best[:MOST])


def _key(part: Part) -> str:
    """Of the likeliest way to read `part`."""
    return plain_key(part[0].name)


def _alike(index: NameIndex, part: Part) -> frozenset[str]:
    """Ids of the units that `part` names, whatever its diacritics and kind."""
    return frozenset(unit_id for named in part for unit_id in index.alike(named.name))


def _circumstances(
    index: NameIndex, unit: Unit, place: Part, above: list[frozenset[str]], on: date
) -> float:
    ancestors = {ancestor.id for ancestor in index.gazetteer.ancestors(unit)}
    return (
        PARENT * sum(not ancestors.isdisjoint(ids) for ids in above)
        + LOCAL * (unit.id in index.local)
        + KIND * any(named.kind is unit.kind for named in place)
        + IN_FORCE * unit.existed_on(on)
    )


def _is_of_another_level(unit: Unit, kind: Kind | None) -> bool:
    return kind is not None and (kind in COMMUNE_KINDS) is not (unit.level is Level.COMMUNE)
