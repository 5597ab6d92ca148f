"""The parts of contexts that maps are made of, as in `parts`."""

from __future__ import annotations

from dataclasses import dataclass

from .parts import Place


@dataclass(frozen=True, slots=True)
class AreaShade:
    """A class of numbers of articles, from `least` to `most` (None: no limit).

    `step` is how dark it is: 0 for no article, 4 for the most.
    """

    step: int
    least: int
    most: int | None


@dataclass(frozen=True, slots=True)
class AreaName:
    """A name on an area, its middle at that point; `is_roomy` if it fits on phones as well."""

    text: str
    x: int
    y: int
    is_roomy: bool


@dataclass(frozen=True, slots=True)
class Area:
    """A unit on a map: the `d` of an SVG path.

    `count` is None where the map says no more than the class of `shade`.
    """

    place: Place
    path: str
    shade: AreaShade
    count: int | None
    name: AreaName | None


@dataclass(frozen=True, slots=True)
class AreaMap:
    """The parts of a unit in Vietnamese order, on a ground of `width` by `height` units."""

    parent: Place
    width: int
    height: int
    areas: tuple[Area, ...]
    shades: tuple[AreaShade, ...]  # those of the areas, the lowest first


@dataclass(frozen=True, slots=True)
class PlaceMap:
    """The map on a unit's page: of its parts, or of its parent's with the unit's path marked."""

    drawn: AreaMap
    here: str  # "" where the unit's parts are shown
