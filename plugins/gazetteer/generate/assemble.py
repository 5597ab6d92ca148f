"""Build the units of one new-era province and of the old provinces that it came from."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import timedelta

from ..unit import REFORM, Era, Level, Unit
from . import spelling
from .sources import NewRow, OldRow, Sources

LAST_OLD_DAY = REFORM - timedelta(days=1)
PROVINCES_MERGED = "202/2025/QH15"
"""The National Assembly's resolution on the 34 provinces, of 12 June 2025."""

_RESOLUTION = re.compile(r"Số:\s*(\S+?)\s*;")


def assemble(sources: Sources, province: NewRow) -> tuple[Unit, ...]:
    """The units, in the order of the CSV, without slugs.

    The new province, the old ones, each old district with its communes, the new communes;
    among equals by official code.
    """
    new = [row for row in sources.new if row.province_code == province.code]
    new_codes = {row.code for row in new}
    province_codes = {
        row.province_code for row in sources.old if new_codes & set(_successors(sources, row))
    }
    old = [row for row in sources.old if row.province_code in province_codes]
    return tuple(
        in_order(
            [
                _new_province(province),
                *_old_provinces(old, province),
                *_old_districts(old),
                *(_old_commune(row, sources) for row in old if row.code),
                *(_new_commune(row, sources) for row in new),
            ]
        )
    )


def in_order(units: Iterable[Unit]) -> list[Unit]:
    """Provinces, then old districts with their communes after each, then new communes."""

    def place(unit: Unit) -> tuple[object, ...]:
        if unit.level is Level.PROVINCE:
            return (0, unit.era is Era.OLD, unit.code, unit.id)
        if unit.era is Era.NEW:
            return (2, unit.code, unit.id)
        if unit.level is Level.DISTRICT:
            return (1, unit.parent, unit.id, 0, unit.code, unit.id)
        return (1, parents[unit.parent or ""], unit.parent, 1, unit.code, unit.id)

    units = list(units)
    parents = {unit.id: unit.parent for unit in units}
    return sorted(units, key=place)


def _successors(sources: Sources, row: OldRow) -> tuple[str, ...]:
    return sources.successors.get(row.code or row.district_code, ())


def _new_province(row: NewRow) -> Unit:
    kind, name = spelling.split(row.title)
    return Unit(
        id=f"n{row.code}",
        code=row.code,
        era=Era.NEW,
        level=Level.PROVINCE,
        kind=kind,
        name=name,
        parent=None,
        valid_from=REFORM,
        valid_to=None,
        slug="",
        aliases=(),
        successors=(),
        divided=False,
        legal_basis=PROVINCES_MERGED,
    )


def _new_commune(row: NewRow, sources: Sources) -> Unit:
    kind, name = spelling.split(row.title)
    other = sources.spellings.get(row.code, row.title)
    resolution = _RESOLUTION.findall(row.note)
    return Unit(
        id=f"n{row.code}",
        code=row.code,
        era=Era.NEW,
        level=Level.COMMUNE,
        kind=kind,
        name=name,
        parent=f"n{row.province_code}",
        valid_from=REFORM,
        valid_to=None,
        slug="",
        aliases=_aliases(name, spelling.split(other)[1]),
        successors=(),
        divided=False,
        legal_basis=resolution[-1] if resolution else "",
    )


def _old_provinces(rows: list[OldRow], successor: NewRow) -> Iterable[Unit]:
    for code, title in sorted({(row.province_code, row.province) for row in rows}):
        yield _old(f"o{code}", Level.PROVINCE, title, None, (), (f"n{successor.code}",))


def _old_districts(rows: list[OldRow]) -> Iterable[Unit]:
    districts = {(row.district_code, row.district, row.province_code) for row in rows}
    for code, title, province in sorted(districts):
        yield _old(f"o{code}", Level.DISTRICT, title, f"o{province}", (), ())


def _old_commune(row: OldRow, sources: Sources) -> Unit:
    successors = tuple(f"n{code}" for code in _successors(sources, row))
    name = spelling.split(row.title)[1]
    older = spelling.split(sources.older.get(row.code, row.title))[1]
    aliases = (*_aliases(name, older), *spelling.farm_names(name))
    return _old(
        f"o{row.code}",
        Level.COMMUNE,
        row.title,
        f"o{row.district_code}",
        tuple(dict.fromkeys(aliases)),
        successors,
    )


def _old(
    unit_id: str,
    level: Level,
    title: str,
    parent: str | None,
    aliases: tuple[str, ...],
    successors: tuple[str, ...],
) -> Unit:
    kind, name = spelling.split(title)
    return Unit(
        id=unit_id,
        code=unit_id[1:],
        era=Era.OLD,
        level=level,
        kind=kind,
        name=name,
        parent=parent,
        valid_from=None,
        valid_to=LAST_OLD_DAY,
        slug="",
        aliases=aliases,
        successors=successors,
        divided=len(successors) > 1,
        legal_basis="",
    )


def _aliases(name: str, *others: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(other for other in others if spelling.is_variant(name, other)))
