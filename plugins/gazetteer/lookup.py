"""Find the unit that an editor means by a name written as an address is spoken.

`xã Kiên Thành, huyện Trấn Yên`: smallest first, kind words optional or abbreviated. A
name is compared exactly, then without regard to case and tone placement, then with i for
y, then without diacritics; a laxer stage counts only where the stricter found nothing.
Never fuzzily: similar names are suggestions. An explicit kind or parent is never ignored.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from difflib import get_close_matches

from plugins.vietnamese import fold

from .names import FOLDED, STAGES, NameIndex, clean, is_ancestor_name, read_kind
from .unit import Level, Unit

PARTS_RE = re.compile(r"[,;(]|\s[-–]\s")
# A parent may follow without a comma: `xã Đại Sơn huyện Văn Yên`.
INNER_KIND_RE = re.compile(r"(?<=\S)\s+(?=(?:huyện|thị xã|thành phố|tỉnh|TP\.?|TX\.?)\s)", re.I)
MOST_SUGGESTIONS = 3


@dataclass(frozen=True, slots=True)
class Found:
    """One unit; `folded` if it was found only by ignoring diacritics."""

    unit: Unit
    folded: bool


@dataclass(frozen=True, slots=True)
class Ambiguous:
    """Several units fit equally."""

    candidates: tuple[Unit, ...]


@dataclass(frozen=True, slots=True)
class Unknown:
    """No unit fits; those that may have been meant, best first."""

    suggestions: tuple[Unit, ...]


def lookup(index: NameIndex, text: str, on: date) -> Found | Ambiguous | Unknown:
    """The unit that `text` names in an article of the day `on`."""
    parts = _parts(text)
    if not parts:
        return Unknown(())
    for stage in range(len(STAGES)):
        units = _narrow(index, _fitting(index, parts, stage), on)
        if len(units) == 1:
            return Found(units[0], folded=stage == FOLDED)
        if units:
            return Ambiguous(tuple(units))
    return Unknown(_suggestions(index, parts, on))


def _parts(text: str) -> list[str]:
    pieces = PARTS_RE.split(text.replace(")", " "))
    return [
        cleaned
        for piece in pieces
        for inner in INNER_KIND_RE.split(piece)
        if (cleaned := clean(inner))
    ]


def _fitting(index: NameIndex, parts: list[str], stage: int) -> list[Unit]:
    """The units that the first part names and to which every further part is a parent."""
    first, *parents = parts
    kind, name = read_kind(first)
    units = {u.id: u for u in index.named(first, stage)}
    units |= {u.id: u for u in index.named(name, stage) if kind in (None, u.kind)}
    return [
        unit
        for unit in units.values()
        if all(is_ancestor_name(index, unit, parent, stage) for parent in parents)
        and (unit.id in index.local or _names_province(index, unit, parents, stage))
    ]


def _names_province(index: NameIndex, unit: Unit, parents: list[str], stage: int) -> bool:
    """Whether a unit outside the scope is given its province, or is one."""
    if unit.level is Level.PROVINCE:
        return True
    province = index.gazetteer.ancestors(unit)[-1]
    return any(province in index.named(read_kind(parent)[1], stage) for parent in parents)


def _narrow(index: NameIndex, units: list[Unit], on: date) -> list[Unit]:
    """Of several units those of the era in force, if that leaves any."""
    if len(units) < 2:
        return units
    return [unit for unit in units if unit.existed_on(on)] or units


def _suggestions(index: NameIndex, parts: list[str], on: date) -> tuple[Unit, ...]:
    """Units of the same name elsewhere, then of similar names, local ones first."""
    name = fold(read_kind(parts[0])[1])
    close = get_close_matches(name, index.folded_names(), n=MOST_SUGGESTIONS)
    found = [unit for key in close for unit in index.named(key, FOLDED)]
    parents = parts[1:]

    def rank(unit: Unit) -> tuple[bool, bool, bool]:
        kin = all(is_ancestor_name(index, unit, parent, FOLDED) for parent in parents)
        return not kin, unit.id not in index.local, not unit.existed_on(on)

    return tuple(sorted(found, key=rank)[:MOST_SUGGESTIONS])
