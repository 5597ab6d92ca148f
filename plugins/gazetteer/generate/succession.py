"""Which new communes an old one really became.

The mapping was made from resolutions that name communes without their district, so it gives
a commune also the successors of its homonym in another district: it is "divided" falsely.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from .sources import OldRow

Successors = Mapping[str, tuple[str, ...]]


def repair(successors: Successors, rows: Iterable[OldRow]) -> dict[str, tuple[str, ...]]:
    """Take from each divided commune the successors that are its homonym's.

    A successor is the homonym's where that has more kin in it: other predecessors of the same
    district, or else of the same old province. No commune loses its last successor.
    """
    by_key = {row.key: row for row in rows}
    predecessors: dict[str, list[OldRow]] = defaultdict(list)
    for key, codes in successors.items():
        for code in codes:
            predecessors[code].append(by_key[key])
    repaired = dict(successors)
    for key, codes in successors.items():
        if len(codes) > 1:
            own = tuple(c for c in codes if not _is_homonyms(by_key[key], predecessors[c]))
            repaired[key] = own or codes
    return repaired


def _is_homonyms(row: OldRow, predecessors: Sequence[OldRow]) -> bool:
    others = [other for other in predecessors if other.title != row.title]
    homonyms = (p for p in predecessors if p.title == row.title and p.key != row.key)
    return any(_kin(homonym, others) > _kin(row, others) for homonym in homonyms)


def _kin(row: OldRow, others: Sequence[OldRow]) -> tuple[int, int]:
    return (
        sum(other.district_code == row.district_code for other in others),
        sum(other.province_code == row.province_code for other in others),
    )
