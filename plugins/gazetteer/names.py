"""Names of units as editors write them, and the index that finds units by them."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable

from plugins.vietnamese import fold, i_y_key, nfc, squeeze, tone_key

from .table import Gazetteer
from .unit import Kind, Unit

KIND_RE = re.compile(
    r"(?:(tỉnh|thành phố|thị xã|thị trấn|quận|huyện|phường|xã|đặc khu|tinh|thanh pho|thi xa"
    r"|thi tran|quan|huyen|phuong|xa|dac khu|tt|tx|tp|[xphtq])(?:\s*[.:]\s*|\s+|(?=\d)))(?=\S)",
    re.IGNORECASE,
)
ABBREVIATIONS = {
    "x": Kind.XA,
    "p": Kind.PHUONG,
    "tt": Kind.THI_TRAN,
    "h": Kind.HUYEN,
    "tx": Kind.THI_XA,
    "tp": Kind.THANH_PHO,
    "t": Kind.TINH,
    "q": Kind.QUAN,
}
STAGES: tuple[Callable[[str], str], ...] = (str, tone_key, i_y_key, fold)
"""How two names are compared, strictest first; the last ignores diacritics."""
FOLDED = len(STAGES) - 1


def clean(text: str) -> str:
    """NFC, hyphens and runs of white space as one space, numbers without leading zeros."""
    spaced = squeeze(nfc(text).replace("-", " ").replace("–", " "))
    return re.sub(r"\b0+(?=\d)", "", spaced)


def read_kind(part: str) -> tuple[Kind | None, str]:
    """The kind that a part of an address begins with, if any, and the name after it."""
    match = KIND_RE.match(part)
    if match is None:
        return None, part
    word = fold(match[1])
    return ABBREVIATIONS.get(word) or Kind(word.replace(" ", "-")), part[match.end() :]


class NameIndex:
    """Units by every spelling of their names; made once for a gazetteer and a scope.

    `scope` holds ids of the provinces whose units may be named without their province.
    """

    def __init__(self, gazetteer: Gazetteer, scope: frozenset[str]) -> None:
        self.gazetteer = gazetteer
        self.local = _local(gazetteer, scope)
        self._stages: list[dict[str, list[Unit]]] = []
        for stage in STAGES:
            names: defaultdict[str, dict[str, Unit]] = defaultdict(dict)
            for unit in gazetteer:
                for name in (unit.name, *unit.aliases):
                    names[stage(clean(name))][unit.id] = unit
            self._stages.append({name: list(units.values()) for name, units in names.items()})

    def named(self, name: str, stage: int) -> list[Unit]:
        """The units with that (clean) name, compared as that stage does."""
        return self._stages[stage].get(STAGES[stage](name), [])

    def folded_names(self) -> list[str]:
        """Every name without diacritics, to look for similar ones."""
        return list(self._stages[FOLDED])


def _local(gazetteer: Gazetteer, scope: frozenset[str]) -> frozenset[str]:
    """The provinces, what is under them, what it became, and what that belongs to."""
    local = [gazetteer[province] for province in sorted(scope)]
    for unit in local:  # grows while it is walked
        local += gazetteer.children(unit)
    successors = [s for unit in local for s in gazetteer.successors(unit)]
    parents = [parent for unit in successors for parent in gazetteer.ancestors(unit)]
    return frozenset(unit.id for unit in (*local, *successors, *parents))


def is_ancestor_name(index: NameIndex, unit: Unit, part: str, stage: int) -> bool:
    """Whether `part` (`huyện Trấn Yên`) names something that `unit` belongs to."""
    kind, name = read_kind(part)
    whole = {u.id for u in index.named(part, stage)}
    after_kind = {u.id for u in index.named(name, stage) if kind in (None, u.kind)}
    return any(a.id in whole | after_kind for a in index.gazetteer.ancestors(unit))
