"""A map of the units: areas from a GeoJSON of the site's owner, small enough for every page.

bytes ─ geojson.parse ─► outlines, keyed by code ─ codes ─► units ─ drawing ─► Atlas: a sheet
(a drawing) for each unit whose parts are known ─ shades ─► classes by number of articles

Drawing needs shapely, which is loaded only where a map is drawn; the result is kept.
"""

from __future__ import annotations

from .geojson import MAX_BYTES
from .making import make_atlas
from .shades import Shade, shades, step_of
from .sheet import Atlas, Label, Shape, Sheet

__all__ = [
    "MAX_BYTES",
    "Atlas",
    "Label",
    "Shade",
    "Shape",
    "Sheet",
    "make_atlas",
    "shades",
    "step_of",
]
