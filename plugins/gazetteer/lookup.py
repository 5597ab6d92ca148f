"""Find the unit that a name means.

A name is an address: kind (full or abbreviated, optional), name, then its parents, smallest
first (`xã Kiên Thành, huyện Trấn Yên`; see `address.parse` for the other ways to write it).
The rules, in order:

1. Names are compared at four stages (`names.Stage`): exact; case and tone placement; i/y;
   with diacritics left out. A stage counts only if the former finds nothing. Never fuzzily.
2. What is written must hold: a unit of another kind or under another parent is not found.
   Each parent must be one that the unit has, in its order, of its own era: no unit of today
   is in tỉnh Yên Bái, and Kiên Thành is not in tỉnh Lào Cai. Any parent may be left out.
3. A unit outside the site's provinces is found only if its province is named. A province
   names itself.
4. If several remain, those in force on the day; if none was, those of the day's era. So a
   name that one unit alone bears means that unit on any day, and so does one with its old
   district.
5. The day does not decide between a commune and a province or a former district whose name is
   written without its kind: `Yên Bái` of 2026 may be the ward, the former town or province.
6. If still several remain, that is ambiguous; also where only diacritics tell them apart.
7. Words before the name (`toàn tỉnh Yên Bái`) and what is within a commune (`thôn 5, xã …`)
   may stand there: see `phrases`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from .address import Pieces, divisions, read
from .explaining import Unknown, explain
from .matching import Match, fitting
from .names import NameIndex, Stage
from .phrases import above_hamlets, without_lead
from .unit import Level, Unit

LONGEST = 300
"""Characters of an address; more is no address but a slip, such as a pasted article."""
REMEMBERED = 20_000
"""Answers kept; a site has a few thousand different ones."""


@dataclass(frozen=True, slots=True)
class Found:
    """The one unit that is meant; `folded` if diacritics were left out."""

    unit: Unit
    folded: bool


@dataclass(frozen=True, slots=True)
class Ambiguous:
    """Several units, in the gazetteer's order, that fit all that was written.

    Last may be provinces that are not in the gazetteer.
    """

    candidates: tuple[Unit, ...]


Answer = Found | Ambiguous | Unknown


def lookup(index: NameIndex, text: str, on: date) -> Answer:
    """The unit that `text` means in an article dated `on`, or why there is none."""
    question = "lookup", text, index.period(on)
    answer = index.answers.get(question)
    if not isinstance(answer, Answer):
        answer = find(index, text, on)
        if answer is None:
            answer = Unknown(()) if len(text) > LONGEST else explain(index, text, on)
        if len(text) <= LONGEST and len(index.answers) < REMEMBERED:
            index.answers[question] = answer
    return answer


def find(index: NameIndex, text: str, on: date) -> Found | Ambiguous | None:
    """The same, without asking why there is none."""
    if len(text) > LONGEST:
        return None
    for divided, is_hamlet in _ways(text):
        match = fitting(index, read(divided), on)
        # A hamlet is in a commune: another level would be a slip in the commune's name.
        if match and (not is_hamlet or _is_commune(index, match.units)):
            return _answer(match)
    return None


def _ways(text: str) -> Iterator[tuple[tuple[Pieces, ...], bool]]:
    """Ways to divide the text, and whether a hamlet was before them."""
    whole = divisions(text)
    yield whole, False
    led = divisions(without_lead(text))
    if led != whole:
        yield led, False
    if within := above_hamlets((*whole, *led)):
        yield within, True


def _answer(match: Match) -> Found | Ambiguous:
    if len(match.units) == 1:
        return Found(match.units[0], match.stage is Stage.PLAIN)
    return Ambiguous(match.units)


def _is_commune(index: NameIndex, units: Iterable[Unit]) -> bool:
    return all(u.level is Level.COMMUNE for u in units if u.id in index.gazetteer.units)
