"""What the content folder holds: documents to read and files to copy."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import Enum, auto
from pathlib import Path

from plugins.attachments import PUBLISHED, name_fault
from plugins.problems import Code, Problem
from plugins.settings import DOCUMENT_SUFFIXES, MAP_FILE, ROOT_FOLDER
from plugins.vietnamese import nfc

from .unread import broken_link, folder_link, meant, unread

STATIC_SUFFIXES = frozenset(PUBLISHED)
MAX_DOCUMENT_BYTES = 2_000_000
"""More of a document is not read: it is too long by far."""
LEFT_BEHIND = ("~", ".swp", ".swo", ".tmp", ".part", ".crdownload")
SYSTEM = frozenset({".git", ".gitkeep", ".gitignore", ".gitattributes", ".keep", ".DS_Store"})
"""Hidden files that nobody means to publish, nor needs to be told of."""


@dataclass(frozen=True, slots=True)
class Sources:
    """Files by path from the content folder (NFC, forward slashes), sorted by it.

    The values are paths of the file system, as text: with ten thousand files, Path objects
    would take longer than all else here. `root` are the files for the root of the site, by path
    from there. `map` is that of the map's areas, "" without one. `left_out` are the paths of
    files that are none of these, sorted, but for those that programs leave behind (`a.md~`),
    which come and go.
    """

    documents: dict[str, str]
    static: dict[str, str]
    root: dict[str, str]
    problems: tuple[Problem, ...]
    map: str
    left_out: tuple[str, ...]


class Kind(Enum):
    """What a file is to the site, by its name."""

    DOCUMENT = auto()
    STATIC = auto()
    ROOT = auto()
    MAP = auto()
    NONE = auto()


def scan(content: Path, static_folders: tuple[str, ...]) -> Sources:
    """List the content folder. Hidden files and folders are left out, but for the root's.

    Links to folders are not followed, so they can neither loop nor lead outside.
    """
    root = os.path.realpath(content)
    found = _Found(root, static_folders)
    for entry in _files(root, found.miss):
        found.add(entry)
    documents = found.files[Kind.DOCUMENT]
    problems = (*found.problems, *unread(found.left_out, documents, static_folders))
    return Sources(
        dict(sorted(documents.items())),
        dict(sorted(found.files[Kind.STATIC].items())),
        {path.partition("/")[2]: file for path, file in sorted(found.files[Kind.ROOT].items())},
        problems,
        found.files[Kind.MAP].get(MAP_FILE, ""),
        tuple(sorted(path for path in found.left_out if os.path.splitext(path)[1])),
    )


class _Found:
    """Files by kind, and what is wrong with them."""

    def __init__(self, root: str, static_folders: tuple[str, ...]) -> None:
        self._root = root
        self._static_folders = static_folders
        self.files: dict[Kind, dict[str, str]] = {kind: {} for kind in Kind}
        self.left_out: dict[str, str] = {}
        self.problems: list[Problem] = []

    def add(self, entry: os.DirEntry[str]) -> None:
        """Put a file where it belongs."""
        path = self._path(entry.path)
        kind = self._kind(path, entry.name)
        if problem := self._fault(entry, path, kind):
            self.problems.append(problem)
        elif kind is Kind.NONE:
            self._leave_out(entry, path)
        else:
            files = self.files[kind]
            if path in files:
                self.problems.append(_twice(path))
            # Whatever the order of the folder, the same file of two is taken.
            files[path] = min(entry.path, files.get(path, entry.path))

    def miss(self, folder: str) -> None:
        """Note a folder that the system does not let us list."""
        path = self._path(folder)
        why = f"Máy không đọc được thư mục “{path}”. Sửa quyền đọc của thư mục, hoặc chép lại."
        self.problems.append(Problem(path, 1, Code.BAD_FRONT_MATTER, why))

    def _path(self, file: str) -> str:
        return nfc(file[len(self._root) + 1 :].replace(os.sep, "/"))

    def _kind(self, path: str, name: str) -> Kind:
        top, _, rest = path.partition("/")
        suffix = os.path.splitext(name)[1].lower()
        if top in self._static_folders:
            return Kind.STATIC if suffix in STATIC_SUFFIXES else Kind.NONE
        if top == ROOT_FOLDER and rest:
            return Kind.ROOT
        if path == MAP_FILE:
            return Kind.MAP
        return Kind.DOCUMENT if suffix in DOCUMENT_SUFFIXES else Kind.NONE

    def _fault(self, entry: os.DirEntry[str], path: str, kind: Kind) -> Problem | None:
        if not _is_text(path):
            return None if kind is Kind.NONE else _misnamed(path)
        if entry.is_symlink():
            if os.path.isdir(entry.path):
                return folder_link(path)
            if kind is not Kind.NONE and not self._has(os.path.realpath(entry.path)):
                return _outside(path)
        if kind is not Kind.NONE and not os.path.isfile(entry.path):
            return broken_link(path)
        if kind is Kind.ROOT and (why := name_fault(path.partition("/")[2])):
            return Problem(path, 1, Code.BAD_FILE, f"Tệp “{path}” {why}")
        return None

    def _has(self, file: str) -> bool:
        return file.startswith(self._root + os.sep)

    def _leave_out(self, entry: os.DirEntry[str], path: str) -> None:
        if not _is_text(path) or entry.name.endswith(LEFT_BEHIND):
            return
        suffix = os.path.splitext(path)[1]
        if suffix[1:].isalnum() or not suffix:
            self.left_out[path] = entry.path
            self.problems += meant(path)


def read_bytes(file: str, most: int = MAX_DOCUMENT_BYTES) -> bytes:
    """The beginning of a file, which is all of it unless it is absurdly long."""
    with open(file, "rb") as stream:
        return stream.read(most)


def _files(root: str, miss: Callable[[str], None]) -> Iterator[os.DirEntry[str]]:
    """All files; `miss` is told of each folder whose files these are without."""
    folders = [root]
    for_root = os.path.join(root, ROOT_FOLDER)
    while folders:
        folder = folders.pop()
        is_for_root = folder == for_root or folder.startswith(for_root + os.sep)
        try:
            listed = os.scandir(folder)
        except PermissionError:
            miss(folder)
            continue
        with listed as entries:
            for entry in entries:
                if _is_hidden(entry.name, is_for_root):
                    continue
                if entry.is_dir(follow_symlinks=False):
                    folders.append(entry.path)
                else:
                    yield entry


def _is_hidden(name: str, is_for_root: bool) -> bool:
    if not is_for_root:
        return name.startswith((".", "~$"))  # hidden, or open in Word
    return name in SYSTEM or name.startswith(("._", ".#", ".~", "~$")) or name.endswith(LEFT_BEHIND)


def _is_text(path: str) -> bool:
    """Whether a name is UTF-8, as names from very old computers are not."""
    try:
        path.encode()
    except UnicodeEncodeError:
        return False
    return True


def _misnamed(path: str) -> Problem:
    shown = path.encode("utf-8", "replace").decode()
    return Problem(
        shown, 1, Code.BAD_FRONT_MATTER, f"Tên tệp “{shown}” có ký tự hỏng. Đổi tên tệp."
    )


def _twice(path: str) -> Problem:
    return Problem(
        path,
        1,
        Code.DUPLICATE_SLUG,
        f"Có hai tệp cùng tên “{path}”, chỉ khác cách máy ghi dấu. Xóa một tệp.",
    )


def _outside(path: str) -> Problem:
    return Problem(
        path,
        1,
        Code.BAD_FRONT_MATTER,
        f"“{path}” là liên kết ra ngoài thư mục nội dung. Thay bằng chính tệp đó.",
    )
