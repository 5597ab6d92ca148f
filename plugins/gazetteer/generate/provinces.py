"""The provinces of the whole country in both eras, and what a former one became."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace
from difflib import get_close_matches

from plugins.vietnamese import slugify

from ..table import Gazetteer
from ..unit import Era, Unit
from . import assemble, spelling
from .sources import NewRow, OldRow, Sources

PREFIXES = ("", "tinh-", "t-", "thanh-pho-", "tp-")
"""Of the slug of a province's name as people write it."""
ALSO_CALLED = {"o46": ("Thừa Thiên Huế",), "o79": ("HCM", "TPHCM", "Sài Gòn")}
"""By id: a name that ended on 1 January 2025 (175/2024/QH15), and what people write for one."""
CLOSE = 0.7
"""Similarity of two slugs from which one may be a slip of the pen for the other."""


def of_the_country(sources: Sources) -> tuple[Unit, ...]:
    """All provinces, in the order of `assemble.in_order`; their slugs are empty: no page."""
    provinces = {row.code: row for row in sources.provinces}
    homes = {row.code: row.province_code for row in sources.new}
    heirs: dict[str, list[OldRow]] = defaultdict(list)
    for row in sources.old:
        for home in {homes[code] for code in sources.successors[row.key] if code in homes}:
            heirs[home].append(row)
    units = [
        unit
        for code, row in provinces.items()
        for unit in (
            *assemble.new_province(row, sources),
            *assemble.old_provinces(heirs[code], row),
        )
    ]
    named = [replace(unit, aliases=ALSO_CALLED.get(unit.id, ())) for unit in units]
    return tuple(assemble.in_order(named))


def find(name: str, provinces: Sequence[NewRow]) -> NewRow | None:
    """The province called so, whatever the case, the diacritics and the word before it."""
    for province in provinces:
        if _is_called(name, spelling.split(province.title)[1]):
            return province
    return None


def became(name: str, country: Gazetteer) -> Unit | None:
    """The province of today that the former one called so is a part of."""
    for unit in country:
        if unit.era is Era.OLD and any(_is_called(name, n) for n in (unit.name, *unit.aliases)):
            (successor,) = country.successors(unit)
            return successor
    return None


def alike(name: str, country: Gazetteer) -> tuple[str, ...]:
    """Names of provinces of either era that `name` may be a slip of the pen for."""
    names = {slugify(unit.name): unit.name for unit in country}
    found = {
        close: None
        for asked in _without_kind(slugify(name))
        for close in get_close_matches(asked, names, n=2, cutoff=CLOSE)
    }
    return tuple(names[close] for close in found)


def _is_called(asked: str, name: str) -> bool:
    return slugify(asked) in {prefix + slugify(name) for prefix in PREFIXES}


def _without_kind(slug: str) -> Iterator[str]:
    yield from (slug.removeprefix(p) for p in PREFIXES if slug.startswith(p))
