"""The places that a running text is about: a kind word, then names in capitals.

`huyện Trấn Yên, Văn Yên và huyện Lục Yên` are three: a name in a list has the kind of the
one before it. A name is a mention only if it is one unit's, by the district it is written
with, by the districts that the text mentions, or by the era; else it is left out, as are
`hợp tác xã …` and bare names, which are people and words more often than places.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from plugins.vietnamese import nfc

from .lookup import Found, lookup
from .names import NameIndex, Stage
from .unit import Level, Unit

WORD = r"[^\W\d_]+"
CUE_RE = re.compile(
    r"(?<!tác )(?<![^\W\d_])(tỉnh|thành phố|thị xã|thị trấn|huyện|phường|xã)[ \u00a0]+", re.I
)
NAME_RE = re.compile(rf"({WORD})((?:[ \u00a0]{WORD}){{0,4}})")
NEXT_RE = re.compile(r"(?:\s*,\s*|\s+và\s+)(?=[^\W\d_])")
LONGEST_NAME = 5
"""Syllables; the longest names are those of state farms: Nông trường Nghĩa Lộ."""


@dataclass(frozen=True, slots=True)
class Mention:
    """A place in a text: `start` and `end` count characters of the NFC text."""

    id: str
    text: str
    start: int
    end: int
    confidence: float


def detect(index: NameIndex, text: str, on: date) -> list[Mention]:
    """The mentions in `text`, an article of the day `on`, in their order."""
    text = nfc(text)
    spans = list(_spans(index, text, on))
    # Districts first: they tell which of several communes of one name is meant.
    districts = {
        found.title
        for kind, start, end in spans
        if (found := _unit(index, f"{kind} {text[start:end]}", on))
        and found.level is Level.DISTRICT
    }
    mentions = []
    for kind, start, end in spans:
        name = f"{kind} {text[start:end]}"
        unit = _unit(index, name, on)
        confidence = 0.9
        if unit is None:
            nearby = {u.id: u for d in districts if (u := _unit(index, f"{name}, {d}", on))}
            unit, confidence = (next(iter(nearby.values())), 0.7) if len(nearby) == 1 else (None, 0)
        if unit is not None:
            mentions.append(Mention(unit.id, text[start:end], start, end, confidence))
    return mentions


def _spans(index: NameIndex, text: str, on: date) -> Iterator[tuple[str, int, int]]:
    """(kind, start, end) of each name after a kind word, and of those listed after it."""
    for cue in CUE_RE.finditer(text):
        at = cue.end()
        while (end := _longest_name(index, text, at)) > at:
            yield cue[1].lower(), at, end
            following = NEXT_RE.match(text, end)
            if following is None or CUE_RE.match(text, following.end()):
                break
            at = following.end()


def _longest_name(index: NameIndex, text: str, at: int) -> int:
    """Where the longest known name that begins at `at` ends; `at` if there is none."""
    if not text[at : at + 1].isupper():
        return at
    match = NAME_RE.match(text, at)
    words = match[0].replace("\u00a0", " ").split(" ") if match else []
    for count in range(min(len(words), LONGEST_NAME), 0, -1):
        name = " ".join(words[:count])
        following = words[count] if count < len(words) else ""
        if following[:1].isupper():
            continue  # a piece of a longer name: `Nguyễn Xuân Gần`
        if any(index.named(name, stage) for stage in (Stage.EXACT, Stage.TONE)):
            return at + len(name)
    return at


def _unit(index: NameIndex, name: str, on: date) -> Unit | None:
    match lookup(index, name, on):
        case Found(unit, folded=False):
            return unit
    return None
