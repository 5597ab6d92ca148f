"""An administrative unit of one era."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

REFORM = date(2025, 7, 1)
"""Districts ended and communes merged on this day (Law 72/2025/QH15)."""


class Era(StrEnum):
    """Before or after the reform of 1 July 2025."""

    OLD = "old"
    NEW = "new"


class Level(StrEnum):
    """Rank of a unit; the new era has no districts."""

    PROVINCE = "province"
    DISTRICT = "district"
    COMMUNE = "commune"


class Kind(StrEnum):
    """What a unit is called before its name; the value is the slug of the Vietnamese word."""

    TINH = "tinh"
    THANH_PHO = "thanh-pho"
    QUAN = "quan"
    HUYEN = "huyen"
    THI_XA = "thi-xa"
    XA = "xa"
    PHUONG = "phuong"
    THI_TRAN = "thi-tran"
    DAC_KHU = "dac-khu"

    @property
    def word(self) -> str:
        """The Vietnamese word, as written before a name within a sentence."""
        return KIND_WORDS[self]


KIND_WORDS = {
    Kind.TINH: "tỉnh",
    Kind.THANH_PHO: "thành phố",
    Kind.QUAN: "quận",
    Kind.HUYEN: "huyện",
    Kind.THI_XA: "thị xã",
    Kind.XA: "xã",
    Kind.PHUONG: "phường",
    Kind.THI_TRAN: "thị trấn",
    Kind.DAC_KHU: "đặc khu",
}
COMMUNE_KINDS = frozenset({Kind.XA, Kind.PHUONG, Kind.THI_TRAN, Kind.DAC_KHU})


@dataclass(frozen=True, slots=True)
class Unit:
    """One row of the gazetteer.

    `id` carries the era, since official codes are used again under other names:
    `o04429` (old), `n04429` (new), `h04264-2024` (gone in that year, not by the reform).
    `parent` and `successors` are ids. `valid_from` None means "before any article";
    `valid_to` is the last day, None while the unit exists. `divided` says that the unit went
    to several successors, each having a part of it; where a successor is not known the list
    is empty. `slug` is frozen: it never changes once a page may have had it.
    """

    id: str
    code: str
    era: Era
    level: Level
    kind: Kind
    name: str
    parent: str | None
    valid_from: date | None
    valid_to: date | None
    slug: str
    aliases: tuple[str, ...]
    successors: tuple[str, ...]
    divided: bool
    legal_basis: str

    @property
    def title(self) -> str:
        """Kind and name, as in running text: `xã Kiên Thành`."""
        return f"{self.kind.word} {self.name}"

    def has_begun(self, day: date) -> bool:
        """Whether the unit is or has been there on `day`."""
        return self.valid_from is None or self.valid_from <= day

    def existed_on(self, day: date) -> bool:
        """Whether the unit was in force on `day`."""
        return self.has_begun(day) and (self.valid_to is None or day <= self.valid_to)
