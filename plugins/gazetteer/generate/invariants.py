"""What must hold for the units of a province before they may be written.

`broken` runs every rule and returns what each found, as lines in Vietnamese for the person
who runs the generator; an empty list means that the CSV is sound. A rule looks only at the
units; what is checked against the packages' notes is in `evidence`.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator
from datetime import timedelta

from ..table import Gazetteer
from ..unit import REFORM, Era, Kind, Level, Unit
from . import slugs

RANKS = {
    (Era.OLD, Level.PROVINCE): (None, {Kind.TINH, Kind.THANH_PHO}),
    (Era.OLD, Level.DISTRICT): (
        (Era.OLD, Level.PROVINCE),
        {Kind.QUAN, Kind.HUYEN, Kind.THI_XA, Kind.THANH_PHO},
    ),
    (Era.OLD, Level.COMMUNE): (
        (Era.OLD, Level.DISTRICT),
        {Kind.XA, Kind.PHUONG, Kind.THI_TRAN},
    ),
    (Era.NEW, Level.PROVINCE): (None, {Kind.TINH, Kind.THANH_PHO}),
    (Era.NEW, Level.COMMUNE): (
        (Era.NEW, Level.PROVINCE),
        {Kind.XA, Kind.PHUONG, Kind.DAC_KHU},
    ),
}
"""For each rank of an era: the rank above, and the kinds that a unit of it may be."""

CODE_LENGTHS = {Level.PROVINCE: 2, Level.DISTRICT: 3, Level.COMMUNE: 5}
UNKNOWN_SUCCESSOR = "chưa xác minh"
"""In `legal_basis` of a unit without successors: says that it is not an oversight."""

_SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_DISSOLVED = re.compile(r"h\d+-(\d{4})")

Rule = Callable[[Gazetteer], Iterator[str]]


def broken(units: tuple[Unit, ...]) -> list[str]:
    """Every way in which the units are unsound."""
    twice = [unit_id for unit_id, uses in Counter(u.id for u in units).items() if uses > 1]
    found = [f"{unit_id}: mã định danh dùng cho nhiều đơn vị" for unit_id in twice]
    gazetteer = Gazetteer(units)
    orphans = [u for u in gazetteer if u.parent and u.parent not in gazetteer.units]
    if orphans:  # the other rules follow the parents
        return found + [f"{u.id}: không có đơn vị cấp trên “{u.parent}”" for u in orphans]
    return found + [line for rule in RULES for line in rule(gazetteer)]


def is_identified(gazetteer: Gazetteer) -> Iterator[str]:
    """An id is the era's letter and the official code, of the length of its level."""
    for unit in gazetteer:
        letter = "o" if unit.era is Era.OLD else "n"
        dissolved = _DISSOLVED.fullmatch(unit.id)
        expected = f"h{unit.code}-{dissolved[1]}" if dissolved else f"{letter}{unit.code}"
        if unit.id != expected or not unit.code.isascii() or not unit.code.isdigit():
            yield f"{unit.id}: mã định danh không khớp mã “{unit.code}” và thời kỳ “{unit.era}”"
        if len(unit.code) != CODE_LENGTHS[unit.level]:
            yield f"{unit.id}: mã “{unit.code}” không đủ {CODE_LENGTHS[unit.level]} chữ số"
        if dissolved and _year_after(unit) != dissolved[1]:
            yield f"{unit.id}: năm trong mã định danh không phải năm đơn vị giải thể"


def is_in_its_place(gazetteer: Gazetteer) -> Iterator[str]:
    """A unit is of a kind that its rank has, under a unit of the rank above."""
    for unit in gazetteer:
        if (unit.era, unit.level) not in RANKS:
            yield f"{unit.id}: thời kỳ này không có cấp “{unit.level}”"
            continue
        above, kinds = RANKS[unit.era, unit.level]
        parent = gazetteer[unit.parent] if unit.parent else None
        if (parent and (parent.era, parent.level)) != above:
            yield f"{unit.id}: đơn vị cấp trên “{unit.parent or 'trống'}” không đúng cấp"
        if unit.kind not in kinds:
            yield f"{unit.id}: “{unit.title}” không đúng loại của cấp này"


def is_named(gazetteer: Gazetteer) -> Iterator[str]:
    """Names and aliases are clean, and no alias is the name of a sibling of the same kind."""
    names: dict[tuple[str | None, Era, Kind, str], set[str]] = defaultdict(set)
    for unit in gazetteer:
        names[unit.parent, unit.era, unit.kind, unit.name].add(unit.id)
    for (_, _, kind, name), ids in names.items():
        if len(ids) > 1:
            yield f"{', '.join(sorted(ids))}: cùng tên “{kind.word} {name}”"
    for unit in gazetteer:
        for name in (unit.name, *unit.aliases):
            if not name or ";" in name or unicodedata.normalize("NFC", name.strip()) != name:
                yield f"{unit.id}: tên “{name}” trống, thừa khoảng trắng hoặc sai bảng mã"
        for alias in unit.aliases:
            if names.get((unit.parent, unit.era, unit.kind, alias)):
                yield f"{unit.id}: tên khác “{alias}” là tên của một đơn vị cùng cấp trên"


def has_its_slug(gazetteer: Gazetteer) -> Iterator[str]:
    """Slugs are lower-case ASCII and unique where the pages share a folder."""
    uses: dict[tuple[str, str], list[str]] = defaultdict(list)
    for unit in gazetteer:
        uses[slugs.folder(unit), unit.slug].append(unit.id)
        if not _SLUG.fullmatch(unit.slug):
            yield f"{unit.id}: đường dẫn “{unit.slug}” không hợp lệ"
    for (_, slug), ids in uses.items():
        if len(ids) > 1:
            yield f"{', '.join(ids)}: cùng đường dẫn “{slug}”"


def is_dated(gazetteer: Gazetteer) -> Iterator[str]:
    """No unit outlives its era, and none ends before it starts."""
    for unit in gazetteer:
        if unit.valid_from and unit.valid_to and unit.valid_to < unit.valid_from:
            yield f"{unit.id}: hết hiệu lực trước khi có hiệu lực"
        if unit.era is Era.OLD and (unit.valid_to is None or unit.valid_to >= REFORM):
            yield f"{unit.id}: đơn vị cũ phải hết hiệu lực trước {REFORM:%d/%m/%Y}"
        if unit.era is Era.NEW and (unit.valid_from is None or unit.valid_from < REFORM):
            yield f"{unit.id}: đơn vị mới không thể có trước {REFORM:%d/%m/%Y}"
        if unit.era is Era.NEW and unit.valid_to is None and unit.successors:
            yield f"{unit.id}: đơn vị còn hiệu lực mà đã có đơn vị kế thừa"


def has_successors(gazetteer: Gazetteer) -> Iterator[str]:
    """What ended became something of its rank that began later, and says if it was divided."""
    for unit in gazetteer:
        if unit.divided != (len(unit.successors) > 1):
            yield f"{unit.id}: dấu chia tách không khớp số đơn vị kế thừa"
        needs_one = unit.level is not Level.DISTRICT and unit.valid_to and not unit.successors
        is_told = unit.id.startswith("h") and UNKNOWN_SUCCESSOR in unit.legal_basis
        if needs_one and not is_told:
            yield f"{unit.id}: “{unit.title}” không có đơn vị kế thừa"
        if len(set(unit.successors)) < len(unit.successors):
            yield f"{unit.id}: đơn vị kế thừa lặp lại"
        for successor in unit.successors:
            yield from _bad_successor(unit, gazetteer.units.get(successor), successor)


def has_predecessors(gazetteer: Gazetteer) -> Iterator[str]:
    """What began with the reform or later came from something."""
    for unit in gazetteer:
        if unit.id.startswith("n") and not gazetteer.predecessors(unit):
            yield f"{unit.id}: “{unit.title}” không có đơn vị tiền thân"


RULES: tuple[Rule, ...] = (
    is_identified,
    is_in_its_place,
    is_named,
    has_its_slug,
    is_dated,
    has_successors,
    has_predecessors,
)


def _bad_successor(unit: Unit, successor: Unit | None, successor_id: str) -> Iterator[str]:
    if successor is None:
        yield f"{unit.id}: không có đơn vị kế thừa “{successor_id}”"
        return
    ranks = {unit.level, successor.level}
    if len(ranks) > 1 and ranks != {Level.DISTRICT, Level.COMMUNE}:
        yield f"{unit.id}: đơn vị kế thừa “{successor_id}” khác cấp"
    ends, goes_on = unit.valid_to, successor.valid_to
    if ends is None or (goes_on is not None and goes_on <= ends):
        yield f"{unit.id}: đơn vị kế thừa “{successor_id}” không tồn tại sau đó"
    if unit.id.startswith("o") and successor.era is not Era.NEW:
        yield f"{unit.id}: đơn vị kế thừa “{successor_id}” không thuộc thời kỳ mới"


def _year_after(unit: Unit) -> str:
    """The year in which the unit was no more."""
    return str((unit.valid_to + timedelta(days=1)).year) if unit.valid_to else ""
