"""A GeoJSON of made-up areas: a grid whose corners and borders wobble, as those of communes do.

No border of it is a real one.
"""

from __future__ import annotations

import itertools
import json
import math
import random
from collections.abc import Sequence
from functools import cache
from pathlib import Path

from plugins.gazetteer import load

ROOT = Path(__file__).parent.parent
Point = tuple[float, float]

SOUTH_WEST = 104.0, 21.3
CELL = 0.12
"""Degrees of a cell's side."""


def wobbly_areas(codes: Sequence[str], columns: int, points: int = 30, reach: float = 0.09) -> str:
    """A feature for each code, row by row; each border has `points` points or a few more.

    Neighbours have their common border with the same points. Each half of a line is moved aside
    by at the most `reach` of its length: from 0.15 on, borders cross each other near corners.
    """
    return _collection(_features(codes, columns, points, reach))


def _collection(features: Sequence[str]) -> str:
    lines = ",\n".join(features)
    return f'{{"type": "FeatureCollection", "features": [\n{lines}\n]}}\n'


def _features(codes: Sequence[str], columns: int, *how: float) -> list[str]:
    return [
        json.dumps(
            {
                "type": "Feature",
                "properties": {"code": code},
                "geometry": {
                    "type": "Polygon",
                    "coordinates": [_cell(*divmod(n, columns), *how)],
                },
            }
        )
        for n, code in enumerate(codes)
    ]


def areas_of_parts(*parents: str, points: int = 30) -> str:
    """Areas of all units that belong to these today (ids), or did until the reform."""
    gazetteer = load(ROOT / "plugins/gazetteer/data/lao-cai.csv")
    features = []
    for parent in parents:
        parts = [u.id for u in gazetteer.children(gazetteer[parent]) if not u.id.startswith("h")]
        features += _features(parts, math.isqrt(len(parts)) + 1, points, 0.09)
    return _collection(features)


def _cell(row: int, column: int, *how: float) -> list[Point]:
    a, b, c, d = (row, column), (row, column + 1), (row + 1, column + 1), (row + 1, column)
    ring = [
        *_border(a, b, *how),
        *_border(b, c, *how),
        *reversed([*_border(d, c, *how)[1:], _corner(*c)]),
        *reversed([*_border(a, d, *how)[1:], _corner(*d)]),
    ]
    return [*ring, ring[0]]


def _corner(row: int, column: int) -> Point:
    chance = random.Random(f"{row} {column}")
    west, south = SOUTH_WEST
    x, y = (n + chance.uniform(-0.3, 0.3) for n in (column, row))
    return round(west + CELL * x, 6), round(south + CELL * y, 6)


@cache
def _border(
    start: tuple[int, int], end: tuple[int, int], points: float, reach: float
) -> tuple[Point, ...]:
    """From one corner to the next, without the latter: halves moved aside again and again."""
    chance = random.Random(f"{start} {end}")
    line = [_corner(*start), _corner(*end)]
    while len(line) < points:
        longer = line[:1]
        for (ax, ay), (bx, by) in itertools.pairwise(line):
            aside = chance.uniform(-reach, reach)
            middle = (ax + bx) / 2 + aside * (by - ay), (ay + by) / 2 - aside * (bx - ax)
            longer += [(round(middle[0], 6), round(middle[1], 6)), (bx, by)]
        line = longer
    return tuple(line[:-1])
