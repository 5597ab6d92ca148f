"""Areas in degrees to a sheet: projected, simplified together, on a grid of whole numbers.

The projection is equirectangular, true to scale at the middle latitude of the sheet: in the north
and south of a province, two degrees apart, it is a hundredth wider or narrower than the ground.
Simplification is that of a coverage (Visvalingam–Whyatt): a border that two areas share stays one
border. Areas that are no coverage yet, since they overlap or their borders do not meet, are made
one before (`fitting`).
"""

from __future__ import annotations

from collections.abc import Sequence
from math import cos, radians

import numpy as np
import shapely
from numpy.typing import NDArray

from plugins.gazetteer import Unit

from .fitting import fitted
from .geojson import Polygon
from .sheet import Label, Shape, Sheet
from .svg import Point, path, trimmed

SIDE = 1000
"""Units of the longer side of a sheet."""
MARGIN = 4
"""Units around the areas, for the strokes of their borders."""
SNAP = 64
"""Parts of a unit that points are moved to first: borders drawn twice then meet exactly."""
FINEST, COARSER, COARSEST = 1.2, 1.2, 60.0
"""Tolerance to begin with, by what it grows, and where it ends, in units."""
MOST_POINTS = 2000
"""Of the borders of a sheet, as all its areas have them."""
LEAST_ISLAND = 6.0
"""Square units of a part of an area that is drawn beside its largest."""
NAME_SIZE, ROOMY_SIZE = 22, 46
"""Units of the size of letters on a wide screen and on a phone; the theme uses the same."""
LETTER_WIDTH = 0.56
"""Of the size, on average."""

Points = NDArray[np.float64]
"""n by 2."""


class NoAreaError(ValueError):
    """Nothing is left of the area of a unit once it is a valid one."""

    def __init__(self, unit: Unit) -> None:
        super().__init__(unit.id)
        self.unit = unit


def draw(family: Sequence[tuple[Unit, Sequence[Polygon]]]) -> Sheet:
    """The sheet of units with the same parent, in the order given. Raises NoAreaError."""
    areas, width, height = _projected([polygons for _, polygons in family])
    areas = [_valid(area, unit) for area, (unit, _) in zip(areas, family, strict=True)]
    simple = [shapely.normalize(area) for area in _simplified(areas)]
    shapes = [
        Shape(unit.id, path(_rings(area)), _label(area, unit.name))
        for area, (unit, _) in zip(simple, family, strict=True)
    ]
    return Sheet(width, height, tuple(shapes))


def _projected(family: Sequence[Sequence[Polygon]]) -> tuple[list[shapely.MultiPolygon], int, int]:
    """The areas on the sheet, and its width and height."""
    areas = [
        shapely.MultiPolygon([(polygon[0], polygon[1:]) for polygon in polygons])
        for polygons in family
    ]
    west, south, east, north = shapely.total_bounds(areas).tolist()
    # Rounded, since the last digits of a cosine are the machine's.
    narrowing = round(cos(radians((south + north) / 2)), 6)
    across, down = (east - west) * narrowing, north - south
    scale = SIDE / max(across, down, 1e-9)

    def project(points: Points) -> Points:
        x = (points[:, 0] - west) * (narrowing * scale) + MARGIN
        y = (north - points[:, 1]) * scale + MARGIN
        return np.round(np.column_stack((x, y)) * SNAP) / SNAP

    width, height = (round(size * scale) + 2 * MARGIN for size in (across, down))
    return [shapely.transform(area, project) for area in areas], width, height


def _valid(area: shapely.MultiPolygon, unit: Unit) -> shapely.MultiPolygon:
    """The same area as borders that do not cross themselves."""
    if not area.is_valid:
        area = shapely.make_valid(area, method="structure", keep_collapsed=False)
    parts = [p for p in shapely.get_parts(area) if p.geom_type == "Polygon" and p.area > 0]
    if not parts:
        raise NoAreaError(unit)
    return shapely.MultiPolygon(parts)


def _simplified(areas: list[shapely.MultiPolygon]) -> list[shapely.MultiPolygon]:
    """The areas with no more points than a page can carry."""
    if not shapely.coverage_is_valid(areas):
        areas = fitted(areas, 1 / SNAP)
    tolerance = FINEST
    while True:
        # From the last step on, not from the start: a tenth of the time, and the same points
        # but for a few.
        areas = list(shapely.coverage_simplify(areas, tolerance))
        if shapely.get_num_coordinates(areas).sum() <= MOST_POINTS or tolerance > COARSEST:
            return areas
        tolerance *= COARSER


def _rings(area: shapely.MultiPolygon) -> list[list[Point]]:
    """The rings of an area on the grid: outer ones, the largest first, each with its holes."""
    parts = sorted(shapely.get_parts(area), key=lambda part: (-part.area, part.wkb))
    shown = [part for n, part in enumerate(parts) if n == 0 or part.area >= LEAST_ISLAND]
    rings = [trimmed(_points(ring)) for part in shown for ring in shapely.get_rings(part)]
    return [ring for ring in rings if ring] or [_dot(parts[0])]


def _points(ring: shapely.LinearRing) -> list[Point]:
    coordinates = np.round(shapely.get_coordinates(ring)[:-1]).astype(int)
    return [(x, y) for x, y in coordinates.tolist()]


def _dot(part: shapely.Polygon) -> list[Point]:
    """A square in the place of an area too small for the grid."""
    x, y = round(part.centroid.x), round(part.centroid.y)
    return [(x - 2, y - 2), (x + 2, y - 2), (x + 2, y + 2), (x - 2, y + 2)]


def _label(area: shapely.MultiPolygon, name: str) -> Label | None:
    """Where the area is widest, if its name fits there."""
    x, y = shapely.get_coordinates(shapely.maximum_inscribed_circle(area, 1.0))[0].tolist()
    if not _fits(area, name, x, y, NAME_SIZE):
        return None
    return Label(round(x), round(y), _fits(area, name, x, y, ROOMY_SIZE))


def _fits(area: shapely.MultiPolygon, name: str, x: float, y: float, size: int) -> bool:
    across, up = len(name) * size * LETTER_WIDTH / 2, size / 2
    return bool(area.covers(shapely.box(x - across, y - up, x + across, y + up)))
