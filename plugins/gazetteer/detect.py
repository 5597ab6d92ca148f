"""The places that a running text is about.

text ─ words ─► spotting (names after a kind word, in lists)  ┐
             └► bare (names alone, where they may be places)  ┴─ deciding ─► a unit each

A name that several units bear is the one under the parent that is written beside it, else
under a district that the text mentions, else the one in force; else it is left out. The
rules of lookup hold here too: a unit of another province counts only with that province.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from plugins.vietnamese import nfc

from .bare import bare_names, is_whole_line
from .choosing import narrow
from .deciding import WITH_KIND, Decider
from .names import NameIndex
from .spotting import Spot, cooperatives, parent_of, spots
from .unit import Level, Unit
from .words import Name, Words

AGAIN, BARE = 0.7, 0.6
LISTED, LOWER_CASE = 0.95, 0.8
"""Factors: the kind is another name's; not every word has its capital."""


@dataclass(frozen=True, slots=True)
class Mention:
    """A place in a text, with the kind word if there is one: `xã Kiên Thành`.

    `start` and `end` count characters of the text's NFC form; `confidence` is 0 to 1.
    """

    id: str
    text: str
    start: int
    end: int
    confidence: float


@dataclass(frozen=True, slots=True)
class Placed:
    """A name that means `unit`; `start` is the first word, of the kind if there is one."""

    start: int
    name: Name
    unit: Unit
    confidence: float


def detect(index: NameIndex, text: str, on: date) -> list[Mention]:
    """The mentions in `text`, an article of the day `on`, in their order.

    Takes time linear in the length of the text.
    """
    words = Words(nfc(text), index)
    groups = list(spots(words))
    # Districts first: they tell which of several communes of one name is meant.
    first = _read(groups, Decider(index, on, frozenset()))
    districts = {placed.unit.id for placed in first if placed.unit.level is Level.DISTRICT}
    decider = Decider(index, on, districts)
    named = list(_read(groups, decider))
    placed = [*named, *_read_bare(words, named, decider)]
    return [_mention(words, one) for one in sorted(placed, key=lambda one: one.start)]


def _read(groups: Iterable[Sequence[Spot]], decider: Decider) -> Iterator[Placed]:
    return (placed for group in groups for placed in _read_list(group, decider))


def _read_list(group: Sequence[Spot], decider: Decider) -> Iterator[Placed]:
    """The places of a list; it ends at a name that is of no such kind."""
    previous: Sequence[Unit] = ()
    for spot, following in zip(group, [*group[1:], None], strict=True):
        above = decider.ancestor(previous, spot.name) if spot.listed else None
        if above is not None:  # `Trấn Yên` in `xã Kiên Thành, Trấn Yên`
            yield Placed(spot.start, spot.name, above, WITH_KIND)
            previous = (above,)
            continue
        previous = decider.of_kinds(spot)
        if not previous:
            return
        parent: Name | Spot | None = spot.parent or group[-1].parent
        if following and decider.ancestor(previous, following.name):
            parent = following.name
        found = decider.decide(previous, parent)
        # A list of 2021 that has `Trấn Yên` after a xã means the district.
        if found and (not spot.listed or found[0].has_begun(decider.on)):
            yield Placed(spot.start, spot.name, found[0], found[1] * _certainty(spot))


def _certainty(spot: Spot) -> float:
    return (LISTED if spot.listed else 1) * (1 if spot.name.proper else LOWER_CASE)


def _read_bare(words: Words, named: Sequence[Placed], decider: Decider) -> Iterator[Placed]:
    """Names without a kind: districts and provinces, those written with their parent, and
    those that the text has with a kind elsewhere."""
    taken = {at for name in cooperatives(words) for at in range(name.start, name.end)}
    elsewhere: dict[str, dict[str, Unit]] = defaultdict(dict)
    for placed in named:
        taken.update(range(placed.start, placed.name.end))
        elsewhere[placed.name.key][placed.unit.id] = placed.unit
    for name in bare_names(words, taken):
        if found := _bare_unit(words, name, elsewhere.get(name.key, {}), decider):
            yield Placed(name.start, name, *found)


def _bare_unit(
    words: Words, name: Name, elsewhere: Mapping[str, Unit], decider: Decider
) -> tuple[Unit, float] | None:
    index = decider.index
    units = [unit for unit in index.by_i_y_key(name.key).values() if unit.id in index.local]
    parent = parent_of(words, name.end)
    under = decider.under(units, parent) if parent else ()
    if len(under) == 1:
        return under[0], WITH_KIND
    if elsewhere:
        certain = len(elsewhere) == 1 and not is_whole_line(words, name)
        return (next(iter(elsewhere.values())), AGAIN) if certain else None
    larger = [u for u in narrow(units, decider.on) if u.level is not Level.COMMUNE]
    return (larger[0], BARE) if len(larger) == 1 else None


def _mention(words: Words, placed: Placed) -> Mention:
    start, end = words[placed.start].start, words[placed.name.end - 1].end
    return Mention(placed.unit.id, words.text[start:end], start, end, round(placed.confidence, 2))
