"""Areas that overlap, or whose borders do not meet, as areas that fit together.

All borders are cut where they cross, and every face between them is given to one area: the
first, in their order, of those that it is in. A narrow face that is in none, where two borders
ran side by side, goes to the nearest area; a wide one stays a gap, as a lake may be.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

import shapely

NARROW = 2.0
"""Units of the width of a gap that nobody meant."""


def fitted(areas: Sequence[shapely.MultiPolygon], grid: float) -> list[shapely.MultiPolygon]:
    """The areas, in their order, as a coverage; one that others cover stays as it was.

    Points are moved to multiples of `grid`, without which no cutting is exact.
    """
    lines = shapely.union_all(shapely.boundary(areas), grid_size=grid)
    faces = shapely.get_parts(shapely.polygonize(shapely.get_parts(lines)))
    tree = shapely.STRtree(areas)
    owned: dict[int, list[shapely.Polygon]] = defaultdict(list)
    for face in faces:
        inside = face.point_on_surface()
        owners = tree.query(inside, predicate="within").tolist()
        if owners:
            owned[min(owners)].append(face)
        elif 2 * face.area / face.length < NARROW:
            owned[int(tree.nearest(inside))].append(face)
    return [
        shapely.MultiPolygon(shapely.get_parts(shapely.coverage_union_all(owned[n])).tolist())
        if n in owned
        else area
        for n, area in enumerate(areas)
    ]
