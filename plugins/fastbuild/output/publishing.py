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
from contextlib import contextmanager, suppress
from pathlib import Path

from .disk import flush
from .permissions import close_as, readable, take_over

RENAME_EXCHANGE = 2
AT_FDCWD = -100
"""Of renameat2(2), Linux."""
OLD = "-old"
"""End of the name of a folder that is on its way out."""


@contextmanager
def replacing(folder: Path) -> Iterator[Path]:
    """A fresh folder beside `folder`, which takes its place when the block ends without error.

    Whatever happens before that, a power cut included, leaves `folder` as it was. What a killed
    run left behind is cleared away. `folder` must not be mounted (`check_mounts`). Raises
    OutputError as `take_over`.
    """
    # What a link leads to is what visitors are served.
    folder = folder.resolve()
    with readable():
        folder.parent.mkdir(parents=True, exist_ok=True)
    prefix = f".{folder.name}-new-"
    _clear(folder, prefix)
    fresh = Path(tempfile.mkdtemp(prefix=prefix, dir=folder.parent))
    try:
        take_over(fresh, folder)
        yield fresh
        old = _take_place(fresh, folder)
    except BaseException:
        _remove(fresh)
        raise
    # Served for good before the old one is removed.
    flush(str(folder.parent))
    _remove(old)


def _take_place(fresh: Path, folder: Path) -> Path:
    """Exchange the two folders, or move the fresh one where there was none; the old one."""
    old = fresh.with_name(fresh.name + OLD)
    is_new = not folder.exists()
    if not is_new:
        close_as(fresh, folder)
    # Names of files come to the disk up to half a minute before what is in them.
    flush(str(fresh))
    if not is_new and _exchange(fresh, folder):
        return fresh
    if not is_new:
        # Where the system cannot exchange folders there is a moment without a site.
        folder.rename(old)
    try:
        fresh.rename(folder)
    except BaseException:
        if not is_new:
            old.rename(folder)
        raise
    return old


def _clear(folder: Path, prefix: str) -> None:
    """Remove what killed runs left, but for the only site that is left."""
    # With as many letters as mkdtemp takes: `site-new` may be published beside `site`.
    fresh, old = (
        sorted(folder.parent.glob(f"{glob.escape(prefix)}{'?' * 8}{end}")) for end in ("", OLD)
    )
    if old and not folder.exists():
        old.pop().rename(folder)
    for leftover in (*fresh, *old):
        _remove(leftover)


def _remove(folder: Path) -> None:
    """Remove a folder as far as possible; whatever remains is removed by the next build."""
    with suppress(OSError):
        folder.chmod(0o700)
        shutil.rmtree(folder, ignore_errors=True)


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
