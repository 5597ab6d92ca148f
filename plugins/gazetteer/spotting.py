"""Where a text writes names of places: after a kind word, in lists, before their parents."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from .unit import COMMUNE_KINDS, Kind
from .words import Name, Words

COMMA_RE = re.compile(r"\)?\s*[,;]\s*")
SPACE_RE = re.compile(r"\)?\s+")
OPEN_RE = re.compile(r"\s*\(\s*")
PARENT_RE = re.compile(r"\s*,\s*|\s+|\s*[-–]\s*")
CONJUNCTIONS = frozenset({"và", "cùng", "với", "hoặc", "hay"})
BELONGING = frozenset({"của", "thuộc"})
MIDDLE_KINDS = frozenset({Kind.HUYEN, Kind.QUAN, Kind.THI_XA, Kind.THANH_PHO})
RANKS = {
    **dict.fromkeys(COMMUNE_KINDS, 0),
    **dict.fromkeys(MIDDLE_KINDS, 1),
    Kind.TINH: 2,
}


@dataclass(frozen=True, slots=True)
class Spot:
    """A name after a kind word, or listed after such a one.

    `start` is the word where it begins, the kind included. `kinds` are those it may have:
    several after `các xã, phường: …`.
    """

    start: int
    name: Name
    kinds: frozenset[Kind]
    listed: bool
    parent: Name | Spot | None


def spots(words: Words) -> Iterator[list[Spot]]:
    """The lists (of one or more) of names after a kind word, in order."""
    at = 0
    while at < len(words):
        group = list(_group(words, at))
        if group:
            yield group
            at = group[-1].name.end
        else:
            at += 1


def cooperatives(words: Words) -> Iterator[Name]:
    """The names of cooperatives: `hợp tác xã Đại Sơn`."""
    for at in range(2, len(words)):
        if words[at].lower == "xã" and words.is_cooperative(at):
            name = words.name(at + 1)
            if name:
                yield name


def parent_of(words: Words, end: int, rank: int = 0) -> Name | Spot | None:
    """What a place that ends before the word `end` is said to belong to.

    Forms: `(Trấn Yên)`, `(huyện Trấn Yên)`, `, huyện Trấn Yên`, ` huyện Trấn Yên`,
    `của Trấn Yên`. `rank` is the place's own.
    """
    if end >= len(words):
        return None
    opened = OPEN_RE.fullmatch(words.gap(end)) is not None
    belongs = words[end].lower in BELONGING and words.adjacent(end) and words.adjacent(end + 1)
    if not (opened or belongs or PARENT_RE.fullmatch(words.gap(end))):
        return None
    start = end + 1 if belongs else end
    if cue := words.cue(start):
        kind, after = cue
        name = words.name(after) if RANKS[kind] > rank else None
        if name is None:
            return None
        above = parent_of(words, name.end, RANKS[kind]) if RANKS[kind] < 2 else None
        return Spot(start, name, frozenset({kind}), False, above)
    name = words.name(start) if opened or belongs else None
    return name if name and (belongs or words.gap(name.end).startswith(")")) else None


def _group(words: Words, at: int) -> Iterator[Spot]:
    kinds: set[Kind] = set()
    while (cue := words.cue(at)) and not words.is_cooperative(at):
        kind, after = cue
        if kind in kinds:
            return
        kinds.add(kind)
        if name := words.name(after):
            yield from _listed(words, at, name, frozenset(kinds))
            return
        # `các xã, phường: …`
        if not kinds <= COMMUNE_KINDS or not (following := _next_item(words, after)):
            return
        at = following


def _listed(words: Words, start: int, name: Name | None, kinds: frozenset[Kind]) -> Iterator[Spot]:
    first = True
    while name:
        parent = parent_of(words, name.end, max(RANKS[kind] for kind in kinds))
        yield Spot(start, name, kinds, not first, parent)
        end = name.end
        if parent and words.gap(_end(parent)).startswith(")"):
            end = _end(parent)
        start = _next_item(words, end)
        first = False
        name = words.name(start) if start and words[start].capital else None


def _end(parent: Name | Spot) -> int:
    return parent.end if isinstance(parent, Name) else parent.name.end


def _next_item(words: Words, end: int) -> int:
    """The word where the next item of a list begins, 0 if the list ends before `end`."""
    if end >= len(words):
        return 0
    comma = COMMA_RE.fullmatch(words.gap(end)) is not None
    conjunction = words[end].text in CONJUNCTIONS and words.adjacent(end + 1)
    if conjunction and (comma or SPACE_RE.fullmatch(words.gap(end))):
        return end + 1
    return end if comma else 0
