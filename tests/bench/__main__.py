"""`python -m tests.bench`: this project, Hugo and stock Pelican on the same synthetic articles.

    articles ─ write (tools) ─► sources of each tool ─ run (measuring) ─► results ─► report

All tools build the site of one size in turn, several times over, so that what else the
machine does meets all of them; ratios are taken within a run. The incremental cases follow
our clean build of the same run.

All sites stay until everything is measured: some 4 GB for three runs of up to 10,000 articles,
12 GB for three runs of 50,000 more.
"""

from __future__ import annotations

import argparse
import json
import sys
from dataclasses import asdict
from pathlib import Path
from tempfile import TemporaryDirectory

from .articles import Archive
from .cases import Bench
from .machine import describe, in_words
from .measuring import CommandError
from .report import NOTES, table
from .results import Results
from .tools import ROOT, TOOLS

WORK = ROOT / ".cache/bench"
INCREMENTAL = 10_000
"""The size of the incremental cases, or the nearest below it that is measured."""


def main(arguments: list[str] | None = None) -> int:
    """Measure and print the table; 1 if a tool failed."""
    given = _parse(arguments)
    WORK.mkdir(parents=True, exist_ok=True)
    # All of it stays until the end, as `Tool.clear` says.
    with TemporaryDirectory(dir=WORK, prefix="work-") as work:
        return _measure(given, Path(work))


def _measure(given: argparse.Namespace, work: Path) -> int:
    facts = describe(given.tools)
    bench = Bench(work, given.runs, _say)
    sizes = sorted(set(given.sizes))
    incremental = max((size for size in sizes if size <= INCREMENTAL), default=sizes[0])
    for size in sizes:
        tools = [t for t in given.tools if t != "pelican" or size <= given.pelican_up_to]
        if not tools:
            continue
        try:
            bench.measure(Archive(size), tools, incremental=size == incremental)
        except CommandError as error:
            _say(str(error))
            return 1
        _save(WORK / "bench.json", facts, bench.results)
    print(table(bench.results))
    print(f"\n{in_words(facts)} Medians of {given.runs} runs. {NOTES}")
    return 0


def _parse(arguments: list[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.bench")
    parser.add_argument("--sizes", type=int, nargs="+", required=True)
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--tools", nargs="+", choices=TOOLS, default=list(TOOLS))
    # Its archives look through all articles for each article.
    parser.add_argument("--pelican-up-to", type=int, default=INCREMENTAL)
    given = parser.parse_args(arguments)
    if given.runs < 1 or min(given.sizes) < 20:
        parser.error("at least 1 run and 20 articles")
    return given


def _save(file: Path, facts: dict[str, str], results: Results) -> None:
    """Every single measurement, for other questions than those of the table."""
    measured = [asdict(measurement) for measurement in results.measurements]
    text = json.dumps({"machine": facts, "measurements": measured}, indent=1, ensure_ascii=False)
    file.write_text(f"{text}\n", "utf-8")


def _say(line: str) -> None:
    print(line, file=sys.stderr, flush=True)


if __name__ == "__main__":
    sys.exit(main())
