"""The places that the articles of a benchmark are about: real ones, a few dozen communes."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from itertools import accumulate
from pathlib import Path
from random import Random

from plugins.gazetteer import REFORM, Era, Gazetteer, Level, Unit, load
from plugins.localities.index import heirs
from plugins.vietnamese import slugify

GAZETTEER = Path(__file__).parents[2] / "plugins/gazetteer/data/lao-cai.csv"
PROVINCE = "o15"
COMMUNES = {Era.OLD: 48, Era.NEW: 14}
"""How many communes have articles. Their districts and successors come with them."""


class Places:
    """Communes of both eras, by era, those with the most articles first."""

    def __init__(self, gazetteer: Gazetteer) -> None:
        self.gazetteer = gazetteer
        self.communes = self._choose()

    def draw(self, random: Random, era: Era) -> tuple[Unit, ...]:
        """One to three communes, some far more often than others, or a whole district."""
        communes = self.communes[era]
        if era is Era.OLD and random.random() < 0.08:
            return (self.gazetteer.ancestors(random.choice(communes))[0],)
        weights = list(accumulate(1 / (rank + 5) for rank in range(len(communes))))
        count = random.choices((1, 2, 3), (7, 2, 1))[0]
        return tuple(dict.fromkeys(random.choices(communes, cum_weights=weights, k=count)))

    def elsewhere(self, random: Random, units: tuple[Unit, ...]) -> Unit:
        """Another commune of the same era; in the old one, of another district."""
        near = {unit.id for unit in units}
        if units[0].era is Era.OLD:
            near |= {unit.parent or "" for unit in units}
        return random.choice(
            [u for u in self.communes[units[0].era] if not near & {u.id, u.parent}]
        )

    def address(self, unit: Unit) -> str:
        """A place as an editor writes it: `xã Kiên Thành, huyện Trấn Yên`."""
        units = (unit, *self.gazetteer.ancestors(unit))
        return ", ".join(u.title for u in units if u.id != PROVINCE)

    def lists(self, units: Iterable[Unit]) -> tuple[str, ...]:
        """Names of the lists in which our site has an article about `units`.

        Those of the units, of what is above them, and of the communes of today that they
        became: the terms by which tools that know nothing of places make as many lists.
        """
        names = [self._list_name(listed) for unit in units for listed in self._listing(unit)]
        return tuple(dict.fromkeys(names))

    def _listing(self, unit: Unit) -> tuple[Unit, ...]:
        new = heirs(self.gazetteer, unit) if unit.level is Level.COMMUNE else ()
        return (unit, *self.gazetteer.ancestors(unit), *new)

    def _list_name(self, unit: Unit) -> str:
        """Unique: `xã Kiên Thành (Trấn Yên)`, and without brackets for all but old communes."""
        if unit.level is Level.COMMUNE and unit.era is Era.OLD:
            return f"{unit.title} ({self.gazetteer.ancestors(unit)[0].name})"
        return unit.title

    def _choose(self) -> dict[Era, tuple[Unit, ...]]:
        """Stock Pelican makes one page of tags whose slugs are equal, so no two lists' are."""
        names: dict[str, str] = {}
        chosen: dict[Era, list[Unit]] = {era: [] for era in COMMUNES}
        local = [u for u in self.gazetteer if u.level is Level.COMMUNE and self._is_local(u)]
        for unit in Random("places").sample(local, len(local)):
            lists = {slugify(name): name for name in self.lists([unit])}
            is_clear = all(names.get(slug, name) == name for slug, name in lists.items())
            if is_clear and len(chosen[unit.era]) < COMMUNES[unit.era]:
                chosen[unit.era].append(unit)
                names |= lists
        return {era: tuple(units) for era, units in chosen.items()}

    def _is_local(self, unit: Unit) -> bool:
        """Whether the unit was in the province up to the reform, or is what such units became."""
        if unit.era is Era.NEW:
            return any(self._is_local(u) for u in self.gazetteer.predecessors(unit))
        is_inside = PROVINCE in {ancestor.id for ancestor in self.gazetteer.ancestors(unit)}
        return is_inside and unit.valid_to is not None and (REFORM - unit.valid_to).days == 1


@cache
def places() -> Places:
    """The places of the project's own gazetteer."""
    return Places(load(GAZETTEER))
