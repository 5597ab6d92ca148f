"""One line that names several places: `xã A và xã B`, `xã A - xã B`, `xã A, xã B, huyện C`.

A line is one address if it can be. Else it is divided at its words for "and" and as an
address is, and each part is read with the parts behind it that it belongs to; those may be
shared. A larger unit behind a comma is never a place of its own, but a slip in an address.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence, Set
from dataclasses import dataclass, replace
from datetime import date

from .address import MOST_PARTS, Pieces, divisions, part
from .explaining import Unknown, Why
from .lookup import LONGEST, Ambiguous, Answer, Found, find, lookup
from .names import NameIndex
from .phrases import without_lead
from .unit import COMMUNE_KINDS, Kind, Level

AND_RE = re.compile(r"\s+(?:và|va|cùng với|cùng|với|hoặc|hay)\s+|\s*[&+]\s*", re.IGNORECASE)
RANKS = {Level.COMMUNE: 0, Level.DISTRICT: 1, Level.PROVINCE: 2}
RANKS_OF_KINDS = dict.fromkeys(Kind, 1) | dict.fromkeys(COMMUNE_KINDS, 0) | {Kind.TINH: 2}

Reach = Callable[[int, tuple[int, ...]], tuple[int, ...]]
"""Which of the parts behind a part (by number, nearest first) it may belong to."""


@dataclass(frozen=True, slots=True)
class Place:
    """A place that is written, and what is known of it."""

    text: str
    answer: Answer


@dataclass(frozen=True, slots=True)
class Placed:
    """A part of a text with the numbers of those behind it that it was found to belong to."""

    place: Place
    above: tuple[int, ...]

    @property
    def is_known(self) -> bool:
        """Whether it names a unit, or one of several."""
        return not isinstance(self.place.answer, Unknown)


def read_line(index: NameIndex, text: str, on: date) -> tuple[Place, ...]:
    """The places that a line names in an article dated `on`; at least one."""
    answer = lookup(index, text, on)
    if not isinstance(answer, Unknown) or len(text) > LONGEST:
        return (Place(text, answer),)
    return _largest_first(index, text, on) or _several(index, text, on) or (Place(text, answer),)


def attach(index: NameIndex, parts: Sequence[str], reach: Reach, on: date) -> list[Placed]:
    """Each part with those behind it, out of its reach, that it belongs to."""
    found: list[Placed] = []
    chain: tuple[int, ...] = ()
    for at in reversed(range(len(parts))):
        behind = reach(at, chain)[: MOST_PARTS - 1]
        ways = (behind[start:] for start in range(len(behind) + 1))
        tried = (_placed(index, parts, at, above, on) for above in ways)
        placed = next(p for p in tried if p.is_known or not p.above)
        # Nothing is in a place that is not known.
        chain = (at, *placed.above) if placed.is_known else behind
        found.append(placed)
    return found[::-1]


def is_larger(one: Placed, other: Placed) -> bool | None:
    """Whether the other is of a higher rank, whatever each may mean; None where that is open."""
    before, after = _ranks(one), _ranks(other)
    return min(after) > max(before) if before and after else None


def is_one(text: str) -> bool:
    """Whether a text has but one part: no address, no list."""
    return not AND_RE.search(text) and all(len(pieces) == 1 for pieces in divisions(text))


def _placed(
    index: NameIndex, parts: Sequence[str], at: int, above: tuple[int, ...], on: date
) -> Placed:
    text = ", ".join((parts[at], *(parts[number] for number in above)))
    answer = (find(index, text, on) or Unknown(())) if above else lookup(index, text, on)
    return Placed(Place(text, answer), above)


def _largest_first(index: NameIndex, text: str, on: date) -> tuple[Place, ...]:
    """The place of an address that is written from its end: `huyện Trấn Yên, xã Kiên Thành`."""
    for pieces in dict.fromkeys(divisions(text)):
        if 1 < len(pieces) <= MOST_PARTS:
            answer = find(index, ", ".join(reversed(pieces)), on)
            if isinstance(answer, Found):
                return (Place(text, answer),)
    return ()


def _several(index: NameIndex, text: str, on: date) -> tuple[Place, ...]:
    """The places of the first way to divide the text that has no unknown one, or of the first."""
    segments = [segment for segment in AND_RE.split(text) if segment.strip(" ,;")]
    ways = dict.fromkeys(zip(*map(divisions, segments), strict=True))
    found = [places for way in ways if (places := _of_segments(index, way, on))]
    known = (p for p in found if not any(isinstance(place.answer, Unknown) for place in p))
    return next(known, found[0] if found else ())


def _of_segments(index: NameIndex, segments: tuple[Pieces, ...], on: date) -> tuple[Place, ...]:
    """The places of what stands between words for "and"; none where it is no list."""
    parts = [piece for pieces in segments for piece in pieces]
    starts = {sum(map(len, segments[:number])) for number in range(1, len(segments))}

    def reach(at: int, chain: tuple[int, ...]) -> tuple[int, ...]:
        return tuple(n for n in chain if n != at + 1) if at + 1 in starts else chain

    placed = attach(index, parts, reach, on)
    for at in range(len(parts) - 1):
        if at + 1 not in starts and at + 1 not in placed[at].above:
            slips = is_larger(placed[at], placed[at + 1])
            if slips is None:
                return ()
            if slips:
                placed[at] = _within(index, parts[at], at, placed[at + 1], on)
            placed[at + 1] = _without_larger(placed[at + 1])
    owners = {number for one in placed for number in one.above}
    places = [one for at, one in enumerate(placed) if at not in owners]
    if len(places) < 2 or not any(one.is_known for one in places):
        return ()
    return tuple(_of_same_kinds(index, placed, owners, on))


def _within(index: NameIndex, part: str, at: int, larger: Placed, on: date) -> Placed:
    """A part that is misspelt, or is not in what follows it: an address that no unit fits."""
    text = f"{part}, {larger.place.text}"
    return Placed(Place(text, lookup(index, text, on)), (at + 1, *larger.above))


def _without_larger(one: Placed) -> Placed:
    """A part behind a comma: a province that is proposed for a vague one would be above it."""
    match one.place.answer:
        case Unknown(_, Why.VAGUE):
            return replace(one, place=replace(one.place, answer=Unknown((), Why.VAGUE)))
    return one


def _ranks(placed: Placed) -> set[int]:
    """0 for a commune to 2 for a province, as far as it is known."""
    match placed.place.answer:
        case Found(unit, _):
            return {RANKS[unit.level]}
        case Ambiguous(candidates):
            return {RANKS[unit.level] for unit in candidates}
        case _:
            kind = _kind(placed.place.text)
            return {RANKS_OF_KINDS[kind]} if kind else set()


def _of_same_kinds(
    index: NameIndex, placed: Sequence[Placed], owners: Set[int], on: date
) -> Iterator[Place]:
    """The places that nothing else belongs to; a name that is open has the kind before it."""
    kind: Kind | None = None
    for at, one in enumerate(placed):
        own = _kind(one.place.text)
        kind = own or (None if at in owners else kind)
        if at in owners:
            continue
        if isinstance(one.place.answer, Ambiguous) and own is None and kind is not None:
            answer = lookup(index, f"{kind.word} {one.place.text}", on)
            if isinstance(answer, Found):
                yield replace(one.place, answer=answer)
                continue
        yield one.place


def _kind(text: str) -> Kind | None:
    """The kind that is written before a name, whatever stands before that."""
    first = text.partition(",")[0]
    return part(without_lead(first))[0].kind
