"""Which unit a name in a text means: by the parent beside it, the districts around it, the era."""

from __future__ import annotations

from collections.abc import Iterable, Sequence, Set
from datetime import date

from .choosing import narrow
from .names import NameIndex
from .spotting import Spot
from .unit import Level, Unit
from .words import Name

WITH_PARENT, WITH_KIND, BY_DISTRICT, GONE, TO_COME = 0.95, 0.9, 0.75, 0.75, 0.5
"""Confidence; the last two of a unit that was not in force on the day."""
NOT_UNDER = 0.5
"""Factor: a parent of a kind that could be its own stands beside it, but is not."""


class Decider:
    """Decides for one text of the day `on`, which mentions the `districts` (ids)."""

    def __init__(self, index: NameIndex, on: date, districts: Set[str]) -> None:
        self.index = index
        self.on = on
        self.districts = districts

    def of_kinds(self, spot: Spot) -> list[Unit]:
        """The units of a spot's name and kinds."""
        units = self.index.by_i_y_key(spot.name.key).values()
        return [unit for unit in units if unit.kind in spot.kinds]

    def decide(
        self, units: Sequence[Unit], parent: Name | Spot | None
    ) -> tuple[Unit, float] | None:
        """The one of `units` that is meant, and how sure that is; None if several may be.

        A parent that none of them has is taken for a neighbour in a list.
        """
        under = self.under(units, parent) if parent else ()
        if len(under) == 1:
            return under[0], WITH_PARENT
        reachable = under or [
            unit for unit in units if unit.id in self.index.local or unit.level is Level.PROVINCE
        ]
        near = narrow((unit for unit in reachable if unit.parent in self.districts), self.on)
        if len(reachable) > 1 and len(near) == 1:
            return near[0], BY_DISTRICT
        kept = narrow(reachable, self.on)
        if len(kept) != 1:
            return None
        (unit,) = kept
        factor = NOT_UNDER if isinstance(parent, Spot) and not under else 1
        if unit.existed_on(self.on):
            return unit, WITH_KIND * factor
        return unit, (GONE if unit.has_begun(self.on) else TO_COME) * factor

    def under(self, units: Iterable[Unit], parent: Name | Spot) -> tuple[Unit, ...]:
        """Those that have every parent written; one of another province needs its province."""
        levels = self._levels(parent)
        kept = []
        for unit in units:
            ancestors = [ancestor.id for ancestor in self.index.gazetteer.ancestors(unit)]
            holds = bool(ancestors) and not any(ids.isdisjoint(ancestors) for ids in levels)
            if holds and (unit.id in self.index.local or ancestors[-1] in levels[-1]):
                kept.append(unit)
        return narrow(kept, self.on)

    def ancestor(self, units: Iterable[Unit], name: Name) -> Unit | None:
        """What those of `units` that are in force belong to, if it has that name."""
        named = self.index.by_i_y_key(name.key)
        for unit in narrow(units, self.on):
            for ancestor in self.index.gazetteer.ancestors(unit):
                if ancestor.id in named:
                    return ancestor
        return None

    def _levels(self, parent: Name | Spot | None) -> list[Set[str]]:
        """Ids of the units that a parent may be, then of those that its parent may be."""
        if parent is None:
            return []
        if isinstance(parent, Name):
            return [self.index.by_i_y_key(parent.key).keys()]
        return [{unit.id for unit in self.of_kinds(parent)}, *self._levels(parent.parent)]
