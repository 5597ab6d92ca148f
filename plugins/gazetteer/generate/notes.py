"""The official notes on the origin of a unit of the new era.

They read `Hợp nhất xã A và xã B. Bỏ cấp huyện. Số: 1673/NQ-UBTVQH15; Ngày: 16/06/2025`. A
unit that changed again has the change before the last resolution: `… Bỏ cấp huyện. Thành
lập phường A từ xã A. Số: 388/NQ-UBTVQH16; Ngày: 04/08/2026`.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from datetime import date

from plugins.vietnamese import tone_key

CUT_AT = 255
"""Length at which the package cuts the account of a merger (less a space at its end)."""

_ENACTED = re.compile(r"Số:\s*(?P<resolution>[^;\s]+)\s*;\s*Ngày:\s*(\d\d)/(\d\d)/(\d{4})")
_END_OF_MERGER = re.compile(r"\.*\s*Bỏ cấp huyện\.?")
_FORMER = re.compile(r".*\b(?:từ|của) (?P<title>.+?)[\s.]*$")
_END_OF_SYLLABLE = r"(?![\u0300-\u036f])"
_KEPT = "Giữ nguyên"


@dataclass(frozen=True, slots=True)
class Note:
    """A note taken apart.

    `merger` says what was merged; `change` what was changed since, or "". `resolution` is the
    number of the last resolution, of `day`: "" and None where there is none.
    """

    merger: str
    change: str
    resolution: str
    day: date | None

    @property
    def is_cut(self) -> bool:
        """Whether the package cut the account, so that names may be missing at its end."""
        return len(self.merger) >= CUT_AT - 1

    @property
    def former_title(self) -> str:
        """What the unit was called before the last change, with its kind, or ""."""
        match = _FORMER.match(self.change)
        return match["title"] if match else ""

    def mentions(self, name: str) -> bool:
        """Whether the account has `name`, however spaced, hyphenated and toned (Hoà = Hòa)."""
        named = f"{re.escape(_letters(name))}{_END_OF_SYLLABLE}"
        return re.search(named, _letters(self.merger)) is not None

    def keeps(self, name: str, own_name: str) -> bool:
        """Whether the unit was left as it was, so that the note has no name at all."""
        return self.merger.startswith(_KEPT) and _letters(name) == _letters(own_name)


def read(text: str) -> Note:
    """Take a note apart; of a text in another form all is `merger`."""
    enacted = _ENACTED.search(text)
    account = text[: enacted.start()] if enacted else text
    merger, *changes = _END_OF_MERGER.split(account, maxsplit=1)
    return Note(
        merger=merger.rstrip(),
        change="".join(changes).strip(),
        resolution=enacted["resolution"] if enacted else "",
        day=date(*(int(enacted[i]) for i in (4, 3, 2))) if enacted else None,
    )


def _letters(text: str) -> str:
    return "".join(c for c in tone_key(text) if c.isalnum() or unicodedata.combining(c))
