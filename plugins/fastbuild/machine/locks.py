"""One build at a time in one output or cache folder."""

from __future__ import annotations

import fcntl
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path


@contextmanager
def locked(folder: Path, say: Callable[[str], None]) -> Iterator[None]:
    """Hold the lock of a folder; wait, and `say` so, while another process has it.

    The system releases it when this process and those that it has forked end, however they
    end. The lock file stands beside the folder and stays there: removing it would let two
    builds hold one lock each. A folder and a link to it have one lock.
    """
    folder = folder.resolve()
    folder.parent.mkdir(parents=True, exist_ok=True)
    with (folder.parent / f".{folder.name}.lock").open("w") as file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            say(f"Đang chờ một lần dựng khác xong với “{folder}” …")
            fcntl.flock(file, fcntl.LOCK_EX)
        yield
