"""Make a folder hold exactly the files of a build, and only touch those that differ.

A file whose stamp is that of the last build, and which is as that build left it, is not
made again. One that is made with the bytes it has keeps its modification time.
"""

from __future__ import annotations

import os
import shutil
import stat
from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from plugins.pages import Source
from plugins.stamps import Deferred

from .digests import digest_of, digest_of_file
from .folder import MARKER, MARKER_TEXT, OutputError
from .ledger import Entry, Ledger, Left, left
from .progress import Waiting
from .workers import shared_out


@dataclass(frozen=True, slots=True)
class File:
    """A file to be at `path` (from the output folder).

    `content` is its bytes, now or later, the path of a file to copy, of which `stamp` is the
    digest, or what is to be rendered with the template of which `template` is the stamp.
    """

    path: str
    stamp: bytes
    content: bytes | str | Deferred[Source | bytes]
    template: bytes = b""


@dataclass(frozen=True, slots=True)
class Written:
    """Files and folders as they are now; which files were made, how many left and removed."""

    entries: dict[str, Entry]
    folders: dict[str, Left]
    made: tuple[str, ...]
    unchanged: int
    pruned: int


class Writer:
    """Writes the files of one build to `folder`, with what is known of the `last` one.

    With `base`, which is where the last build is, `folder` is a fresh one: what did not
    change is linked from there.
    """

    def __init__(
        self,
        folder: Path,
        last: Ledger,
        render: Callable[[Source | bytes], bytes],
        base: Path | None = None,
    ) -> None:
        self._folder = str(folder)
        self._base = str(base or folder)
        self._last = last
        self._render = render

    def write(
        self,
        files: Sequence[File],
        *,
        workers: int,
        waiting: Waiting,
        prepare: Callable[[], None] | None = None,
    ) -> Written:
        """Write what is not there yet, and remove what should not be there.

        `prepare` is for `render`, as `shared_out` says.
        Raises OutputError if two files have one path.
        """
        files = [*files, File(MARKER, digest_of(MARKER_TEXT.encode()), MARKER_TEXT.encode())]
        wanted = {file.path: file for file in files}
        if len(wanted) < len(files):
            _refuse_twice(files)
        if self._base == self._folder:
            # Before all others: without it, if this one is killed, no build would touch the folder.
            self._make([wanted[MARKER]])
        pruned = self._prune(wanted)
        stale = [file for file in files if not self._is_there(file)]
        progress = waiting.step("Đang dựng trang", len(stale))
        made: dict[str, Entry] = {}
        for count, entries in shared_out(self._make, stale, workers, prepare):
            made.update(entries)
            progress(count)
        kept = {path: self._last.entries[path] for path in wanted if path not in made}
        if self._base != self._folder:
            for path in kept:
                self._link(path)
        return Written(kept | made, self._folders(wanted), tuple(made), len(kept), pruned)

    def rewrite(self, files: Sequence[File]) -> Written:
        """Write these files of the last build anew; all others are as they should be."""
        made = self._make(files)
        entries = {**self._last.entries, **made}
        folders = {**self._last.folders, **self._folders(made)}
        return Written(entries, folders, tuple(made), len(entries) - len(made), 0)

    def _prune(self, wanted: Collection[str]) -> int:
        gone = [path for path in self._last.entries if path not in wanted]
        if self._base != self._folder:
            return len(gone)
        if self._last.has_same_names(Path(self._folder)):
            return _remove(self._folder, gone)
        return _remove_all_but(self._folder, wanted)

    def _is_there(self, file: File) -> bool:
        entry = self._last.entries.get(file.path)
        return (
            entry is not None
            and entry.stamp == file.stamp
            and entry.left == left(f"{self._base}/{file.path}")
        )

    def _folders(self, paths: Iterable[str]) -> dict[str, Left]:
        """The folders that these files are in, from the output folder."""
        folders = {""}
        for path in paths:
            while (path := os.path.dirname(path)) and path not in folders:
                folders.add(path)
        return {path: _found(f"{self._folder}/{path}") for path in sorted(folders)}

    def _make(self, files: Iterable[File]) -> dict[str, Entry]:
        return {file.path: self._make_one(file) for file in files}

    def _make_one(self, file: File) -> Entry:
        target = f"{self._folder}/{file.path}"
        content, stamp = file.content, file.stamp
        if isinstance(content, Deferred):
            content = self._render(content.made())
        if self._base != self._folder and _has(f"{self._base}/{file.path}", content, stamp):
            self._link(file.path)
        elif not _has(target, content, stamp):
            _put(target, content)
            if isinstance(content, str):
                stamp = digest_of_file(target)  # it may have changed since it was looked at
        return Entry(stamp, _found(target))

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
        try:
            _fill(beside, content)
        except FileNotFoundError:
            _make_folder(folder)
            _fill(beside, content)
        os.replace(beside, target)
    except OSError as error:
        # A full disk does not say for which file.
        raise OSError(error.errno, error.strerror, error.filename or target) from error


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


def _has(target: str, content: bytes | str, digest: bytes) -> bool:
    """Whether a file has that content already, or that of the file of that digest."""
    try:
        found = os.lstat(target)
    except OSError:
        return False
    if not stat.S_ISREG(found.st_mode):
        return False
    if isinstance(content, str):
        return digest_of_file(target) == digest
    if found.st_size != len(content):
        return False
    with open(target, "rb", buffering=0) as stream:
        return stream.read() == content


def _found(path: str) -> Left:
    found = left(path)
    if found is None:
        raise OutputError(f"“{path}” đã bị xóa trong khi dựng trang. Hãy dựng lại.")
    return found


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
