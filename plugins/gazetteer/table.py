"""The gazetteer as a table: read from its CSV, and asked about kinship and succession."""

from __future__ import annotations

import csv
import io
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import TypeVar

from .unit import Era, Kind, Level, Unit

K = TypeVar("K", bound="str | None")

COLUMNS = (
    "id",
    "code",
    "era",
    "level",
    "kind",
    "name",
    "parent",
    "valid_from",
    "valid_to",
    "slug",
    "aliases",
    "successors",
    "divided",
    "legal_basis",
)
"""Of the CSV. Lists are separated by `;`, dates are ISO, `divided` is `yes` or empty."""


class Gazetteer:
    """Units by id, with their kinship. Never changes once made."""

    def __init__(self, units: Iterable[Unit]) -> None:
        self.units: Mapping[str, Unit] = {unit.id: unit for unit in units}

    def __getitem__(self, unit_id: str) -> Unit:
        return self.units[unit_id]

    def __iter__(self) -> Iterator[Unit]:
        return iter(self.units.values())

    @cached_property
    def _children(self) -> Mapping[str | None, tuple[Unit, ...]]:
        return _group((unit.parent, unit) for unit in self)

    @cached_property
    def _predecessors(self) -> Mapping[str, tuple[Unit, ...]]:
        return _group((successor, unit) for unit in self for successor in unit.successors)

    def children(self, unit: Unit) -> tuple[Unit, ...]:
        """The units directly under `unit`, in the order of the CSV."""
        return self._children.get(unit.id, ())

    def predecessors(self, unit: Unit) -> tuple[Unit, ...]:
        """The units that became `unit`, whole or in part."""
        return self._predecessors.get(unit.id, ())

    def successors(self, unit: Unit) -> tuple[Unit, ...]:
        """The units that `unit` became."""
        return tuple(self.units[unit_id] for unit_id in unit.successors)

    def ancestors(self, unit: Unit) -> tuple[Unit, ...]:
        """What `unit` belongs to, nearest first: its district, its province."""
        found = []
        while unit.parent is not None:
            unit = self.units[unit.parent]
            found.append(unit)
        return tuple(found)

    def full_name(self, unit: Unit) -> str:
        """As an address is spoken: `xã Kiên Thành, huyện Trấn Yên, tỉnh Yên Bái`."""
        return ", ".join(u.title for u in (unit, *self.ancestors(unit)))


def load(path: Path) -> Gazetteer:
    """Read a gazetteer CSV (UTF-8, with or without a BOM).

    Raises ValueError, with the line, for a row that does not fit `COLUMNS`, repeats an id or
    refers to a unit that is not there.
    """
    lines: dict[str, int] = {}
    units = []
    with path.open(encoding="utf-8-sig", newline="") as file:
        rows = csv.DictReader(file, strict=True)
        try:
            if tuple(rows.fieldnames or ()) != COLUMNS:
                raise ValueError(f"columns must be {','.join(COLUMNS)}")
            for row in rows:
                units.append(_parse_line(row))
                if lines.setdefault(units[-1].id, rows.line_num) != rows.line_num:
                    raise ValueError(f"id {units[-1].id} is repeated")
        except (KeyError, ValueError, csv.Error) as error:
            raise ValueError(f"{path}:{max(rows.line_num, 1)}: {error}") from error
    for unit in units:
        for other in filter(None, (unit.parent, *unit.successors)):
            if other not in lines:
                raise ValueError(f"{path}:{lines[unit.id]}: there is no unit {other}")
    return Gazetteer(units)


def _parse_line(row: Mapping[str, str]) -> Unit:
    if None in row or None in row.values():
        raise ValueError(f"a row must have {len(COLUMNS)} cells")
    return parse(row)


def dump(units: Iterable[Unit]) -> str:
    """The CSV that `load` reads as `units`: one line a unit, in their order."""
    text = io.StringIO()
    rows = csv.DictWriter(text, COLUMNS, lineterminator="\n")
    rows.writeheader()
    rows.writerows(map(cells, units))
    return text.getvalue()


def cells(unit: Unit) -> dict[str, str]:
    """A unit as the cells of its row, by column."""
    return {
        "id": unit.id,
        "code": unit.code,
        "era": unit.era,
        "level": unit.level,
        "kind": unit.kind,
        "name": unit.name,
        "parent": unit.parent or "",
        "valid_from": unit.valid_from.isoformat() if unit.valid_from else "",
        "valid_to": unit.valid_to.isoformat() if unit.valid_to else "",
        "slug": unit.slug,
        "aliases": ";".join(unit.aliases),
        "successors": ";".join(unit.successors),
        "divided": "yes" if unit.divided else "",
        "legal_basis": unit.legal_basis,
    }


def parse(row: Mapping[str, str]) -> Unit:
    """The inverse of `cells`. Raises KeyError, ValueError for cells that are no unit."""
    return Unit(
        id=row["id"],
        code=row["code"],
        era=Era(row["era"]),
        level=Level(row["level"]),
        kind=Kind(row["kind"]),
        name=row["name"],
        parent=row["parent"] or None,
        valid_from=_day(row["valid_from"]),
        valid_to=_day(row["valid_to"]),
        slug=row["slug"],
        aliases=_items(row["aliases"]),
        successors=_items(row["successors"]),
        divided=row["divided"] == "yes",
        legal_basis=row["legal_basis"],
    )


def _items(cell: str) -> tuple[str, ...]:
    return tuple(cell.split(";")) if cell else ()


def _day(cell: str) -> date | None:
    return date.fromisoformat(cell) if cell else None


def _group(pairs: Iterable[tuple[K, Unit]]) -> dict[K, tuple[Unit, ...]]:
    groups: dict[K, list[Unit]] = defaultdict(list)
    for key, unit in pairs:
        groups[key].append(unit)
    return {key: tuple(units) for key, units in groups.items()}
