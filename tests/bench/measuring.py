"""Wall time and peak memory of a command with all its processes."""

from __future__ import annotations

import os
import subprocess
import threading
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

INTERVAL = 0.03
"""Seconds between two looks at the memory, at the least."""
SHARE = 0.04
"""Looking takes no more than this part of a core, so that it does not slow what it watches."""


class CommandError(RuntimeError):
    """A command failed; the text is the end of what it said."""


@dataclass(frozen=True, slots=True)
class Run:
    """What one command took. `peak` is in bytes, None where there is no /proc."""

    seconds: float
    peak: int | None


def run(command: Sequence[str], folder: Path, log: Path) -> Run:
    """Run a command in `folder` to its end, what it prints going to `log`.

    Raises CommandError if its exit status is not 0.
    """
    os.sync()  # what earlier runs wrote is not written to the disk at this one's cost
    with log.open("wb") as output:
        start = time.perf_counter()
        process = subprocess.Popen(
            command, cwd=folder, stdout=output, stderr=subprocess.STDOUT, start_new_session=True
        )
        watch = MemoryWatch(process.pid)
        status = process.wait()
        seconds = time.perf_counter() - start
    peak = watch.stop()
    if status:
        said = log.read_text("utf-8", errors="replace")[-2000:]
        raise CommandError(f"{' '.join(command)}: exit status {status}\n{said}")
    return Run(seconds, peak)


class MemoryWatch:
    """Watches, in a thread, the memory of all processes of a session together."""

    def __init__(self, session: int) -> None:
        self._session = session
        self._peak = 0
        self._stopped = threading.Event()
        self._thread = threading.Thread(target=self._watch, daemon=True)
        self._thread.start()

    def stop(self) -> int | None:
        """The highest sum that was seen, in bytes; None if none could be read."""
        self._stopped.set()
        self._thread.join()
        return self._peak or None

    def _watch(self) -> None:
        pause = 0.0
        while not self._stopped.wait(pause):
            start = time.thread_time()
            self._peak = max(self._peak, sum(map(_memory, _processes(self._session))))
            pause = max(INTERVAL, (time.thread_time() - start) / SHARE)


def _processes(session: int) -> Iterator[Path]:
    """The folders in /proc of a session's processes: also of those whose parent has ended."""
    for folder in Path("/proc").glob("[0-9]*"):
        try:
            # After the name, which may hold anything: state, parent, group, session.
            fields = (folder / "stat").read_bytes().rpartition(b")")[2].split()
        except OSError:
            continue  # it has just ended
        if int(fields[3]) == session:
            yield folder


def _memory(process: Path) -> int:
    """Bytes of a process; what several share is divided among them (PSS), else all of it (RSS)."""
    try:
        for line in (process / "smaps_rollup").read_bytes().splitlines():
            if line.startswith(b"Pss:"):
                return int(line.split()[1]) * 1024
    except OSError:
        pass
    try:
        pages = int((process / "statm").read_bytes().split()[1])
    except OSError:
        return 0
    return pages * os.sysconf("SC_PAGE_SIZE")
