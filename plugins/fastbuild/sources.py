"""What the content folder holds: documents to read and files to copy."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from plugins.problems import Code, Problem
from plugins.vietnamese import nfc

DOCUMENT_SUFFIXES = frozenset({".md", ".markdown"})
# What browsers show without running it: a page or drawing with a script inside, put
# among the photos, would run as a part of the site.
PHOTOS = frozenset({".jpg", ".jpeg", ".png", ".webp", ".avif", ".gif"})
TEXTS = frozenset({".pdf", ".doc", ".docx", ".odt", ".ppt", ".pptx", ".odp", ".txt"})
TABLES = frozenset({".xls", ".xlsx", ".ods", ".csv"})
STATIC_SUFFIXES = PHOTOS | TEXTS | TABLES | {".zip", ".mp3", ".mp4"}
MAX_DOCUMENT_BYTES = 2_000_000
"""More of a document is not read: enough for the reader to say that it is too long."""


@dataclass(frozen=True, slots=True)
class Sources:
    """Files by path from the content folder (NFC, forward slashes), sorted by it."""

    documents: dict[str, Path]
    static: dict[str, Path]
    problems: tuple[Problem, ...]


def scan(content: Path, static_folders: tuple[str, ...]) -> Sources:
    """List the content folder. Hidden files and folders are left out.

    Links to folders are not followed, so they can neither loop nor lead outside.
    """
    documents: dict[str, Path] = {}
    static: dict[str, Path] = {}
    problems = []
    root = content.resolve()
    for file in _files(root):
        path = nfc(file.relative_to(root).as_posix())
        suffix = file.suffix.lower()
        is_static = path.split("/")[0] in static_folders
        if suffix not in (STATIC_SUFFIXES if is_static else DOCUMENT_SUFFIXES):
            continue
        if not _is_inside(file, root):
            problems.append(_outside(path))
        elif file.is_file():
            (static if is_static else documents)[path] = file
    return Sources(dict(sorted(documents.items())), dict(sorted(static.items())), tuple(problems))


def read_bytes(file: Path) -> bytes:
    """The beginning of a document, which is all of it unless it is absurdly long."""
    with file.open("rb") as stream:
        return stream.read(MAX_DOCUMENT_BYTES)


def _files(root: Path) -> Iterator[Path]:
    for folder, subfolders, names in os.walk(root):
        subfolders[:] = [name for name in subfolders if not name.startswith(".")]
        yield from (Path(folder, name) for name in names if not name.startswith("."))


def _is_inside(file: Path, root: Path) -> bool:
    return not file.is_symlink() or file.resolve().is_relative_to(root)


def _outside(path: str) -> Problem:
    return Problem(
        path,
        1,
        Code.BAD_FRONT_MATTER,
        f"“{path}” là liên kết ra ngoài thư mục nội dung. Thay bằng chính tệp đó.",
    )
