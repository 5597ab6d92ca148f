"""Straight quotes as “ ” ‘ ’, apostrophes and primes: one character for one.

What stands before and after a quote says of most whether it opens or closes. The others are told
by the quotes around them: a text is taken to open as many as it closes.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum
from itertools import accumulate

QUOTES_RE = re.compile("[\"'“”‘’]+")
STRAIGHT = frozenset("\"'")
DOUBLE = frozenset('"“”')
OPENERS, CLOSERS = frozenset("“‘"), frozenset("”’")
APOSTROPHE = "’"
CURLY = {True: "“”", False: "‘’"}
PRIME = {True: "″", False: "′"}

# `rock 'n' roll`: no quotation of one letter.
AND_RE = re.compile(r"'n'(?<=\s'n')(?=\s)", re.IGNORECASE)
# What is left out at the beginning of '98 and 'em, if nothing closes the quote.
ELISION_RE = re.compile(r"'(?:\d\d(?!\d)|(?:n|em|tis|twas|til|cause)\b)", re.IGNORECASE)
DEGREES_RE = re.compile(r"°\s?\d{1,2}(?:[.,]\d+)?\Z")

STOPS = frozenset(".,;!?…:%‰°")
WIDEST = 12
"""Characters of an angle before its minutes."""


class Beside(Enum):
    """What stands beside a quote. A hinge is a dash, slash or the like, between two words."""

    SPACE = 0
    WORD = 1
    OPENER = 2
    CLOSER = 3
    STOP = 4
    HINGE = 5


class Lean(Enum):
    """What a quote does by what stands beside it, as a change of depth."""

    OPENS = 1
    EITHER = 0
    CLOSES = -1


INSIDE = frozenset({Beside.WORD, Beside.OPENER})
"""What begins a quotation; the same, closed, ends one."""


@dataclass(slots=True)
class Quote:
    """A quote at an index of the text; `before` and `after` are beyond other quotes."""

    at: int
    is_double: bool
    before: Beside
    after: Beside
    lean: Lean
    is_after_digit: bool
    is_typed: bool
    closers: int = 0
    """How far those of its kind behind it close more than they open, as far as they say."""
    has_partner: bool = False
    """Whether the next of its kind says as little."""


def curl(text: str) -> str:
    """The text of a block with typographic quotes; as long as before."""
    if STRAIGHT.isdisjoint(text):
        return text
    shown = list(text)
    for match in AND_RE.finditer(text):
        shown[match.start()] = shown[match.end() - 1] = APOSTROPHE
    quotes = [quote for quote in _quotes(text, shown) if not _is_within_word(quote, text, shown)]
    for is_double in (True, False):
        _look_ahead([quote for quote in quotes if quote.is_double is is_double])
    _pair(quotes, text, shown)
    return "".join(shown)


def _quotes(text: str, shown: Sequence[str]) -> Iterator[Quote]:
    for run in QUOTES_RE.finditer(text):
        before = _before(text, run.start() - 1)
        after = _after(text, run.end())
        is_after_digit = text[run.start() - 1 : run.start()].isdecimal()
        for at in range(run.start(), run.end()):
            typed = text[at]
            if shown[at] != typed:
                continue
            lean = _lean(before, after)
            is_typed = typed not in STRAIGHT
            if is_typed:
                lean = Lean.OPENS if typed in OPENERS else Lean.CLOSES
            yield Quote(at, typed in DOUBLE, before, after, lean, is_after_digit, is_typed)
            if typed in OPENERS:
                before = Beside.OPENER


def _before(text: str, at: int) -> Beside:
    while at >= 0 and unicodedata.category(text[at]) == "Cf":  # shows nothing
        at -= 1
    if at < 0:
        return Beside.SPACE
    return Beside.HINGE if text[at] == ":" else _beside(text[at])


def _after(text: str, at: int) -> Beside:
    while at < len(text) and unicodedata.category(text[at]) == "Cf":
        at += 1
    if at == len(text):
        return Beside.SPACE
    # A quotation may begin with dots.
    return Beside.HINGE if text[at] == "…" or text.startswith("..", at) else _beside(text[at])


def _beside(character: str) -> Beside:
    if character.isspace():
        return Beside.SPACE
    if character in STOPS:
        return Beside.STOP
    category = unicodedata.category(character)
    if category[0] in "LNM" or character == "\ufffc":
        return Beside.WORD
    if category in ("Ps", "Pi") or character == "<":
        return Beside.OPENER
    return Beside.CLOSER if category in ("Pe", "Pf") or character == ">" else Beside.HINGE


def _lean(before: Beside, after: Beside) -> Lean:
    if before is Beside.OPENER:
        return Lean.OPENS
    if before is Beside.SPACE:
        is_open = after in INSIDE or after is Beside.HINGE
        return Lean.OPENS if is_open else Lean.EITHER
    if before is Beside.HINGE:
        if after in INSIDE:
            return Lean.OPENS
        return Lean.EITHER if after is Beside.HINGE else Lean.CLOSES
    return Lean.EITHER if after in INSIDE else Lean.CLOSES


def _is_within_word(quote: Quote, text: str, shown: list[str]) -> bool:
    """Whether it is in a word or number, as in O'Neill or 5'10; then it is shown so."""
    if quote.is_double or not quote.before is quote.after is Beside.WORD:
        return False
    neighbours = text[quote.at - 1 : quote.at + 2 : 2]
    is_single = STRAIGHT.isdisjoint(neighbours) and "’" not in neighbours
    if quote.is_typed or not (is_single or quote.is_after_digit):
        return quote.is_typed and text[quote.at] == APOSTROPHE
    is_measure = quote.is_after_digit and (
        not is_single
        or neighbours[1:].isdecimal()
        or DEGREES_RE.search(text[max(0, quote.at - WIDEST) : quote.at])
    )
    shown[quote.at] = PRIME[False] if is_measure else APOSTROPHE
    return True


def _look_ahead(quotes: Sequence[Quote]) -> None:
    depths = list(accumulate(quote.lean.value for quote in quotes))
    lowest = depths[-1] if depths else 0
    behind = Lean.CLOSES
    for quote, depth in zip(reversed(quotes), reversed(depths), strict=True):
        lowest = min(lowest, depth)
        quote.closers = depth - lowest
        quote.has_partner = behind is Lean.EITHER
        behind = quote.lean


def _pair(quotes: Sequence[Quote], text: str, shown: list[str]) -> None:
    """Decide each quote by those that are open before it."""
    open_: list[Quote] = []
    depth = {True: 0, False: 0}
    for quote in quotes:
        opens = _opens(quote, depth[quote.is_double])
        if opens is None:
            shown[quote.at] = PRIME[quote.is_double]
            continue
        if not quote.is_typed:
            shown[quote.at] = CURLY[quote.is_double][not opens]
        if opens:
            open_.append(quote)
            depth[quote.is_double] += 1
        elif depth[quote.is_double]:
            _close(quote, open_, depth, text, shown)
    for quote in open_:
        _show_elision(quote, text, shown)


def _close(
    quote: Quote, open_: list[Quote], depth: dict[bool, int], text: str, shown: list[str]
) -> None:
    while True:
        last = open_.pop()
        depth[last.is_double] -= 1
        if last.is_double is quote.is_double:
            return
        _show_elision(last, text, shown)


def _show_elision(unclosed: Quote, text: str, shown: list[str]) -> None:
    if not unclosed.is_typed and ELISION_RE.match(text, unclosed.at):
        shown[unclosed.at] = APOSTROPHE


def _opens(quote: Quote, depth: int) -> bool | None:
    """Whether a quote opens, where so many of its kind are open; None if it is a prime."""
    if quote.is_typed or quote.lean is Lean.OPENS:
        return quote.lean is Lean.OPENS
    if quote.is_after_digit and quote.closers >= depth:
        return None
    if quote.lean is Lean.CLOSES:
        return False
    if depth:
        return quote.closers > depth
    if quote.closers or quote.has_partner:
        return True
    return quote.before not in (Beside.WORD, Beside.CLOSER) and quote.after not in (
        Beside.STOP,
        Beside.CLOSER,
    )
