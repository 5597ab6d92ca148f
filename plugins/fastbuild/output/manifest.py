"""What the last build of an output folder was made from, and what it wrote.

Kept beside the output, never in it. It is written after the output, in one step, and has a
checksum. It is no more than a claim: whatever else has written to the output since, be it a
build that was killed or one of another content, shows in the files and folders themselves.
"""

from __future__ import annotations

import os
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

from plugins.problems import Problem

from ..cache import checksummed
from ..cache.digests import Signature
from ..machine.clock import Period
from ..machine.memory import without_collection
from ..theme.templates import Prepared

MAGIC = b"manifest 1\n"

Left = tuple[int, int, int, int]
"""How a file or folder was left: mode, size, modification time in nanoseconds, inode."""


def left(path: str) -> Left | None:
    """How a file or folder is now, links not followed; None if there is none.

    The time of a folder changes with every name in it that comes, goes or becomes another's.
    """
    try:
        stat = os.lstat(path)
    except (FileNotFoundError, NotADirectoryError):
        return None
    return stat.st_mode, stat.st_size, stat.st_mtime_ns, stat.st_ino


class Entry(NamedTuple):
    """A file of the output: the stamp of what it was made from, and how it was left."""

    stamp: bytes
    left: Left


@dataclass(frozen=True, slots=True)
class Manifest:
    """An account of a finished build: the files it left, and the folders that they are in.

    `inputs` is a stamp of everything that went into it but the time, `frame` of all but what
    is in the documents, of which `documents` has the digests by path; `gathering` names the
    build in which the site was last gathered, `search` is the stamp of what its search index
    was made from, `linked_within` is as in what was gathered. It would have given the same at any
    time of the `period`.
    """

    signatures: dict[str, tuple[Signature, bytes]] = field(default_factory=dict)
    entries: dict[str, Entry] = field(default_factory=dict)
    folders: dict[str, Left] = field(default_factory=dict)
    inputs: bytes = b""
    frame: bytes = b""
    documents: dict[str, bytes] = field(default_factory=dict)
    gathering: bytes = b""
    search: bytes = b""
    period: Period = field(default_factory=Period)
    problems: tuple[Problem, ...] = ()
    linked_within: frozenset[str] = frozenset()
    article_count: int = 0
    page_count: int = 0
    prepared: Prepared = field(default_factory=Prepared)

    def is_as_left(self, folder: Path) -> bool:
        """Whether nobody has changed, added or removed anything since."""
        return self.has_same_names(folder) and all(
            left(f"{folder}/{path}") == entry.left for path, entry in self.entries.items()
        )

    def has_same_names(self, folder: Path) -> bool:
        """Whether nobody has added, replaced or removed a file or folder since."""
        return bool(self.folders) and all(
            left(f"{folder}/{path}") == then for path, then in self.folders.items()
        )


@dataclass(frozen=True, slots=True)
class Written:
    """Files and folders as they are now; which files were made, how many left and removed.

    `others` are files that somebody else had put there, which were removed too; `problems` are
    those of files that could not be made.
    """

    entries: dict[str, Entry]
    folders: dict[str, Left]
    made: tuple[str, ...]
    unchanged: int
    pruned: int
    others: tuple[str, ...] = ()
    problems: tuple[Problem, ...] = ()


Made = tuple[Manifest, int, Written | None]
"""The account of a build, how many documents it read, and what it wrote (None: it must not)."""


class ManifestFile:
    """The manifest of an output folder, in a cache folder."""

    def __init__(self, cache: Path, version: bytes) -> None:
        self._file = cache / "manifest"
        self._start = MAGIC + version

    def load(self) -> Manifest:
        """The last build's account; an empty one if there is none that can be trusted."""
        with without_collection():
            manifest = checksummed.load(self._file, self._start)
        return manifest if isinstance(manifest, Manifest) else Manifest()

    def save(self, manifest: Manifest) -> None:
        """Keep the account for the next build."""
        checksummed.save(self._file, self._start, manifest)
