"""Which marks of emphasis in a text belong together, as CommonMark pairs them.

Pure: a text in, regions out, in a time that grows with the text alone.
"""

from __future__ import annotations

import re
import unicodedata
from collections import deque
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

RUN_RE = re.compile(r"\*+|_+|~~(?<!~~~)(?!~)|==(?<!===)(?!=)")
# What a word begins and ends with, whatever stands on the other side of the mark.
BEGINS_RE = re.compile(r"[\"'“‘(\[«]*[^\W_]")
ENDS_RE = re.compile(r"[^\s(\[“‘«*~]")
TAGS = {"*": ("em", "strong"), "_": ("em", "strong"), "~": ("", "del"), "=": ("", "mark")}


@dataclass(frozen=True, slots=True)
class Region:
    """What two marks hold between them: `start:end` with them, `inside` without."""

    start: int
    inside: tuple[int, int]
    end: int
    tag: str


@dataclass(slots=True)
class _Run:
    """A run of one mark: where what is left of it begins and ends, and what it may do."""

    mark: str
    start: int
    end: int
    opens: bool
    closes: bool
    length: int

    @property
    def left(self) -> int:
        return self.end - self.start

    def matches(self, closer: _Run) -> bool:
        """CommonMark's rule of three: `**a*b**` is no `*` in `**`."""
        if self.mark != closer.mark or not self.opens:
            return False
        if self.mark in "~=":
            return True
        either = self.closes or closer.opens
        both_thirds = self.length % 3 == 0 and closer.length % 3 == 0
        return not (either and (self.length + closer.length) % 3 == 0) or both_thirds


def regions(text: str) -> list[Region]:
    """All regions of a text, those that others are in before these."""
    runs = list(_runs(text))
    found = list(_pair(runs))
    left = list(_outside((run for run in runs if run.left), found))
    if len(left) > 1:
        # `**Ghi chú:**Nội dung` means the same to whoever writes it.
        for run in left:
            run.opens = BEGINS_RE.match(text, run.end) is not None
            run.closes = ENDS_RE.match(text[max(run.start - 1, 0) : run.start]) is not None
        found += _pair([run for run in left if run.mark in "*~"])
    return sorted(found, key=lambda region: (region.start, -region.end))


def _outside(runs: Iterable[_Run], found: Iterable[Region]) -> Iterator[_Run]:
    """The runs that are in none of the regions; `runs` are in their order."""
    waiting = deque(sorted(found, key=lambda region: region.start))
    end = 0
    for run in runs:
        while waiting and waiting[0].start < run.start:
            end = max(end, waiting.popleft().end)
        if run.start >= end:
            yield run


def _runs(text: str) -> Iterator[_Run]:
    for found in RUN_RE.finditer(text):
        start, end = found.span()
        before = text[start - 1] if start else " "
        after = text[end] if end < len(text) else " "
        mark = found[0][0]
        # `5*3*2` has no emphasis, nor has `(*)` or `[*]`.
        if mark in "*=" and (
            (before.isdigit() and after.isdigit()) or before + after in ("()", "[]")
        ):
            continue
        marked_before, marked_after = _is_mark(before), _is_mark(after)
        opens = not after.isspace() and (not marked_after or before.isspace() or marked_before)
        closes = not before.isspace() and (not marked_before or after.isspace() or marked_after)
        if mark in "_=":
            opens, closes = (
                opens and (not closes or marked_before),
                closes and (not opens or marked_after),
            )
        yield _Run(mark, start, end, opens, closes, end - start)


def _is_mark(character: str) -> bool:
    """Whether CommonMark counts it as punctuation."""
    return unicodedata.category(character)[0] in "PS"


def _pair(runs: list[_Run]) -> Iterator[Region]:
    """Each closer with the nearest opener that matches it."""
    openers: list[_Run] = []
    # Below which no opener matches a closer of that kind: what keeps this linear.
    bottoms: dict[tuple[str, bool, int], int] = {}
    for closer in runs:
        while closer.closes and closer.left:
            kind = (closer.mark, closer.opens, closer.length % 3)
            at = len(openers) - 1
            bottom = bottoms.get(kind, 0)
            while at >= bottom and not openers[at].matches(closer):
                at -= 1
            if at < bottom:
                bottoms[kind] = len(openers)
                break
            opener = openers[at]
            yield _region(opener, closer)
            del openers[at + 1 :]
            if not opener.left:
                openers.pop()
            bottoms = {kind: min(n, len(openers)) for kind, n in bottoms.items()}
        if closer.opens and closer.left:
            openers.append(closer)


def _region(opener: _Run, closer: _Run) -> Region:
    size = 2 if opener.left > 1 and closer.left > 1 else 1
    region = Region(
        opener.end - size,
        (opener.end, closer.start),
        closer.start + size,
        TAGS[opener.mark][size - 1],
    )
    opener.end -= size
    closer.start += size
    return region
