"""A file by our reader and by CommonMark's: what differs, what is raw, and whether it is told."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from difflib import SequenceMatcher
from enum import StrEnum

from plugins.articles.front_matter.source import decode, split
from plugins.problems import Code

from .commonmark import to_html
from .leaks import leaks
from .losses import losses
from .meanings import EITHER, MEANT
from .ours import Read, read_sample
from .profile import Profile, profile
from .sample import Sample

QUIET = frozenset({Code.MISSING_ALT, Code.UNKNOWN_KEY, Code.NO_LOCALITY})
"""Problems that tell of nothing that is lost."""
LINES = ("br", "p", "p in li")
BY_LINES = frozenset({"word", "phone"})
"""Habits in which the end of a line is the end of a thought; others wrap lines anywhere."""


class Verdict(StrEnum):
    """How the readings of a file go together."""

    EQUAL = "equal"
    TOLD = "told"
    """Something differs, and the editor is told."""
    ALARM = "alarm"
    """Nothing differs and nothing is foreign, yet something is told."""
    SILENT = "silent"
    """Something differs, or is shown raw, or is lost, without a word."""
    FAILED = "failed"
    """Our reader raised an exception."""


UNSAID = (Verdict.SILENT, Verdict.FAILED)


@dataclass(frozen=True, slots=True)
class Outcome:
    """`differences` are lines for a report; `elements` what differs, by name.

    `allowed` names the meanings by which the body was written over, to become `meant`.
    """

    sample: Sample
    verdict: Verdict
    differences: tuple[str, ...] = ()
    elements: tuple[str, ...] = ()
    allowed: tuple[str, ...] = ()
    told: tuple[str, ...] = ()
    meant: str = ""


@dataclass(frozen=True, slots=True)
class Difference:
    """One thing in which two profiles differ."""

    element: str
    text: str


def compare(sample: Sample) -> Outcome:
    """Read a file both ways."""
    ours = read_sample(sample)
    if ours.failure:
        return Outcome(sample, Verdict.FAILED, (ours.failure,), ("exception",))
    body = _body(sample)
    if body is None:
        return Outcome(sample, Verdict.TOLD, told=_told(ours))
    found, body, allowed = _nearest(profile(ours.html), body, lines=sample.habit in BY_LINES)
    found += [Difference("raw", f"raw: {leak}") for leak in leaks(ours.html, body)]
    if lost := losses(ours.html, body):
        found.append(Difference("lost", f"lost: {' '.join(lost)[:80]}"))
    told = _told(ours)
    return Outcome(
        sample,
        _verdict(sample, found, told),
        tuple(difference.text for difference in found),
        tuple(dict.fromkeys(difference.element for difference in found)),
        allowed,
        told,
        body,
    )


def _verdict(sample: Sample, found: list[Difference], told: tuple[str, ...]) -> Verdict:
    if found:
        return Verdict.TOLD if told else Verdict.SILENT
    return Verdict.ALARM if told and not sample.is_foreign else Verdict.EQUAL


def _body(sample: Sample) -> str | None:
    text, _ = decode(sample.text.encode(), sample.path)
    source, _ = split(text, sample.path)
    return source.body if source else None


def _told(ours: Read) -> tuple[str, ...]:
    problems = [problem for problem in ours.problems if problem.code not in QUIET]
    return tuple(f"{problem.line}: [{problem.code}] {problem.message}" for problem in problems)


def _nearest(
    mine: Profile, body: str, *, lines: bool
) -> tuple[list[Difference], str, tuple[str, ...]]:
    """The differences from the one of the good readings that is nearest, and what it is."""
    names = []
    for meaning in MEANT:
        if (changed := meaning.rewrite(body)) != body:
            names.append(meaning.name)
            body = changed
    found = differences(mine, profile(to_html(body)), lines=lines)
    for meaning in EITHER if found else ():
        changed = meaning.rewrite(body)
        if changed == body:
            continue
        fewer = differences(mine, profile(to_html(changed)), lines=lines)
        if len(fewer) < len(found):
            found, body = fewer, changed
            names.append(meaning.name)
    return found, body, tuple(names)


def differences(mine: Profile, theirs: Profile, *, lines: bool) -> list[Difference]:
    """What is other in ours than in CommonMark's.

    `lines`: whether lines that CommonMark joins may stay apart, in paragraphs of their own.
    """
    theirs = replace(theirs, counts=_apart(mine, theirs, LINES if lines else ("br",)))
    found = [
        Difference(
            name.partition(" from ")[0], f"{name}: {theirs.counts[name]} → {mine.counts[name]}"
        )
        for name in sorted(mine.counts.keys() | theirs.counts.keys())
        if mine.counts[name] != theirs.counts[name]
    ]
    for name, before, after in (
        ("text", theirs.words, mine.words),
        ("code text", _flat(theirs.codes), _flat(mine.codes)),
        ("note text", _flat(theirs.notes), _flat(mine.notes)),
    ):
        if before != after:
            found.append(Difference(name, f"{name}: {_changes(before, after)}"))
    if mine.links != theirs.links:
        lost, added = theirs.links - mine.links, mine.links - theirs.links
        found.append(Difference("href", f"href: −{sorted(lost)} +{sorted(added)}"))
    return found


def _apart(mine: Profile, theirs: Profile, elements: tuple[str, ...]) -> Counter[str]:
    """The counts of theirs, with those of ours where the lines that are joined make up for it."""
    more = {name: mine.counts[name] - theirs.counts[name] for name in elements}
    if min(more.values()) < 0 or sum(more.values()) > theirs.joined:
        return theirs.counts
    return theirs.counts + Counter(more)


def _flat(parts: list[list[str]]) -> list[str]:
    return [word for part in parts for word in (*part, "¶")]


def _changes(before: list[str], after: list[str]) -> str:
    """`−lost +added`, the first few, each cut."""
    changes = []
    for kind, a, b, c, d in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if kind == "equal":
            continue
        lost, added = _cut(before[a:b]), _cut(after[c:d])
        changes.append(" ".join(filter(None, (lost and f"−“{lost}”", added and f"+“{added}”"))))
    more = f" … ({len(changes)})" if len(changes) > 3 else ""
    return "; ".join(changes[:3]) + more


def _cut(words: list[str]) -> str:
    text = " ".join(words)
    return text if len(text) <= 60 else f"{text[:40]} … {text[-15:]}"
