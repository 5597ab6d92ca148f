"""Work shared out to processes, as many as there are processors for this one."""

from __future__ import annotations

import multiprocessing
import os
import signal
import threading
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor, as_completed
from concurrent.futures.process import BrokenProcessPool
from typing import Any, TypeVar, cast

from .memory import frozen

Item = TypeVar("Item")
Result = TypeVar("Result")

WORTH_IT = 100
"""Items below which starting processes takes longer than the work."""
CHUNK = 50
"""Items given to a process at a time."""
ROUND = 1500
"""Items after which processes are started anew.

Python counts references in the objects themselves, so a process comes to have a copy of all
that it looks at. With new ones, that memory is given back.
"""

STOPPED = (
    "Một tiến trình dựng trang bị dừng giữa chừng, thường vì máy hết bộ nhớ. Dựng lại, "
    "hoặc ghi WORKERS = 1 trong pelicanconf.py để dùng ít bộ nhớ hơn."
)


def processors() -> int:
    """How many processors this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def shared_out(
    work: Callable[[Sequence[Item]], Result],
    items: Sequence[Item],
    workers: int,
    prepare: Callable[[], None] | None = None,
    *,
    chunk: int = CHUNK,
    worth_it: int = WORTH_IT,
    per_round: int = ROUND,
) -> Iterator[tuple[int, Result]]:
    """`work` done on chunks of `items`: how many items, and the result, in any order.

    `prepare` does what each of several processes would otherwise have to do. `chunk`,
    `worth_it` and `per_round` are other numbers than those above, for items that take longer,
    or of which little is looked at.

    Processes are forked, so they have `work` and `items` without being sent them, and share
    memory; only the results are sent. Where that cannot be done, or is not worth it, the
    work is done here. A process ends when this one does, however it ends.

    Raises what `work` raises, or ChildProcessError if a process was ended from outside.
    """
    if workers < 2 or len(items) < worth_it or not _can_fork():
        with frozen():
            for start in range(0, len(items), chunk):
                yield _do_chunk(work, items, start, chunk)
        return
    if prepare:
        prepare()
    for start in range(0, len(items), per_round):
        with frozen():
            yield from _forked(work, items[start : start + per_round], workers, chunk)


def _forked(
    work: Callable[[Sequence[Item]], Result], items: Sequence[Item], workers: int, chunk: int
) -> Iterator[tuple[int, Result]]:
    context = multiprocessing.get_context("fork")
    with ProcessPoolExecutor(workers, context, _adopt, (work, items)) as pool:
        try:
            starts = range(0, len(items), chunk)
            # Ctrl+C goes to all processes; it shall end the build, and so these, never these first.
            unblocked = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
            try:
                # Not held here as well: a result that was taken is not needed any more.
                ordered = as_completed([pool.submit(_do, start, chunk) for start in starts])
            finally:
                signal.pthread_sigmask(signal.SIG_SETMASK, unblocked)
            for done in ordered:
                yield cast("tuple[int, Result]", done.result())
        except BrokenProcessPool:
            raise ChildProcessError(STOPPED) from None
        finally:
            pool.shutdown(cancel_futures=True)


def _can_fork() -> bool:
    """A process with threads must not: a lock that another thread holds would stay locked."""
    return "fork" in multiprocessing.get_all_start_methods() and threading.active_count() == 1


_job: tuple[Callable[[Any], Any], Sequence[Any]] | None = None
"""In a worker process, the work and items that it was started for."""


def _adopt(work: Callable[[Any], Any], items: Sequence[Any]) -> None:
    global _job
    _job = work, items
    threading.Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    """Never outlive a build that was killed.

    A worker has its parent's locks as well, so the next build waits until the last of them is
    gone and nobody writes to its folders any more.
    """
    parent = multiprocessing.parent_process()
    assert parent is not None
    parent.join()
    os._exit(1)


def _do(start: int, size: int) -> tuple[int, object]:
    assert _job is not None
    return _do_chunk(*_job, start, size)


def _do_chunk(
    work: Callable[[Sequence[Item]], Result], items: Sequence[Item], start: int, size: int
) -> tuple[int, Result]:
    chunk = items[start : start + size]
    return len(chunk), work(chunk)
