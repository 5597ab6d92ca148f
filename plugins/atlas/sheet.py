"""What an atlas holds: drawings as texts and whole numbers, ready for a page."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Label:
    """Where a name fits into its area: the middle of its line, in the sheet's units.

    `is_roomy` if it fits at the size that phones need as well.
    """

    x: int
    y: int
    is_roomy: bool


@dataclass(frozen=True, slots=True)
class Shape:
    """The area of a unit: the value of an SVG path's `d`, to be filled by even-odd."""

    unit: str  # id
    path: str
    label: Label | None


@dataclass(frozen=True, slots=True)
class Sheet:
    """The areas of units with the same parent, on a ground of `width` by `height` units."""

    width: int
    height: int
    shapes: tuple[Shape, ...]


@dataclass(frozen=True, slots=True)
class Atlas:
    """A sheet for each unit of whose parts areas are known, by the id of that unit."""

    sheets: Mapping[str, Sheet] = field(default_factory=dict)
