"""Make a folder hold exactly the files given, and only touch those that differ."""

from __future__ import annotations

import filecmp
import os
import shutil
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

MARKER = ".built-site"
MARKER_TEXT = "Thư mục này do trình dựng trang tạo ra; mọi tệp khác đặt vào đây sẽ bị xóa.\n"


class OutputError(Exception):
    """The output folder cannot be used; the text, in Vietnamese, says why and what to do."""


@dataclass(frozen=True, slots=True)
class Synced:
    """How many files were written, were as they should be already, and were removed."""

    written: int
    unchanged: int
    pruned: int


def check_is_ours(folder: Path, content: Path) -> None:
    """Raise OutputError unless `folder` may be emptied: it is new, empty, or was built here."""
    if _overlap(folder.resolve(), content.resolve()):
        raise OutputError(
            f"Thư mục kết quả “{folder}” trùng hoặc chứa thư mục nội dung “{content}”. "
            "Chọn thư mục khác bằng OUTPUT=…"
        )
    if not folder.exists():
        return
    if not folder.is_dir():
        raise OutputError(f"“{folder}” không phải là thư mục. Chọn chỗ khác bằng OUTPUT=…")
    if any(folder.iterdir()) and not (folder / MARKER).exists():
        raise OutputError(
            f"Thư mục “{folder}” đang có tệp không do trang này tạo ra, nên không ghi vào đó. "
            "Chọn thư mục khác bằng OUTPUT=…, hoặc tự xóa nó."
        )


def sync(folder: Path, files: Iterable[tuple[str, bytes | Path]]) -> Synced:
    """Write `files` (path from the folder; content, or a file to copy) and remove all others.

    A file is written beside its place, then renamed, so nobody sees a part of it; one whose
    bytes are right already keeps its modification time. Raises OutputError if two files
    have one path.
    """
    folder.mkdir(parents=True, exist_ok=True)
    (folder / MARKER).write_text(MARKER_TEXT, "utf-8")
    wanted = {MARKER}
    written = 0
    for path, content in files:
        if path in wanted:
            raise OutputError(
                f"Hai tệp cùng có đường dẫn “{path}”. Đây là lỗi của trình dựng trang."
            )
        wanted.add(path)
        written += _put(folder / path, content)
    return Synced(written, len(wanted) - 1 - written, _prune(folder, wanted))


def _put(target: Path, content: bytes | Path) -> bool:
    """Make `target` have this content; False if it had it."""
    if target.is_file() and not target.is_symlink() and _has(target, content):
        return False
    _make_way(target)
    beside = target.with_name(f".{target.name[:100]}.new")
    if isinstance(content, Path):
        shutil.copyfile(content, beside)
    else:
        beside.write_bytes(content)
    beside.replace(target)
    return True


def _has(target: Path, content: bytes | Path) -> bool:
    if isinstance(content, Path):
        return filecmp.cmp(content, target, shallow=False)
    return target.stat().st_size == len(content) and target.read_bytes() == content


def _make_way(target: Path) -> None:
    """A file may now be where a folder was, and the other way round."""
    if target.is_dir() and not target.is_symlink():
        shutil.rmtree(target)
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
    except (FileExistsError, NotADirectoryError):
        next(parent for parent in target.parents if parent.is_file()).unlink()
        target.parent.mkdir(parents=True, exist_ok=True)


def _prune(folder: Path, wanted: set[str]) -> int:
    """Remove every file that is not wanted, and the folders that this leaves empty."""
    pruned = 0
    for parent, folders, names in os.walk(folder, topdown=False):
        for name in names:
            file = Path(parent, name)
            if file.relative_to(folder).as_posix() not in wanted:
                file.unlink()
                pruned += 1
        for name in folders:
            subfolder = Path(parent, name)
            if subfolder.is_symlink():
                subfolder.unlink()
            elif not any(subfolder.iterdir()):
                subfolder.rmdir()
    return pruned


def _overlap(folder: Path, content: Path) -> bool:
    return folder == content or content.is_relative_to(folder) or folder.is_relative_to(content)
