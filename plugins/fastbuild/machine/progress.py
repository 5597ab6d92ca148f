"""How far a build is, for who waits longer than two seconds."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterable, Iterator
from types import TracebackType
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from rich.progress import Progress, TaskID

Say = Callable[[str], None]
Item = TypeVar("Item")

PATIENCE = 2.0
"""Seconds before anything is shown."""
BETWEEN_LINES = 5.0
"""Seconds between two lines where there is no terminal."""
MANY = 500
"""Small things of which to tell, or to draw a bar for each, would take longer than they do."""


class Waiting:
    """Shows a bar on a terminal, and plain lines where there is none."""

    def __init__(self, say: Callable[[str], None]) -> None:
        self._say = say
        self._shown_at = time.monotonic() + PATIENCE
        self._bar: Progress | None = None

    def __enter__(self) -> Waiting:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if self._bar:
            self._bar.stop()

    def each(
        self, doing: str, items: Iterable[Item], total: int | None, at_a_time: int = MANY
    ) -> Iterator[Item]:
        """The items one after the other, as a step that is shown after so many at a time."""
        advance = self.step(doing, total)
        number = 0
        for number, item in enumerate(items, 1):
            yield item
            if number % at_a_time == 0:
                advance(at_a_time)
        if rest := number % at_a_time:
            advance(rest)

    def step(self, doing: str, total: int | None) -> Callable[[int], None]:
        """Begin a step of `total` things; call what this gives with each number done.

        None: how many there are is not known.
        """
        done = 0
        task: TaskID | None = None

        def advance(count: int) -> None:
            nonlocal done, task
            done += count
            if time.monotonic() < self._shown_at:
                return
            if not sys.stderr.isatty():
                self._say(f"{doing}: {done}" if total is None else f"{doing}: {done}/{total}")
                self._shown_at = time.monotonic() + BETWEEN_LINES
                return
            bar = self._started_bar()
            if task is None:
                task = bar.add_task(doing, total=total)
            bar.update(task, completed=done)
            bar.refresh()

        return advance

    def _started_bar(self) -> Progress:
        if self._bar is None:
            # Few builds take so long that they need it.
            from rich.console import Console
            from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

            columns = TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn()
            # Without a thread of its own: processes may still have to be forked.
            self._bar = Progress(
                *columns, console=Console(stderr=True), transient=True, auto_refresh=False
            )
            self._bar.start()
        return self._bar
