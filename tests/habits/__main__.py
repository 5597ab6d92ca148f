"""`python -m tests.habits`: how the project reads the Markdown of other habits.

corpus ─┬─► compare: our reader beside CommonMark's, what differs, what is told
        ├─► fuzz: the files broken in many ways, none of which may end in an exception
        ├─► time: how long our reader takes, beside another checkout's
        └─► write: the files themselves, into a folder
"""

from __future__ import annotations

import argparse
import os
import sys
from pathlib import Path

from . import fuzzing, report
from .comparing import UNSAID, Verdict, compare
from .corpus import SIZE, corpus


def main(arguments: list[str] | None = None) -> int:
    """Run one of the commands."""
    parser = argparse.ArgumentParser(prog="python -m tests.habits")
    commands = parser.add_subparsers(required=True)
    _compare_command(commands.add_parser("compare"))
    _fuzz_command(commands.add_parser("fuzz"))
    _time_command(commands.add_parser("time"))
    _write_command(commands.add_parser("write"))
    given = parser.parse_args(arguments)
    status: int = given.run(given)
    return status


def _compare_command(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--size", type=int, default=SIZE, help="files that are made")
    parser.add_argument("--only", default="", help="files whose path has this in it")
    parser.add_argument("--told", action="store_true", help="list also files whose faults are told")
    parser.add_argument("--html", action="store_true", help="print sources and both readings")
    parser.set_defaults(run=_compare)


def _fuzz_command(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--count", type=int, default=20_000)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--processes", type=int, default=os.cpu_count() or 1)
    parser.add_argument("--show", type=int, help="print the file with this number, read nothing")
    parser.set_defaults(run=_fuzz)


def _time_command(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--against", type=Path, help="another checkout, measured in turns")
    parser.add_argument("--turns", type=int, default=5)
    parser.add_argument("--passes", type=int, default=3, help="over all texts, in each turn")
    parser.set_defaults(run=_time)


def _write_command(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("folder", type=Path)
    parser.set_defaults(run=_write)


def _compare(given: argparse.Namespace) -> int:
    chosen = [sample for sample in corpus(given.size) if given.only in sample.path]
    outcomes = [compare(sample) for sample in chosen]
    verdicts = [*UNSAID, *([Verdict.TOLD, Verdict.ALARM] if given.told else [])]
    for part in (
        report.details(outcomes, verdicts),
        report.by_trait(outcomes),
        report.allowances(outcomes),
        [""],
        report.table(outcomes),
    ):
        print(*part, sep="\n")
    if given.html:
        for outcome in outcomes:
            print(*report.both(outcome), sep="\n")
    return int(any(outcome.verdict in UNSAID for outcome in outcomes))


def _fuzz(given: argparse.Namespace) -> int:
    if given.show is not None:
        sys.stdout.buffer.write(fuzzing.file_of(given.seed, given.show))
        return 0
    tally = fuzzing.fuzz(given.seed, given.count, given.processes, _progress)
    print(file=sys.stderr)
    print(*report.fuzzed(tally), sep="\n")
    return int(bool(tally.faults))


def _progress(tally: fuzzing.Tally) -> None:
    print(f"\r{tally.count} files, {len(tally.faults)} faults", end="", file=sys.stderr)


def _time(given: argparse.Namespace) -> int:
    from . import timing  # with the gazetteer, for the benchmark's articles

    print(*timing.table(timing.timings(given.turns, given.passes, given.against)), sep="\n")
    return 0


def _write(given: argparse.Namespace) -> int:
    for sample in corpus():
        file = given.folder / sample.path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(sample.text.encode())
    return 0


if __name__ == "__main__":
    sys.exit(main())
