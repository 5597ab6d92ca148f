"""Who may read what is published: everyone, and a folder that was prepared stays as it was."""

from __future__ import annotations

import os
import shutil
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from .folder import OutputError

FILE_MODE = 0o644
FOLDER_MODE = 0o755
"""A web server reads as another user, whatever the umask of who publishes."""
EVERYONE = 0o005
"""What all others need to look into a folder."""


@contextmanager
def readable() -> Iterator[None]:
    """Files are made with `FILE_MODE` and folders with `FOLDER_MODE`, here and in new processes.

    Not for caches: they hold drafts.
    """
    before = os.umask(0o777 & ~FOLDER_MODE)
    try:
        yield
    finally:
        os.umask(before)


def take_over(fresh: Path, folder: Path) -> None:
    """Give a fresh folder owner, group, mode and access lists of the one that it will replace.

    What is made in it then inherits as it did there. Its owner may write to it until
    `close_as`. Raises OutputError if nobody could read it, since only root can give it away.
    """
    if not folder.exists():
        fresh.chmod(FOLDER_MODE)
        return
    kept = folder.stat()
    owned = _give(fresh, kept.st_uid, kept.st_gid)
    shutil.copystat(folder, fresh)
    fresh.chmod(stat.S_IMODE(kept.st_mode) | stat.S_IRWXU)
    if not owned and kept.st_mode & EVERYONE != EVERYONE:
        mode = stat.S_IMODE(kept.st_mode)
        raise OutputError(
            f"Thư mục “{folder}” là của người dùng khác (số {kept.st_uid}, nhóm {kept.st_gid}) và "
            f"chỉ mở cho họ (quyền {mode:o}), nên trang mới sẽ không ai đọc được. Xuất bản bằng "
            f"người dùng ấy, hoặc mở thư mục cho mọi người bằng lệnh: chmod 755 “{folder}”"
        )


def close_as(fresh: Path, folder: Path) -> None:
    """The exact mode of the folder that is replaced, now that nothing more is written."""
    fresh.chmod(stat.S_IMODE(folder.stat().st_mode))


def private_mode(folder: Path) -> str:
    """The mode of a folder that neither its group nor others can read, such as `700`; else ""."""
    mode = stat.S_IMODE(folder.stat().st_mode)
    return "" if mode & 0o055 else f"{mode:o}"


def _give(fresh: Path, user: int, group: int) -> bool:
    """Give away a folder, or at least to the group; whether it is now theirs."""
    for owner in (user, -1):
        try:
            os.chown(fresh, owner, group)
        except PermissionError:
            continue
        break
    now = fresh.stat()
    return (now.st_uid, now.st_gid) == (user, group)
