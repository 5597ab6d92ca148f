"""The units that an unknown address may have meant."""

from __future__ import annotations

from datetime import date

from .address import Address, Part
from .names import NameIndex, plain_key
from .unit import Unit

MOST = 3
MARGIN = 0.2
"""How far behind the best one a suggestion may be: beside the right name, others mislead."""
PARENT, LOCAL, KIND, IN_FORCE = 0.2, 0.1, 0.06, 0.03
"""Weights beside the similarity of the names, which is at most 1."""


def suggest(index: NameIndex, readings: tuple[Address, ...], on: date) -> tuple[Unit, ...]:
    """At most three units, the best first: a near name, or the right one of another kind or
    parent. Units of other provinces are proposed only if they fit what was written as well."""
    scores: dict[str, float] = {}
    for place, *parents in readings:
        above = [_near(index, part) for part in parents]
        for unit_id, similarity in _near(index, place).items():
            unit = index.gazetteer[unit_id]
            score = similarity + _circumstances(index, unit, place, above, on)
            scores[unit_id] = max(score, scores.get(unit_id, 0.0))
    least = max(scores.values(), default=0.0) - MARGIN
    best = sorted((i for i in scores if scores[i] >= least), key=lambda i: -scores[i])
    return tuple(index.gazetteer[unit_id] for unit_id in best[:MOST])


def _near(index: NameIndex, part: Part) -> dict[str, float]:
    """Similarity of names by id of unit, for every way to read `part`."""
    found: dict[str, float] = {}
    for named in part:
        for name, similarity in index.similar.near(plain_key(named.name)).items():
            for unit_id in index.by_plain_key(name):
                found[unit_id] = max(similarity, found.get(unit_id, 0.0))
    return found


def _circumstances(
    index: NameIndex, unit: Unit, place: Part, above: list[dict[str, float]], on: date
) -> float:
    ancestors = index.gazetteer.ancestors(unit)
    parents = sum(max((near.get(a.id, 0.0) for a in ancestors), default=0.0) for near in above)
    return (
        PARENT * parents
        + LOCAL * (unit.id in index.local)
        + KIND * any(named.kind is unit.kind for named in place)
        + IN_FORCE * unit.existed_on(on)
    )
