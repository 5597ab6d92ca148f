"""The builds that are measured, and the proof that each did what it was measured for."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from .articles import Archive
from .measuring import CommandError, run
from .preview import preview_times
from .results import CLEAN, EDITED, INDEXED, MOVED, PREVIEW, UNCHANGED, Measurement, Results
from .tools import TOOLS, Ours, Tool


@dataclass
class Bench:
    """Measures in `folder`, where it leaves all that the tools have made."""

    folder: Path
    runs: int
    say: Callable[[str], None]
    results: Results = field(default_factory=lambda: Results([]))

    def measure(self, archive: Archive, names: Sequence[str], *, incremental: bool) -> None:
        """Build the site of an archive with each tool in turn, `runs` times over."""
        tools = [TOOLS[name](self.folder / str(archive.size) / name) for name in names]
        self.say(f"{archive.size:,} articles: writing")
        for article in archive:
            for tool in tools:
                tool.write(article)
        for number in range(self.runs):
            first = number % len(tools)
            for tool in tools[first:] + tools[:first]:
                self._build_clean(tool, archive, number)
                if incremental and isinstance(tool, Ours):
                    self._build_again(tool, archive, number)
        for tool in tools:
            if incremental and isinstance(tool, Ours):
                self._preview(tool, archive)

    def _build_clean(self, tool: Tool, archive: Archive, number: int) -> None:
        tool.clear()
        self._build(tool, CLEAN, archive, number)
        built = sum(1 for _page in tool.output.glob("tin/*/*/*/index.html"))
        if built != archive.size:
            raise CommandError(f"{tool.title} made {built} articles of {archive.size}")

    def _build_again(self, ours: Ours, archive: Archive, number: int) -> None:
        """With nothing changed, then after each kind of edit, of other articles in each run."""
        chosen = (2 * number + 1) * archive.size // (2 * self.runs)
        mark = f"sua-{number}"
        edited, moved = archive.edited(chosen, mark), archive.moved(chosen - 1)
        self._build(ours, UNCHANGED, archive, number)
        ours.write(edited)
        self._build(ours, EDITED, archive, number)
        _check(ours, edited.page, mark)
        ours.write(moved)
        self._build(ours, MOVED, archive, number)
        _check(ours, moved.page, moved.units[0].name)
        run(ours.search_command, ours.folder, ours.log)
        ours.write(archive.edited(chosen, f"tim-{number}"))
        self._build(ours, INDEXED, archive, number, ours.search_command)

    def _build(
        self,
        tool: Tool,
        case: str,
        archive: Archive,
        number: int,
        command: Sequence[str] | None = None,
    ) -> None:
        took = run(command or tool.command, tool.folder, tool.log)
        files, feeds, size = _survey(tool.output)
        done = Measurement(
            tool.name, case, archive.size, number, took.seconds, took.peak, files, feeds, size
        )
        self.results.measurements.append(done)
        peak = f", {took.peak / 1e6:.0f} MB" if took.peak else ""
        self.say(
            f"{archive.size:,} articles, run {number + 1} of {self.runs}: "
            f"{tool.title}, {case}: {took.seconds:.2f} s{peak}"
        )

    def _preview(self, ours: Ours, archive: Archive) -> None:
        for edit, seconds in enumerate(preview_times(ours, archive)):
            self.results.measurements.append(
                Measurement(ours.name, PREVIEW, archive.size, edit, seconds)
            )
            self.say(f"{archive.size:,} articles: preview of an edit: {seconds:.2f} s")


def _check(tool: Tool, page: str, text: str) -> None:
    if text not in (tool.output / page).read_text("utf-8"):
        raise CommandError(f"{tool.title} left {page} without “{text}”")


def _survey(site: Path) -> tuple[int, int, int]:
    """How many files a site has, how many of them are feeds, and their bytes."""
    files = [Path(folder, name) for folder, _, names in os.walk(site) for name in names]
    feeds = sum(1 for file in files if file.suffix == ".atom")
    return len(files), feeds, sum(file.stat().st_size for file in files)
