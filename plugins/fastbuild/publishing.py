"""Put a complete site in the place of the one being served, in one step."""

from __future__ import annotations

import ctypes
import errno
import glob
import os
import shutil
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from .folder import OutputError

RENAME_EXCHANGE = 2
AT_FDCWD = -100
"""Of renameat2(2), Linux."""
OLD = "-old"
"""End of the name of a folder that is on its way out."""


@contextmanager
def replacing(folder: Path) -> Iterator[Path]:
    """A fresh folder beside `folder`, which takes its place when the block ends without error.

    Whatever happens before that leaves `folder` as it was. What a killed run left behind
    is cleared away. Raises OutputError for a mount point, which cannot be replaced.
    """
    # What a link leads to is what visitors are served.
    folder = folder.resolve()
    if folder.is_mount():
        raise OutputError(
            f"“{folder}” là gốc của một ổ đĩa, không thay được cả một lúc. "
            f"Chọn một thư mục trong đó, ví dụ OUTPUT={folder / 'site'}"
        )
    folder.parent.mkdir(parents=True, exist_ok=True)
    prefix = f".{folder.name}-new-"
    # With as many letters as mkdtemp takes: `site-new` may be published beside `site`.
    for end in ("?" * 8, "?" * 8 + OLD):
        for leftover in folder.parent.glob(glob.escape(prefix) + end):
            shutil.rmtree(leftover, ignore_errors=True)
    fresh = Path(tempfile.mkdtemp(prefix=prefix, dir=folder.parent))
    fresh.chmod(0o755)  # mkdtemp makes it private; a web server has to read it
    try:
        yield fresh
        _take_place(fresh, folder)
    finally:
        shutil.rmtree(fresh, ignore_errors=True)


def _take_place(fresh: Path, folder: Path) -> None:
    """Exchange the two folders, or move the fresh one where there was none."""
    if not folder.exists():
        fresh.rename(folder)
    elif not _exchange(fresh, folder):
        # Where the system cannot exchange folders there is a moment without a site.
        old = fresh.with_name(fresh.name + OLD)
        folder.rename(old)
        fresh.rename(folder)
        shutil.rmtree(old, ignore_errors=True)


def _exchange(one: Path, other: Path) -> bool:
    """Exchange two folders atomically; False where the system cannot."""
    if sys.platform != "linux":
        return False
    libc = ctypes.CDLL(None, use_errno=True)
    if not hasattr(libc, "renameat2"):
        return False
    done = libc.renameat2(AT_FDCWD, os.fsencode(one), AT_FDCWD, os.fsencode(other), RENAME_EXCHANGE)
    if done == 0:
        return True
    number = ctypes.get_errno()
    if number in (errno.EINVAL, errno.ENOSYS):
        return False
    raise OSError(number, os.strerror(number), str(other))
