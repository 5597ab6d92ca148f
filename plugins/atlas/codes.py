"""Which unit an official code means.

Codes were used again on 1 July 2025: 04531 was xã Y Can and is xã Quy Mông. A code alone is that
of today; a former commune is named by its id, `o04531`. Districts are former units all, so their
codes need nothing more.
"""

from __future__ import annotations

from collections import defaultdict
from datetime import date

from plugins.gazetteer import Era, Gazetteer, Level, Unit
from plugins.problems import Code

from .faults import Fault


class Codes:
    """The units of a gazetteer by code, and by id."""

    def __init__(self, gazetteer: Gazetteer) -> None:
        self._gazetteer = gazetteer
        self._by_code: dict[str, list[Unit]] = defaultdict(list)
        for unit in sorted(gazetteer, key=lambda unit: unit.valid_to or date.max, reverse=True):
            if unit.level is not Level.PROVINCE:
                self._by_code[unit.code].append(unit)

    def unit(self, code: str) -> Unit:
        """The district or commune that is meant. Raises Fault if there is none."""
        unit = self._gazetteer.units.get(code)
        if unit is not None and unit.level is not Level.PROVINCE:
            return unit
        units = self._by_code.get(code, [])
        for unit in units:
            if unit.era is Era.NEW or unit.level is Level.DISTRICT:
                return unit
        if not units:
            raise Fault(
                Code.UNKNOWN_LOCALITY,
                f"Không có huyện, xã nào mang mã “{code}” trong danh mục đơn vị hành chính. "
                "Xem mã ở mục “id” của trang dia-phuong/index.json, hoặc bỏ vùng này.",
            )
        former = units[0]  # that of them which was there the longest
        raise Fault(
            Code.UNKNOWN_LOCALITY,
            f"Mã “{code}” là của {self._gazetteer.full_name(former)}, nay không còn. "
            f"Nếu muốn vẽ đơn vị cũ, ghi mã “{former.id}”.",
            (former.id,),
        )
