"""Folders that are mounted, of which a site must not take the place.

What is mounted is a folder itself, not its name. If another takes its name, whoever reads
through the mount goes on with the old one, which is about to be emptied.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from .folder import OutputError

ESCAPE_RE = re.compile(r"\\([0-7]{3})")
PROCESSES = "/proc"
"""Where Linux tells of the mounts of each process: a container has its own."""


class Mount(NamedTuple):
    """A line of proc_pid_mountinfo(5): what part (`root`) of which device is seen at `point`."""

    device: str
    root: str
    point: str


def check_mounts(folder: Path, *, replaced: bool) -> None:
    """Raise OutputError if to write to `folder` would empty a mounted one.

    `folder` has no links in its path. If it is to be `replaced`, it must not be mounted
    itself, neither here nor in a container.
    """
    if not folder.is_dir():
        return
    own = list(_mounts(_told_by("self")))
    path = str(folder)
    inside = [mount.point for mount in own if mount.point.startswith(f"{path}/")]
    if inside:
        raise OutputError(
            f"Trong “{folder}” có nơi gắn (mount) “{inside[0]}”, và mọi tệp ở đó sẽ bị xóa. "
            "Gỡ nó ra bằng lệnh umount, hoặc chọn thư mục khác bằng OUTPUT=…"
        )
    if not replaced:
        return
    if folder.is_mount() or any(mount.point == path for mount in own):
        raise OutputError(
            f"“{folder}” là nơi gắn một ổ đĩa hoặc một thư mục khác (mount), nên không thay được "
            f"cả một lúc. Chọn một thư mục trong đó, ví dụ OUTPUT={folder / 'site'}"
        )
    if point := _seen_at(path, own):
        raise OutputError(
            f"“{folder}” đang được gắn (mount) vào “{point}”. Xuất bản là thay cả thư mục, nên "
            f"trang ở đó sẽ thành trống. Gắn thư mục chứa nó, “{folder.parent}”, rồi xuất bản lại."
        )


def _seen_at(path: str, own: Iterable[Mount]) -> str:
    """Where else a folder, or one in it, is seen; "" if nowhere."""
    around = [mount for mount in own if _is_in(path, mount.point)]
    if not around:
        return ""  # not Linux
    # The last of two at one place hides the other.
    nearest = max(enumerate(around), key=lambda found: (len(found[1].point), found[0]))[1]
    root = f"{nearest.root.rstrip('/')}/{path[len(nearest.point) :].strip('/')}"
    for text in _all_told():
        for mount in _mounts(text):
            is_gone = mount.root.endswith("//deleted")
            if mount.device == nearest.device and _is_in(mount.root, root) and not is_gone:
                return mount.point
    return ""


def _is_in(path: str, folder: str) -> bool:
    return path == folder or path.startswith(f"{folder.rstrip('/')}/")


def _all_told() -> set[str]:
    """What Linux tells of all mounts that this user may know of."""
    try:
        names = os.listdir(PROCESSES)
    except OSError:
        return set()
    return {_told_by(name) for name in names if name.isdecimal()}


def _told_by(process: str) -> str:
    try:
        with open(f"{PROCESSES}/{process}/mountinfo", "rb") as stream:
            return os.fsdecode(stream.read())
    except OSError:
        return ""  # it has ended, is another user's, or the system is not Linux


def _mounts(text: str) -> Iterator[Mount]:
    for line in text.split("\n")[:-1]:
        fields = line.split(" ", 5)
        yield Mount(fields[2], *(ESCAPE_RE.sub(_character, part) for part in fields[3:5]))


def _character(escape: re.Match[str]) -> str:
    return chr(int(escape[1], 8))
