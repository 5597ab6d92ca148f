"""Whether the units agree with what is known from elsewhere.

- counts stated by the resolutions (`expected.csv`, for the provinces that we know),
- the official notes, which name the predecessors (`exceptions.csv`: where they do not),
- the CSV in force, whose units have pages.

Like `invariants`, each check returns lines in Vietnamese, none where all is well.
"""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from ..table import Gazetteer
from ..unit import Level, Unit
from .notes import Note

EXPECTED = ("province", "unit", "what", "count", "source")
EXCEPTIONS = ("province", "unit", "successor", "reason")

Row = Mapping[str, str]


def read(path: Path, columns: tuple[str, ...], province: str) -> tuple[Row, ...]:
    """The rows of `province`, a unit's id.

    Raises ValueError, with the line, for other columns or an empty cell.
    """
    with path.open(encoding="utf-8", newline="") as file:
        rows = csv.DictReader(file)
        if tuple(rows.fieldnames or ()) != columns:
            raise ValueError(f"{path}:1: columns must be {','.join(columns)}")
        found = []
        for row in rows:
            if set(row) != set(columns) or not all(row.values()):
                raise ValueError(f"{path}:{rows.line_num}: each of {','.join(columns)} is needed")
            if row["province"] == province:
                found.append(row)
    return tuple(found)


def miscounted(gazetteer: Gazetteer, expected: Iterable[Row]) -> Iterator[str]:
    """Counts that differ from `expected`, whose `unit` and `what` `count` understands."""
    for row in expected:
        found = count(gazetteer, row["unit"], row["what"])
        if found != int(row["count"]):
            yield f"{row['unit']}: có {found} “{row['what']}”, {row['source']} có {row['count']}"


def count(gazetteer: Gazetteer, unit_id: str, what: str) -> int:
    """How many units there are under one, of a level or a kind, on the last day of its era.

    `what` may also be `dissolved` (before that day) and `successor` (of its communes).
    """
    under = [u for u in gazetteer if unit_id in {a.id for a in gazetteer.ancestors(u)}]
    lasting = [u for u in under if not u.id.startswith("h")]
    if what == "dissolved":
        return len(under) - len(lasting)
    if what == "successor":
        communes = (u for u in lasting if u.level is Level.COMMUNE)
        return len({successor for u in communes for successor in u.successors})
    return sum(what in (u.level, u.kind) for u in lasting)


def unsupported(
    gazetteer: Gazetteer, notes: Mapping[str, Note], exceptions: Iterable[Row]
) -> Iterator[str]:
    """Successions that the note of the new commune does not bear out.

    `notes` are by the new communes' ids. Pairs in `exceptions` may lack support; those that
    have it after all are reported too, so that the list stays true.
    """
    excepted = {(row["unit"], row["successor"]) for row in exceptions}
    lacking = set()
    for unit in gazetteer:
        if unit.level is Level.COMMUNE and unit.id.startswith("o"):
            lacking |= {
                (unit.id, successor.id)
                for successor in gazetteer.successors(unit)
                if not _bears_out(notes[successor.id], unit, successor)
            }
    for unit_id, successor_id in sorted(lacking - excepted):
        title, successor = gazetteer[unit_id].title, gazetteer[successor_id].title
        yield f"{unit_id}: chú thích của {successor_id} “{successor}” không nhắc tới “{title}”"
    for unit_id, successor_id in sorted(excepted - lacking):
        yield f"{unit_id}: ngoại lệ với {successor_id} không còn cần"


def vanished(gazetteer: Gazetteer, published: Iterable[Unit]) -> Iterator[str]:
    """Units of the CSV in force that are no more, or have another slug: their pages are lost."""
    for unit in published:
        now = gazetteer.units.get(unit.id)
        if now is None or now.slug != unit.slug:
            yield f"{unit.id}: “{unit.title}” đã có trang “{unit.slug}” nay bị mất"


def _bears_out(note: Note, unit: Unit, successor: Unit) -> bool:
    names = (unit.name, *unit.aliases)
    return note.is_cut or any(note.mentions(n) or note.keeps(n, successor.name) for n in names)
