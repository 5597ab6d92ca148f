"""How long an article's reading takes, here and in another checkout, in turns.

What else the machine does meets both alike; ratios are taken within a turn.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from tests.bench.articles import Archive
from tests.bench.tools import our_text

from .corpus import corpus

STOPWATCH = Path(__file__).with_name("stopwatch.py")
BENCHED = 500
"""Synthetic articles of the benchmark."""
Texts = dict[str, list[tuple[str, str]]]


@dataclass(frozen=True, slots=True)
class Timing:
    """Milliseconds an article, turn by turn, of each checkout."""

    group: str
    articles: int
    here: tuple[float, ...]
    there: tuple[float, ...] = ()

    @property
    def ratio(self) -> float:
        """How many times as long as there it takes here."""
        return median(a / b for a, b in zip(self.here, self.there, strict=True))


def timings(turns: int, passes: int, other: Path | None) -> list[Timing]:
    """Take the times of all groups of texts."""
    texts = _texts()
    checkouts = [Path.cwd(), *([other] if other else [])]
    taken: list[list[dict[str, float]]] = [[] for _ in checkouts]
    with TemporaryDirectory() as folder:
        file = Path(folder, "texts.json")
        file.write_text(json.dumps(texts), "utf-8")
        for turn in range(turns):
            # Each begins every second turn.
            for index in range(len(checkouts))[:: -1 if turn % 2 else 1]:
                taken[index].append(_run(checkouts[index], file, passes))
    return [
        Timing(
            name,
            len(group),
            *(tuple(turn[name] for turn in checkout) for checkout in taken),
        )
        for name, group in texts.items()
    ]


def table(found: Sequence[Timing]) -> Iterator[str]:
    """A line for each group."""
    compared = bool(found[0].there)
    more = " other, ms | ratio |" if compared else ""
    yield f"| texts | articles | ms |{more}"
    yield "| --- | ---: | ---: |" + " ---: | ---: |" * compared
    for timing in found:
        line = f"| {timing.group} | {timing.articles} | {median(timing.here):.3f} |"
        if compared:
            line += f" {median(timing.there):.3f} | {timing.ratio:.3f} |"
        yield line


def _texts() -> Texts:
    articles = Archive(BENCHED)
    groups: Texts = {"bench": [(article.source, our_text(article)) for article in articles]}
    for sample in corpus():
        groups.setdefault(sample.habit, []).append((sample.path, sample.text))
    return groups


def _run(checkout: Path, texts: Path, passes: int) -> dict[str, float]:
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
    command = [sys.executable, str(STOPWATCH), str(texts), str(passes)]
    done = subprocess.run(
        command, cwd=checkout, env=environment, check=True, capture_output=True, text=True
    )
    found: dict[str, float] = json.loads(done.stdout)
    return found
