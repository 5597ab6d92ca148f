"""Make a folder hold exactly the files of a build, and only touch those that differ.

A file whose stamp is that of the last build, and which is as that build left it, is not
made again. One that is made with the bytes it has keeps its modification time.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from operator import attrgetter
from pathlib import Path

from plugins.pages import Source
from plugins.problems import Problem, RefusalError
from plugins.stamps import Deferred

from ..cache.digests import digest_of, digest_of_file
from ..machine.faults import document_at, fault
from ..machine.progress import Waiting
from ..machine.workers import shared_out
from .disk import has, put, remove, remove_all_but
from .folder import MARKER, OutputError, marker
from .manifest import Entry, Left, Manifest, Written, left
from .permissions import FOLDER_MODE, readable


@dataclass(frozen=True, slots=True)
class File:
    """A file to be at `path` (from the output folder).

    `content` is its bytes, now or later, the path of a file to copy, of which `stamp` is the
    digest, or what is to be rendered with the template of which `template` is the stamp.
    `time` is as in `Output`.
    """

    path: str
    stamp: bytes
    content: bytes | str | Deferred[Source | bytes]
    template: bytes = b""
    time: float = 0


class Writer:
    """Writes the files of one build to `folder`, with what is known of the `last` one.

    With `base`, which is where the last build is, `folder` is a fresh one: what did not
    change is linked from there. If that build's files are known to be `as_left`, they are
    not looked at.
    """

    def __init__(
        self,
        folder: Path,
        last: Manifest,
        render: Callable[[Source | bytes], bytes],
        base: Path | None = None,
        *,
        as_left: bool = False,
    ) -> None:
        self._folder = str(folder)
        self._base = str(base or folder)
        self._last = last
        self._as_left = as_left
        self._render = render

    @readable()
    def write(
        self,
        files: Sequence[File],
        *,
        workers: int,
        waiting: Waiting,
        prepare: Callable[[], None] | None = None,
        older: Sequence[File] = (),
    ) -> Written:
        """Write what is not there yet, and remove what should not be there.

        `prepare` is for `render`, as `shared_out` says; `older` are files of the release before.
        Raises OutputError if two files have one path.
        """
        mark = marker(file.path for file in older)
        files = [*files, *older, File(MARKER, digest_of(mark), mark)]
        wanted = {file.path: file for file in files}
        if len(wanted) < len(files):
            _refuse_twice(files)
        if self._base == self._folder:
            # Before all others: without it, if this one is killed, no build would touch the folder.
            self._make([wanted[MARKER]])
        pruned = self._prune(wanted)
        stale = [file for file in files if not self.is_there(file)]
        # So that a process looks at few of the articles, and makes few of their cards twice.
        stale.sort(key=attrgetter("time"))
        progress = waiting.step("Đang dựng trang", len(stale))
        made: dict[str, Entry] = {}
        faults: dict[str, Problem] = {}
        for count, (entries, failed) in shared_out(self._make, stale, workers, prepare):
            made.update(entries)
            faults.update(failed)
            progress(count)
        done = {*made, *faults}
        kept = {path: self._last.entries[path] for path in wanted if path not in done}
        if self._base != self._folder:
            for path in waiting.each("Đang giữ trang chưa đổi", kept, len(kept)):
                self._link(path)
        there = kept | made
        folders = self._folders(there, {*done, *self._gone(wanted)})
        return Written(
            there, folders, tuple(made), len(kept), pruned, problems=tuple(faults.values())
        )

    @readable()
    def rewrite(self, files: Sequence[File]) -> Written:
        """Write these files of the last build anew; all others are as they should be."""
        made, faults = self._make(files)
        entries = {**self._last.entries, **made}
        for path in faults:
            del entries[path]
        folders = {**self._last.folders, **self._folders(made, made)}
        unchanged = len(entries) - len(made)
        return Written(entries, folders, tuple(made), unchanged, 0, problems=tuple(faults.values()))

    def _prune(self, wanted: Collection[str]) -> int:
        gone = self._gone(wanted)
        if self._base != self._folder:
            return len(gone)
        if self._as_left or self._last.has_same_names(Path(self._folder)):
            return remove(self._folder, gone)
        return remove_all_but(self._folder, wanted)

    def _gone(self, wanted: Collection[str]) -> list[str]:
        return [path for path in self._last.entries if path not in wanted]

    def is_there(self, file: File) -> bool:
        """Whether the last build left it, made from the same."""
        entry = self._last.entries.get(file.path)
        return (
            entry is not None
            and entry.stamp == file.stamp
            and (self._as_left or entry.left == left(f"{self._base}/{file.path}"))
        )

    def _folders(self, wanted: Iterable[str], changed: Iterable[str]) -> dict[str, Left]:
        """The folders of the wanted files as they are, of which some have been changed."""
        known: Mapping[str, Left] = {}
        if self._as_left and self._base == self._folder:
            touched = _folders_of(changed)
            known = {path: then for path, then in self._last.folders.items() if path not in touched}
        return {
            path: known.get(path) or _opened(f"{self._folder}/{path}", is_inside=bool(path))
            for path in sorted(_folders_of(wanted))
        }

    def _make(self, files: Iterable[File]) -> tuple[dict[str, Entry], dict[str, Problem]]:
        """The files that could be made, and what is wrong with our code at the others."""
        made: dict[str, Entry] = {}
        faults: dict[str, Problem] = {}
        for file in files:
            try:
                made[file.path] = self._make_one(file)
            except (RefusalError, OSError, MemoryError):
                raise  # of the theme, the disk or the machine, so of all files
            except Exception as error:
                faults[file.path] = fault(document_at(error) or file.path, error)
        return made, faults

    def _make_one(self, file: File) -> Entry:
        target = f"{self._folder}/{file.path}"
        content, stamp = file.content, file.stamp
        if isinstance(content, Deferred):
            content = self._render(content.made())
        if self._base != self._folder and has(f"{self._base}/{file.path}", content, stamp):
            self._link(file.path)
        elif not has(target, content, stamp):
            put(target, content)
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


def _folders_of(paths: Iterable[str]) -> set[str]:
    """The folders that files are in, and those above, from the output folder."""
    folders = {""}
    for path in paths:
        while (path := os.path.dirname(path)) and path not in folders:
            folders.add(path)
    return folders


def _found(path: str) -> Left:
    found = left(path)
    if found is None:
        raise OutputError(f"“{path}” đã bị xóa trong khi dựng trang. Hãy dựng lại.")
    return found


def _opened(folder: str, *, is_inside: bool) -> Left:
    """A folder as it is, once all may read it; that of the whole site is left to its owner."""
    found = _found(folder)
    if is_inside and found[0] & 0o777 != FOLDER_MODE:
        with suppress(PermissionError):  # of a file system without permissions
            os.chmod(folder, found[0] & 0o7000 | FOLDER_MODE)
        found = _found(folder)
    return found


def _refuse_twice(files: Sequence[File]) -> None:
    seen: set[str] = set()
    for file in files:
        if file.path in seen:
            raise OutputError(
                f"Hai tệp cùng có đường dẫn “{file.path}”. Đây là lỗi của trình dựng trang."
            )
        seen.add(file.path)
