"""What the content folder holds: documents to read and files to copy."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from plugins.photos import SUFFIXES
from plugins.problems import Code, Problem
from plugins.settings import MAP_FILE
from plugins.vietnamese import nfc

DOCUMENT_SUFFIXES = frozenset({".md", ".markdown"})
# What browsers show without running it: a page or drawing with a script inside, put
# among the photos, would run as a part of the site.
TEXTS = (".pdf", ".doc", ".docx", ".odt", ".ppt", ".pptx", ".odp", ".txt")
TABLES = (".xls", ".xlsx", ".ods", ".csv")
PUBLISHED = (*TEXTS, *TABLES, ".zip", ".mp3", ".mp4", *SUFFIXES)
STATIC_SUFFIXES = frozenset(PUBLISHED)
WRITTEN = (".doc", ".docx", ".odt", ".rtf")
MAX_DOCUMENT_BYTES = 2_000_000
"""More of a document is not read: it is too long by far."""


@dataclass(frozen=True, slots=True)
class Sources:
    """Files by path from the content folder (NFC, forward slashes), sorted by it.

    The values are paths of the file system, as text: with ten thousand files, Path objects
    would take longer than all else here. `map` is that of the map's areas, "" without one.
    `left_out` are the paths of files that are neither, sorted, but for those that programs leave
    behind (`a.md~`), which come and go.
    """

    documents: dict[str, str]
    static: dict[str, str]
    problems: tuple[Problem, ...]
    map: str
    left_out: tuple[str, ...]


def scan(content: Path, static_folders: tuple[str, ...]) -> Sources:
    """List the content folder. Hidden files and folders are left out.

    Links to folders are not followed, so they can neither loop nor lead outside.
    """
    documents: dict[str, str] = {}
    static: dict[str, str] = {}
    maps: dict[str, str] = {}
    problems = []
    left_out = set()
    root = os.path.realpath(content)
    for entry in _files(root):
        path = nfc(entry.path[len(root) + 1 :].replace(os.sep, "/"))
        suffix = os.path.splitext(entry.name)[1].lower()
        is_static = path.split("/", 1)[0] in static_folders
        if path != MAP_FILE and suffix not in (STATIC_SUFFIXES if is_static else DOCUMENT_SUFFIXES):
            if suffix[1:].isalnum() and _is_text(path):
                left_out.add(path)
                problems += _meant(path)
            continue
        if not _is_text(path):
            problems.append(_misnamed(path))
        elif entry.is_symlink() and not os.path.realpath(entry.path).startswith(root + os.sep):
            problems.append(_outside(path))
        elif entry.is_file(follow_symlinks=False) or os.path.isfile(entry.path):
            files = maps if path == MAP_FILE else static if is_static else documents
            if path in files:
                problems.append(_twice(path))
            # Whatever the order of the folder, the same file of two is taken.
            files[path] = min(entry.path, files.get(path, entry.path))
    problems += _unread(left_out, documents)
    return Sources(
        dict(sorted(documents.items())),
        dict(sorted(static.items())),
        tuple(problems),
        maps.get(MAP_FILE, ""),
        tuple(sorted(left_out)),
    )


def read_bytes(file: str, most: int = MAX_DOCUMENT_BYTES) -> bytes:
    """The beginning of a file, which is all of it unless it is absurdly long."""
    with open(file, "rb") as stream:
        return stream.read(most)


def _files(root: str) -> Iterator[os.DirEntry[str]]:
    folders = [root]
    while folders:
        with os.scandir(folders.pop()) as entries:
            for entry in entries:
                if entry.name.startswith((".", "~$")):  # hidden, or open in Word
                    continue
                if entry.is_dir(follow_symlinks=False):
                    folders.append(entry.path)
                else:
                    yield entry


def _is_text(path: str) -> bool:
    """Whether a name is UTF-8, as names from very old computers are not."""
    try:
        path.encode()
    except UnicodeEncodeError:
        return False
    return True


def _meant(path: str) -> list[Problem]:
    """What an editor must be told of a file that is left out for its name alone."""
    stem, suffix = os.path.splitext(path)
    lower = path.lower()
    if suffix.lower() == ".geojson" or lower.startswith(MAP_FILE.removesuffix("geojson")):
        why = f"Bản đồ “{path}” không được dùng. Chuyển thành “{MAP_FILE}”, hoặc xóa tệp."
    elif lower.endswith(tuple(f"{end}.txt" for end in DOCUMENT_SUFFIXES)):
        why = f"Tệp “{path}” không được đọc, vì tên thừa “{suffix}”. Đổi tên thành “{stem}”."
    elif suffix.lower() in (".yml", ".yaml"):
        why = f"Tệp “{path}” không được đọc. Viết thành tệp “{stem}.md”, giữa hai dòng “---”."
    else:
        return []
    return [Problem(path, 1, Code.BAD_FRONT_MATTER, why)]


def _unread(left_out: Iterable[str], documents: Iterable[str]) -> Iterator[Problem]:
    """Texts of word processors: those that are not what an article was written from."""
    written = [path for path in sorted(left_out) if path.lower().endswith(WRITTEN)]
    stems = {os.path.splitext(path)[0] for path in documents} if written else set()
    for path in written:
        stem, _ = os.path.splitext(path)
        if stem not in stems:
            why = (
                f"Tệp “{path}” không được đọc. Chép nội dung vào tệp “{stem}.md”; "
                "nếu là tệp đính kèm của một bài thì chuyển vào thư mục “tep”."
            )
            yield Problem(path, 1, Code.BAD_FRONT_MATTER, why)


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
