"""What was measured, and the ratios and medians that can be taken of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from statistics import median

CLEAN = "clean"
"""The build of a whole site, nothing being there of an earlier one."""
UNCHANGED, EDITED, MOVED, PREVIEW = "unchanged", "edited", "moved", "preview"
INDEXED = "indexed"
"""An edited text in a site with a search; no other case has one, as the other tools have none."""


@dataclass(frozen=True, slots=True)
class Measurement:
    """One run of one tool. Sizes are in bytes; None, or 0 files, if it was not looked at."""

    tool: str
    case: str
    articles: int
    run: int
    seconds: float
    peak: int | None = None
    files: int = 0
    feeds: int = 0
    size: int = 0


@dataclass(frozen=True)
class Results:
    """All measurements of one call of the benchmark."""

    measurements: list[Measurement]

    @property
    def sizes(self) -> list[int]:
        """The numbers of articles of the clean builds, the smallest first."""
        return sorted({m.articles for m in self.measurements if m.case == CLEAN})

    def of(self, tool: str, case: str, articles: int) -> list[Measurement]:
        """The measurements of a tool in one case, by run."""
        wanted = tool, case, articles
        return [m for m in self.measurements if (m.tool, m.case, m.articles) == wanted]

    def seconds(self, tool: str, case: str, articles: int) -> float | None:
        """The median; None if it was not measured."""
        return _median(m.seconds for m in self.of(tool, case, articles))

    def peak(self, tool: str, articles: int) -> float | None:
        """The median of the peaks of memory of clean builds, in bytes."""
        return _median(m.peak for m in self.of(tool, CLEAN, articles) if m.peak)

    def ratio(self, case: str, articles: int, other: str) -> float | None:
        """Our time to that of another tool's clean build: the median of the runs' ratios."""
        pairs = self._pairs(("ours", case, articles), (other, CLEAN, articles))
        return _median(ours.seconds / theirs.seconds for ours, theirs in pairs)

    def growth(self, tool: str, small: int, large: int) -> float | None:
        """Time per article in a clean build of the large site to that in one of the small."""
        pairs = self._pairs((tool, CLEAN, large), (tool, CLEAN, small))
        return _median((one.seconds / large) / (other.seconds / small) for one, other in pairs)

    def _pairs(
        self, one: tuple[str, str, int], other: tuple[str, str, int]
    ) -> Iterator[tuple[Measurement, Measurement]]:
        """Measurements of the same run."""
        by_run = {m.run: m for m in self.of(*other)}
        return ((m, by_run[m.run]) for m in self.of(*one) if m.run in by_run)


def _median(values: Iterable[float]) -> float | None:
    found = list(values)
    return median(found) if found else None
