"""Maps of places: their areas by the number of articles, beside lists of the same places."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from plugins.atlas import Atlas, Shape, Sheet, shades, step_of
from plugins.gazetteer import Unit

from ..contract.map_parts import Area, AreaMap, AreaName, AreaShade, PlaceMap
from .values import Values, by_name


class Maps:
    """Makes, once each, the maps that pages share."""

    def __init__(self, values: Values, atlas: Atlas) -> None:
        self._values = values
        self._atlas = atlas
        self._paths = {
            shape.unit: shape.path for sheet in atlas.sheets.values() for shape in sheet.shapes
        }
        self._exact: dict[str, AreaMap] = {}
        self._rough: dict[str, AreaMap] = {}

    def of_parts(self, units: Iterable[Unit]) -> tuple[AreaMap, ...]:
        """A map of the parts of each unit of whose parts there are areas."""
        sheets = self._atlas.sheets
        return tuple(self._map(unit, sheets[unit.id]) for unit in units if unit.id in sheets)

    def of(self, unit: Unit) -> tuple[PlaceMap, ...]:
        """The map on a unit's page: of its parts; else of its parent's, if it is one of them.

        The latter tells classes instead of numbers, so that one more article changes few of
        all the pages that have it.
        """
        for drawn in self.of_parts((unit,)):
            return (PlaceMap(drawn, ""),)
        if unit.parent is None or unit.id not in self._paths:
            return ()
        return (PlaceMap(self._rough_map(unit.parent), self._paths[unit.id]),)

    def _map(self, parent: Unit, sheet: Sheet) -> AreaMap:
        if parent.id not in self._exact:
            self._exact[parent.id] = self._values.stamper.share(self._drawn(parent, sheet))
        return self._exact[parent.id]

    def _rough_map(self, parent_id: str) -> AreaMap:
        if parent_id not in self._rough:
            (drawn,) = self.of_parts((self._values.gazetteer[parent_id],))
            areas = tuple(replace(area, count=None) for area in drawn.areas)
            self._rough[parent_id] = self._values.stamper.share(replace(drawn, areas=areas))
        return self._rough[parent_id]

    def _drawn(self, parent: Unit, sheet: Sheet) -> AreaMap:
        """The map with its areas in the order of lists, which is that of the keyboard."""
        units = self._values.gazetteer
        counts = {shape.unit: self._values.count(units[shape.unit]) for shape in sheet.shapes}
        classes = shades(counts.values())
        by_step = {shade.step: AreaShade(shade.step, shade.least, shade.most) for shade in classes}
        shapes = sorted(sheet.shapes, key=lambda shape: by_name(units[shape.unit]))
        return AreaMap(
            parent=self._values.place(parent),
            width=sheet.width,
            height=sheet.height,
            areas=tuple(
                self._area(shape, by_step[step_of(counts[shape.unit], classes)], counts[shape.unit])
                for shape in shapes
            ),
            shades=tuple(by_step.values()),
        )

    def _area(self, shape: Shape, shade: AreaShade, count: int) -> Area:
        unit = self._values.gazetteer[shape.unit]
        at = shape.label
        name = AreaName(unit.name, at.x, at.y, at.is_roomy) if at else None
        return Area(self._values.place(unit), shape.path, shade, count, name)
