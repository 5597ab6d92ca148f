"""Build the units of one new-era province and of the old provinces that it came from."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta

from ..unit import REFORM, Era, Level, Unit
from . import notes, spelling, succession
from .sources import NewRow, OldRow, Sources

LAST_OLD_DAY = REFORM - timedelta(days=1)
PROVINCES_MERGED = "202/2025/QH15"
"""The National Assembly's resolution on the 34 provinces, of 12 June 2025."""


def assemble(sources: Sources, province: NewRow) -> list[Unit]:
    """All the units, without slugs, in no particular order (see `in_order`)."""
    new = [row for row in sources.new if row.province_code == province.code]
    successors = succession.repair(sources.successors, sources.old)
    codes = {row.code for row in new}
    homes = {row.province_code for row in sources.old if codes & {*successors[row.key]}}
    old = [row for row in sources.old if row.province_code in homes]
    return [
        *new_province(province, sources),
        *old_provinces(old, province),
        *_old_districts(old, successors),
        *(_old_commune(row, sources, successors) for row in old if row.code),
        *_new_communes(new, sources),
    ]


def in_order(units: Sequence[Unit]) -> list[Unit]:
    """The order of the CSV: by official code within the rank above.

    Provinces (the new one first), each old district with its communes, the new communes.
    """
    parents = {unit.id: unit.parent or "" for unit in units}

    def place(unit: Unit) -> tuple[object, ...]:
        if unit.level is Level.PROVINCE:
            return (0, unit.era is Era.OLD, unit.code, unit.id)
        if unit.era is Era.NEW:
            return (2, unit.code, unit.id)
        district = unit.id if unit.level is Level.DISTRICT else unit.parent or ""
        is_commune = unit.level is Level.COMMUNE
        return (1, parents.get(district, ""), district, is_commune, unit.code, unit.id)

    return sorted(units, key=place)


def new_province(row: NewRow, sources: Sources) -> Iterator[Unit]:
    """The province; before it, the tỉnh that it was, if it has become a thành phố since."""
    number, _, day = row.note.partition(" - ")
    if number in ("", PROVINCES_MERGED):
        yield _new(row.code, Level.PROVINCE, row.title, None, REFORM, PROVINCES_MERGED)
        return
    changed = date(*map(int, reversed(day.split("/"))))
    unit = _new(row.code, Level.PROVINCE, row.title, None, changed, number)
    yield _former(unit, sources.spellings[row.code], PROVINCES_MERGED)
    yield unit


def _new_communes(rows: Iterable[NewRow], sources: Sources) -> Iterator[Unit]:
    """The communes; before one that has changed since 2025, what it was called till then."""
    taken = [(row, notes.read(row.note)) for row in rows]
    merging = Counter(note.resolution for _, note in taken if not note.change).most_common(1)
    for row, note in taken:
        parent = f"n{row.province_code}"
        starts = note.day if note.change and note.day else REFORM
        other = spelling.split(sources.spellings.get(row.code, row.title))[1]
        unit = _new(row.code, Level.COMMUNE, row.title, parent, starts, note.resolution, other)
        if starts > REFORM:
            yield _former(unit, note.former_title, merging[0][0] if merging else "")
        yield unit


def _new(
    code: str,
    level: Level,
    title: str,
    parent: str | None,
    starts: date,
    legal_basis: str,
    *other_names: str,
) -> Unit:
    kind, name = spelling.split(title)
    return Unit(
        id=f"n{code}",
        code=code,
        era=Era.NEW,
        level=level,
        kind=kind,
        name=name,
        parent=parent,
        valid_from=starts,
        valid_to=None,
        slug="",
        aliases=_variants(name, *other_names),
        successors=(),
        divided=False,
        legal_basis=legal_basis,
    )


def _former(unit: Unit, title: str, legal_basis: str) -> Unit:
    """What `unit` was between the reform and its own start."""
    assert unit.valid_from is not None
    kind, name = spelling.split(title)
    return Unit(
        id=f"h{unit.code}-{unit.valid_from.year}",
        code=unit.code,
        era=Era.NEW,
        level=unit.level,
        kind=kind,
        name=name,
        parent=unit.parent,
        valid_from=REFORM,
        valid_to=unit.valid_from - timedelta(days=1),
        slug="",
        aliases=(),
        successors=(unit.id,),
        divided=False,
        legal_basis=legal_basis,
    )


def old_provinces(rows: Iterable[OldRow], successor: NewRow) -> Iterator[Unit]:
    """The provinces of these communes, all of which became `successor`."""
    for code, title in sorted({(row.province_code, row.province) for row in rows}):
        yield _old(code, Level.PROVINCE, title, None, [successor.code])


def _old_districts(rows: Iterable[OldRow], successors: succession.Successors) -> Iterator[Unit]:
    """Districts have no successors, save the islands that had no communes."""
    districts = {(row.district_code, row.district, row.province_code) for row in rows}
    for code, title, province in sorted(districts):
        yield _old(code, Level.DISTRICT, title, f"o{province}", successors.get(code, ()))


def _old_commune(row: OldRow, sources: Sources, successors: succession.Successors) -> Unit:
    older = spelling.split(sources.older.get(row.code, row.title))[1]
    district = f"o{row.district_code}"
    return _old(row.code, Level.COMMUNE, row.title, district, successors[row.code], older)


def _old(
    code: str,
    level: Level,
    title: str,
    parent: str | None,
    successors: Sequence[str],
    *other_names: str,
) -> Unit:
    kind, name = spelling.split(title)
    return Unit(
        id=f"o{code}",
        code=code,
        era=Era.OLD,
        level=level,
        kind=kind,
        name=name,
        parent=parent,
        valid_from=None,
        valid_to=LAST_OLD_DAY,
        slug="",
        aliases=tuple(dict.fromkeys((*_variants(name, *other_names), *spelling.farm_names(name)))),
        successors=tuple(f"n{code}" for code in successors),
        divided=len(successors) > 1,
        legal_basis="",
    )


def _variants(name: str, *others: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(other for other in others if spelling.is_variant(name, other)))
