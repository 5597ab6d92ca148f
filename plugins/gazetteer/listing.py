"""A list of places as an editor writes it, in whatever way.

An item that the one before belongs to is a part of its address: `[xã Kiên Thành, huyện Trấn
Yên]` is one place, and so are these two as rows of a list. The article is on the district's
page all the same. Several communes may share what follows them. An item may also be a whole
address, or a line of several places.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from .explaining import Unknown, Why
from .lookup import LONGEST, REMEMBERED, lookup
from .names import NameIndex
from .several import Place, Placed, attach, is_larger, is_one, read_line


@dataclass(frozen=True, slots=True)
class Item:
    """An item as written; `inline` if commas divide it from others in one line."""

    text: str
    inline: bool = False


@dataclass(frozen=True, slots=True)
class Listed:
    """A place of a list. `item` is the number of the item that names it.

    `apart` is the text of a larger unit that follows it in one line, but that it is not in:
    a second place, or else a slip in the address.
    """

    item: int
    place: Place
    apart: str = ""


def read_list(index: NameIndex, items: Sequence[Item], on: date) -> tuple[Listed, ...]:
    """The places that a list names in an article dated `on`, in its order."""
    question = tuple(items), index.period(on)
    known = index.answers.get(question)
    if not isinstance(known, tuple):
        known = tuple(_read(index, items, on))
        is_short = sum(len(item.text) for item in items) <= LONGEST
        if is_short and len(index.answers) < REMEMBERED:
            index.answers[question] = known
    return known


def _read(index: NameIndex, items: Sequence[Item], on: date) -> Iterator[Listed]:
    """`;` divides items too, also within the brackets of YAML."""
    rows = [
        (number, text, item.inline)
        for number, item in enumerate(items)
        for text in map(str.strip, item.text.split(";"))
        if text
    ]
    texts = [text for _, text, _ in rows]
    placed = attach(index, texts, lambda at, chain: chain if is_one(texts[at]) else (), on)
    owners = {number for one in placed for number in one.above}
    for at, (number, text, is_inline) in enumerate(rows):
        if at in owners:
            continue
        if placed[at].is_known:
            # A comma divides it from the next one, not a `;` or a row's end.
            is_inline = is_inline and all(row[0] > number for row in rows[at + 1 : at + 2])
            apart = _apart(placed, at) if is_inline else ""
            yield Listed(number, placed[at].place, apart)
        else:
            yield from (Listed(number, place) for place in _unknown(index, text, placed, at, on))


def _apart(placed: Sequence[Placed], at: int) -> str:
    """The text of the larger unit behind a name, which is not above it."""
    one, behind = placed[at], placed[at + 1 : at + 2]
    if not behind or one.above or not is_one(one.place.text) or not behind[0].is_known:
        return ""
    return behind[0].place.text if is_larger(one, behind[0]) else ""


def _unknown(
    index: NameIndex, text: str, placed: Sequence[Placed], at: int, on: date
) -> tuple[Place, ...]:
    """An item that is no address; what follows it may help to see what is meant."""
    if not is_one(text):
        return read_line(index, text, on)
    answer = placed[at].place.answer
    behind = placed[at + 1 : at + 2]
    if behind and behind[0].is_known and isinstance(answer, Unknown) and answer.why is Why.UNKNOWN:
        within = lookup(index, f"{text}, {behind[0].place.text}", on)
        if isinstance(within, Unknown) and within.suggestions:
            answer = within
    return (Place(text, answer),)
