"""Make a folder hold exactly the files of a build, and only touch those that differ.

A file whose stamp is that of the last build, and which is as that build left it, is not
made again. One that is made with the bytes it has keeps its modification time.
"""

from __future__ import annotations

import filecmp
import os
import shutil
import stat
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from plugins.pages import Source
from plugins.stamps import Deferred

from .folder import MARKER, MARKER_TEXT, OutputError
from .ledger import Entry
from .progress import Waiting
from .workers import shared_out


@dataclass(frozen=True, slots=True)
class File:
    """A file to be at `path` (from the output folder).

    `content` is its bytes, now or later, the path of a file to copy, or what is to be rendered
    with the template of which `template` is the stamp.
    """

    path: str
    stamp: bytes
    content: bytes | str | Deferred[Source | bytes]
    template: bytes = b""


@dataclass(frozen=True, slots=True)
class Written:
    """The files as they are now; which were made, how many left as they were and removed."""

    entries: dict[str, Entry]
    made: tuple[str, ...]
    unchanged: int
    pruned: int


class Writer:
    """Writes the files of one build to `folder`; `entries` are those of the last build.

    With `base`, which is where the last build is, `folder` is a fresh one: what did not
    change is linked from there.
    """

    def __init__(
        self,
        folder: Path,
        entries: Mapping[str, Entry],
        render: Callable[[Source | bytes], bytes],
        base: Path | None = None,
    ) -> None:
        self._folder = str(folder)
        self._base = str(base or folder)
        self._entries = entries
        self._render = render

    def write(
        self,
        files: Sequence[File],
        *,
        trusts_folder: bool,
        workers: int,
        waiting: Waiting,
        prepare: Callable[[], None] | None = None,
    ) -> Written:
        """Write what is not there yet, and remove what should not be there.

        `prepare` is for `render`, as `shared_out` says.
        Without `trusts_folder` there may be other files than those of the last build.
        Raises OutputError if two files have one path.
        """
        wanted = {file.path: file for file in files}
        if len(wanted) < len(files):
            _refuse_twice(files)
        _put(f"{self._folder}/{MARKER}", MARKER_TEXT.encode())
        if trusts_folder:
            pruned = _remove(self._folder, [path for path in self._entries if path not in wanted])
        else:
            pruned = _remove_all_but(self._folder, {*wanted, MARKER})
        stale = [file for file in files if not self._is_there(file)]
        progress = waiting.step("Đang dựng trang", len(stale))
        made: dict[str, Entry] = {}
        for count, entries in shared_out(self._make, stale, workers, prepare):
            made.update(entries)
            progress(count)
        kept = {path: self._entries[path] for path in wanted if path not in made}
        if self._base != self._folder:
            for path in kept:
                self._link(path)
        return Written(kept | made, tuple(made), len(kept), pruned)

    def rewrite(self, files: Sequence[File]) -> Written:
        """Write these files of the last build anew; all others are as they should be."""
        made = self._make(files)
        entries = {**self._entries, **made}
        return Written(entries, tuple(made), len(entries) - len(made), 0)

    def _is_there(self, file: File) -> bool:
        entry = self._entries.get(file.path)
        return (
            entry is not None
            and entry.stamp == file.stamp
            and entry.is_as_left(f"{self._base}/{file.path}")
        )

    def _make(self, files: Iterable[File]) -> dict[str, Entry]:
        return {file.path: self._make_one(file) for file in files}

    def _make_one(self, file: File) -> Entry:
        target = f"{self._folder}/{file.path}"
        content = file.content
        if isinstance(content, Deferred):
            content = self._render(content.made())
        if self._base != self._folder and _has(f"{self._base}/{file.path}", content):
            self._link(file.path)
        elif not _has(target, content):
            _put(target, content)
        left = os.lstat(target)
        return Entry(file.stamp, left.st_size, left.st_mtime_ns, left.st_ino)

    def _link(self, path: str) -> None:
        """A second name for the file of the base: nothing ever writes into a file."""
        source, target = f"{self._base}/{path}", f"{self._folder}/{path}"
        os.makedirs(os.path.dirname(target), exist_ok=True)
        try:
            os.link(source, target)
        except OSError:
            shutil.copy2(source, target)


def _put(target: str, content: bytes | str) -> None:
    """Write or copy a file beside its place, then rename it: nobody sees a part of it."""
    folder = os.path.dirname(target)
    beside = f"{folder}/.{os.getpid()}.new"
    try:
        _fill(beside, content)
    except FileNotFoundError:
        _make_folder(folder)
        _fill(beside, content)
    os.replace(beside, target)


def _make_folder(folder: str) -> None:
    """Most often only the last folder is new; asking for each of those above takes longer."""
    try:
        os.mkdir(folder)
    except FileNotFoundError:
        os.makedirs(folder, exist_ok=True)
    except FileExistsError:
        pass  # another process was faster


def _fill(file: str, content: bytes | str) -> None:
    if isinstance(content, str):
        # As a new file is: with neither the times nor the permissions of the original.
        shutil.copyfile(content, file)
    else:
        with open(file, "wb") as stream:
            stream.write(content)


def _has(target: str, content: bytes | str) -> bool:
    """Whether a file has that content already."""
    try:
        found = os.lstat(target)
    except OSError:
        return False
    if not stat.S_ISREG(found.st_mode):
        return False
    if isinstance(content, str):
        return filecmp.cmp(content, target, shallow=False)
    if found.st_size != len(content):
        return False
    with open(target, "rb", buffering=0) as stream:
        return stream.read() == content


def _remove(folder: str, paths: Iterable[str]) -> int:
    """Remove files, and the folders that this leaves empty."""
    removed = 0
    for path in paths:
        file = f"{folder}/{path}"
        if os.path.lexists(file):
            os.unlink(file)
            removed += 1
        parent = os.path.dirname(file)
        while len(parent) > len(folder) and os.path.isdir(parent) and not os.listdir(parent):
            os.rmdir(parent)
            parent = os.path.dirname(parent)
    return removed


def _remove_all_but(folder: str, wanted: Collection[str]) -> int:
    """Remove every file that is not wanted, and every link to a folder and empty folder."""
    removed = 0
    for parent, folders, names in os.walk(folder, topdown=False):
        for name in names:
            file = os.path.join(parent, name)
            if os.path.relpath(file, folder).replace(os.sep, "/") not in wanted:
                os.unlink(file)
                removed += 1
        for name in folders:
            subfolder = os.path.join(parent, name)
            if os.path.islink(subfolder):
                os.unlink(subfolder)
            elif not os.listdir(subfolder):
                os.rmdir(subfolder)
    return removed


def _refuse_twice(files: Sequence[File]) -> None:
    seen: set[str] = set()
    for file in files:
        if file.path in seen:
            raise OutputError(
                f"Hai tệp cùng có đường dẫn “{file.path}”. Đây là lỗi của trình dựng trang."
            )
        seen.add(file.path)
