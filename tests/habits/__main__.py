"""`python -m tests.habits`: how the project reads the Markdown of other habits.

corpus ─┬─► compare: our reader beside CommonMark's, what differs, what is told
        ├─► fuzz: the files broken in many ways, none of which may end in an exception
        ├─► time: how long our reader takes, beside another checkout's
        └─► write: the files themselves, into a folder
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from . import report
from .comparing import Verdict, compare
from .corpus import SIZE, corpus


def main(arguments: list[str] | None = None) -> int:
    """Run one of the commands."""
    parser = argparse.ArgumentParser(prog="python -m tests.habits")
    commands = parser.add_subparsers(required=True)
    _compare_command(commands.add_parser("compare"))
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


def _write_command(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("folder", type=Path)
    parser.set_defaults(run=_write)


def _compare(given: argparse.Namespace) -> int:
    chosen = [sample for sample in corpus(given.size) if given.only in sample.path]
    outcomes = [compare(sample) for sample in chosen]
    verdicts = [*report.UNSAID, *([Verdict.TOLD] if given.told else [])]
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
    return int(any(outcome.verdict in report.UNSAID for outcome in outcomes))


def _write(given: argparse.Namespace) -> int:
    for sample in corpus():
        file = given.folder / sample.path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(sample.text.encode())
    return 0


if __name__ == "__main__":
    sys.exit(main())
