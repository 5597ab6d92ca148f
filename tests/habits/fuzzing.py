"""Reads many broken files, in all processors, and collects what must not be.

A file is known by the seed and its number: the same on every machine.
"""

from __future__ import annotations

import re
import signal
import time
import traceback
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from contextlib import ExitStack
from dataclasses import dataclass, field
from functools import cache
from multiprocessing import get_context
from pathlib import Path
from random import Random
from urllib.parse import unquote

from plugins.articles import Reading, read
from plugins.articles.front_matter.source import decode, split
from plugins.articles.html.safety import gate
from plugins.problems import has_errors

from .comparing import QUIET
from .corpus import corpus
from .leaks import leaks
from .mutating import mutant
from .ours import SETTINGS, with_references

PATH = "tin/2021/a.md"
CHUNK = 250
SLOW = 1.0
"""Seconds of a processor's time, above which a reading is reported."""
MOST = 30
"""Seconds after which a reading is given up."""
MARKS = ("\x02", "\x03", "wzxhzdk", "klzzwxh")
"""Python-Markdown's own, which stand for what it has put aside."""
LONGEST = 1000
"""Characters of a message; a remedy may hold a whole value or address."""
PASTED = "Chép dòng này thay vào: "
"""Behind it a whole line, as long as it was written."""
AGAIN = 20
"""One of so many files is read a second time, after others."""


@dataclass(slots=True)
class Tally:
    """`faults` are (number of the file, what is wrong).

    `raw` counts files with markup in their text of which nothing was told, by its kind;
    `examples` has the number of one file, and the passage, for each kind.
    """

    count: int = 0
    told: int = 0
    raw: Counter[str] = field(default_factory=Counter)
    raw_files: int = 0
    examples: dict[str, tuple[int, str]] = field(default_factory=dict)
    faults: list[tuple[int, str]] = field(default_factory=list)

    def add(self, other: Tally) -> None:
        """Add what came of other files."""
        self.count += other.count
        self.told += other.told
        self.raw += other.raw
        self.raw_files += other.raw_files
        self.examples = other.examples | self.examples
        self.faults += other.faults


def fuzz(seed: int, count: int, processes: int, progress: Callable[[Tally], None]) -> Tally:
    """Read files 0 … count-1 of that seed; `progress` is told what has come of them so far."""
    starts = range(0, count, CHUNK)
    jobs = [(seed, start, min(start + CHUNK, count)) for start in starts]
    total = Tally()
    with ExitStack() as stack:
        each: Callable[..., Iterable[Tally]] = map
        if processes > 1:  # new ones: a process with threads must not fork
            pool = ProcessPoolExecutor(processes, mp_context=get_context("spawn"))
            each = stack.enter_context(pool).map
        for tally in each(_chunk, jobs):
            total.add(tally)
            progress(total)
    return total


def file_of(seed: int, number: int) -> bytes:
    """The file with that number."""
    return mutant(Random(f"{seed} {number}"), _texts())


@cache
def _texts() -> Sequence[str]:
    return [sample.text for sample in corpus()]


def _chunk(job: tuple[int, int, int]) -> Tally:
    seed, start, end = job
    tally = Tally()
    before: tuple[int, bytes, Reading] | None = None
    for number in range(start, end):
        data = file_of(seed, number)
        reading = _watched(number, data, tally)
        if reading is None:
            continue
        for fault in faults_of(data, reading):
            tally.faults.append((number, fault))
        _count_raw(number, data, reading, tally)
        if before and number % AGAIN == 0 and _watched(before[0], before[1], tally) != before[2]:
            tally.faults.append((before[0], "reads otherwise the second time"))
        before = (number, data, reading)
    tally.count = end - start
    return tally


def _watched(number: int, data: bytes, tally: Tally) -> Reading | None:
    """The reading, unless it fails or takes too long, which is noted."""
    started = time.process_time()
    previous = signal.signal(signal.SIGALRM, _give_up)
    signal.alarm(MOST)
    try:
        reading = read(data, PATH, SETTINGS)
    except Exception as error:  # the very thing that is looked for
        tally.faults.append((number, _described(error)))
        return None
    finally:
        signal.alarm(0)
        signal.signal(signal.SIGALRM, previous)
    if (taken := time.process_time() - started) > SLOW:
        tally.faults.append((number, f"slow: {taken:.1f} s"))
    return reading


def _give_up(*_: object) -> None:
    raise TimeoutError


def _described(error: Exception) -> str:
    frames = traceback.extract_tb(error.__traceback__)
    where = [f"{Path(frame.filename).name}:{frame.lineno}" for frame in frames[-3:]]
    return f"exception: {type(error).__name__}: {str(error)[:80]} ({' > '.join(where)})"


def faults_of(data: bytes, reading: Reading) -> Iterator[str]:
    """What no reading may be, whatever the file is."""
    if reading.document is None and not has_errors(reading.problems):
        yield "invalid: neither a document nor an error"
    last = len(re.split(rb"\r\n|\r|\n", data))
    for problem in reading.problems:
        if not 1 <= problem.line <= last:
            yield f"invalid: line {problem.line} of {last} [{problem.code}]"
        said = problem.message.partition(PASTED)[0]
        if "\n" in problem.message or len(said) > LONGEST:
            yield f"invalid: message of [{problem.code}]: {problem.message[:60]!r}"
    if reading.document is not None:
        yield from _body_faults(data, reading)


def _body_faults(data: bytes, reading: Reading) -> Iterator[str]:
    body = reading.document.body if reading.document else None
    if body is None or len(body.prose.parts) != len(body.references) + 1:
        yield "invalid: parts and references do not go together"
        return
    html = with_references(body)
    for mark in MARKS:
        if mark in html and mark.encode() not in data:
            yield f"invalid: {mark!r} in the page"
    passed = gate(html)
    if _settled(gate(passed)) != _settled(passed) or "<script" in html:
        yield "invalid: HTML that the gate changes"
    if not has_errors(reading.problems):  # else it is not shown
        yield from _dead_ends(html)


def _dead_ends(html: str) -> Iterator[str]:
    ids = re.findall(r'\bid="([^"]*)"', html)
    if twice := [name for name, count in Counter(ids).items() if count > 1]:
        yield f"invalid: id twice: {twice[0]!r}"
    notes = re.findall(r'class="footnote-(?:back)?ref" href="#([^"]*)"', html)
    if dead := set(map(unquote, notes)) - set(ids):
        yield f"invalid: dead link of a note: {min(dead)!r}"


def _settled(html: str) -> str:
    """Without the line end that no reader of HTML keeps."""
    return html.replace("<pre>\n", "<pre>")


def _count_raw(number: int, data: bytes, reading: Reading, tally: Tally) -> None:
    if any(problem.code not in QUIET for problem in reading.problems):
        tally.told += 1
        return
    text, _ = decode(data, PATH)
    source, _ = split(text, PATH)
    if reading.document is None or source is None:
        return
    if found := leaks(with_references(reading.document.body), source.body):
        tally.raw_files += 1
        tally.raw.update({_kind(leak) for leak in found})
        for leak in found:
            tally.examples.setdefault(_kind(leak), (number, leak))


def _kind(leak: str) -> str:
    """The marks at the beginning, with letters and digits made alike."""
    return re.sub(r"[^\W\d_]+", "x", re.sub(r"\d+", "1", leak))[:6]
