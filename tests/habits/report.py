"""The comparison as a table, and the files that differ."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from .commonmark import to_html
from .comparing import UNSAID, Outcome, Verdict
from .fuzzing import Tally
from .ours import read_sample

# Of exceptions, where they come from tells them apart, and nothing else.
VALUE_RE = re.compile(r": '[^']*'|(?<![:\w])\d+(?:\.\d+)?")
MOST_KINDS = 40
"""Of raw markup that are listed."""
SHOWN = 4
"""Differences of a file that are listed."""


def table(outcomes: Sequence[Outcome]) -> Iterator[str]:
    """For each habit: files, equal, told, and differing in silence, and in what."""
    verdicts = " | ".join(Verdict)
    yield f"| habit | files | {verdicts} | silent or failed, by element |"
    yield "| --- | ---: |" + " ---: |" * len(Verdict) + " --- |"
    for habit in [*dict.fromkeys(outcome.sample.habit for outcome in outcomes), ""]:
        chosen = [o for o in outcomes if habit in ("", o.sample.habit)]
        counts = Counter(outcome.verdict for outcome in chosen)
        silent = [o for o in chosen if o.verdict in UNSAID]
        elements = Counter(element for outcome in silent for element in outcome.elements)
        what = ", ".join(f"{name} {count}" for name, count in elements.most_common())
        figures = (len(chosen), *(counts[verdict] for verdict in Verdict))
        cells = " | ".join(map(str, figures))
        yield f"| {habit or 'all'} | {cells} | {what} |"


def by_trait(outcomes: Sequence[Outcome]) -> Iterator[str]:
    """The pieces whose own files differ in silence, or are told though nothing is foreign."""
    own = [outcome for outcome in outcomes if len(outcome.sample.traits) == 1]
    silent = [outcome for outcome in own if outcome.verdict in UNSAID]
    told = [o for o in own if o.verdict in (Verdict.TOLD, Verdict.ALARM)]
    told = [outcome for outcome in told if not outcome.sample.is_foreign]
    yield from _named("Pieces that differ in silence", silent)
    yield from _named("Pieces that are told, though they could be read", told)


def _named(title: str, outcomes: Sequence[Outcome]) -> Iterator[str]:
    names = Counter(f"{o.sample.habit}/{o.sample.traits[0]}" for o in outcomes)
    if names:
        yield f"\n{title} (files): {len(names)}"
        yield from (f"  {name}: {count}" for name, count in sorted(names.items()))


def allowances(outcomes: Sequence[Outcome]) -> Iterator[str]:
    """How many files are equal by each allowance."""
    used = Counter(name for outcome in outcomes for name in outcome.allowed)
    if used:
        yield "\nRead otherwise than CommonMark does, on purpose (files):"
        yield from (f"  {name}: {count}" for name, count in used.most_common())


def details(outcomes: Sequence[Outcome], verdicts: Sequence[Verdict]) -> Iterator[str]:
    """The files with these verdicts, each with a short difference."""
    for outcome in outcomes:
        if outcome.verdict not in verdicts:
            continue
        yield f"\n{outcome.sample.path} ({outcome.verdict})"
        yield from (f"    {line}" for line in outcome.differences[:SHOWN])
        if (more := len(outcome.differences) - SHOWN) > 0:
            yield f"    … {more} more"
        if outcome.told:
            yield f"    told: {outcome.told[0]}"


def both(outcome: Outcome) -> Iterator[str]:
    """A file and both readings of it."""
    sample = outcome.sample
    yield f"\n=== {sample.path}\n{sample.text}"
    yield f"--- ours\n{read_sample(sample).html}"
    yield f"--- CommonMark, written over: {', '.join(outcome.allowed)}\n{to_html(outcome.meant)}"


def fuzzed(tally: Tally) -> Iterator[str]:
    """What came of broken files: each kind of fault with the numbers of a few files."""
    kinds: dict[str, list[int]] = {}
    for number, fault in tally.faults:
        kinds.setdefault(VALUE_RE.sub("", fault), []).append(number)
    yield f"{tally.count} files, {tally.told} with problems told, {len(tally.faults)} faults"
    for kind, numbers in sorted(kinds.items(), key=lambda item: -len(item[1])):
        yield f"  {len(numbers)} × {kind}  --show {numbers[0]}" + "".join(
            f", {number}" for number in numbers[1:4]
        )
    yield f"Markup in the text without a word said: {tally.raw_files} files"
    for kind, count in tally.raw.most_common(MOST_KINDS):
        number, passage = tally.examples[kind]
        yield f"  {count} × {passage!r}  --show {number}"
