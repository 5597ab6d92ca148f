"""Hand-kept corrections and additions to what the packages say, each with its source.

A row of `overrides.csv` belongs to a new-era `province` (its id) and a unit `id`. Its filled
cells replace those of the generated unit, save `aliases`, which are added; a name that is
replaced stays as an alias. Where the generator has no such unit, the row adds it.
"""

from __future__ import annotations

import csv
from collections.abc import Iterable, Mapping
from dataclasses import replace
from pathlib import Path

from ..table import COLUMNS, cells, parse
from ..unit import Unit

FIELDS = tuple(column for column in COLUMNS if column not in ("slug", "divided"))
HEADER = ("province", *FIELDS, "source")

Row = Mapping[str, str]


def read(path: Path, province: str) -> tuple[Row, ...]:
    """The rows of `province`, a unit's id.

    Raises ValueError, with the line, for other columns than `HEADER` or a row without source.
    """
    with path.open(encoding="utf-8", newline="") as file:
        rows = csv.DictReader(file)
        if tuple(rows.fieldnames or ()) != HEADER:
            raise ValueError(f"{path}:1: columns must be {','.join(HEADER)}")
        found = []
        for row in rows:
            if None in row or None in row.values() or not (row["id"] and row["source"]):
                raise ValueError(f"{path}:{rows.line_num}: each row needs an id and a source")
            if row["province"] == province:
                found.append(row)
    return tuple(found)


def apply(units: Iterable[Unit], rows: Iterable[Row]) -> tuple[Unit, ...]:
    """The units, corrected by the rows; units that only the rows have come last.

    Raises ValueError, with the id, for a row whose cells make no unit: often a mistyped id.
    """
    by_id = {unit.id: unit for unit in units}
    for row in rows:
        unit = by_id.get(row["id"])
        try:
            by_id[row["id"]] = _correct(unit, row) if unit else _add(row)
        except ValueError as error:
            known = "the unit" if unit else "a unit that is not in the packages"
            raise ValueError(f"override of {known} {row['id']}: {error}") from error
    return tuple(by_id.values())


def _correct(unit: Unit, row: Row) -> Unit:
    filled = {field: row[field] for field in FIELDS if row[field] and field != "aliases"}
    corrected = parse({**cells(unit), **filled})
    added = tuple(row["aliases"].split(";")) if row["aliases"] else ()
    replaced = (unit.name,) if unit.name != corrected.name else ()
    names = dict.fromkeys((*replaced, *unit.aliases, *added))
    aliases = tuple(name for name in names if name != corrected.name)
    return replace(corrected, aliases=aliases, divided=len(corrected.successors) > 1)


def _add(row: Row) -> Unit:
    divided = "yes" if ";" in row["successors"] else ""
    return parse({**{field: row[field] for field in FIELDS}, "slug": "", "divided": divided})
