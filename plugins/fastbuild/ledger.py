"""What the last build of an output folder was made from, and what it wrote.

Kept beside the output, never in it. It is written after the output, in one step, and has a
checksum. While an output is being written a note lies beside the ledger; if it still does
when the next build begins, that build looks at every file of the output.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

from plugins.problems import Problem

from . import sealed
from .clock import Period
from .digests import Signature

MAGIC = b"ledger 1\n"


class Entry(NamedTuple):
    """A file of the output: the stamp of what it was made from, and how it was left."""

    stamp: bytes
    size: int
    modified: int
    inode: int

    def is_as_left(self, file: str) -> bool:
        """Whether nobody has changed the file since."""
        try:
            stat = os.lstat(file)
        except OSError:
            return False
        return (stat.st_size, stat.st_mtime_ns, stat.st_ino) == (
            self.size,
            self.modified,
            self.inode,
        )


@dataclass(frozen=True, slots=True)
class Ledger:
    """An account of a finished build.

    `inputs` is a stamp of everything that went into it but the time, `frame` of all but what
    is in the documents, of which `documents` has the digests by path; `gathering` names the
    build in which the site was last gathered, `search` is the stamp of what its search index
    was made from. It would have given the same at any time of the `period`.
    """

    signatures: dict[str, tuple[Signature, bytes]] = field(default_factory=dict)
    entries: dict[str, Entry] = field(default_factory=dict)
    inputs: bytes = b""
    frame: bytes = b""
    documents: dict[str, bytes] = field(default_factory=dict)
    gathering: bytes = b""
    search: bytes = b""
    period: Period = field(default_factory=Period)
    problems: tuple[Problem, ...] = ()
    article_count: int = 0
    page_count: int = 0

    def is_as_left(self, folder: Path) -> bool:
        """Whether nobody has changed the files since."""
        return all(entry.is_as_left(f"{folder}/{path}") for path, entry in self.entries.items())


class LedgerFile:
    """The ledger of an output folder, in a cache folder."""

    def __init__(self, cache: Path, version: bytes) -> None:
        self._file = cache / "ledger"
        self._note = cache / "writing"
        self._start = MAGIC + version

    def load(self) -> Ledger:
        """The last build's account; an empty one if there is none that can be trusted."""
        ledger = sealed.load(self._file, self._start)
        return ledger if isinstance(ledger, Ledger) else Ledger()

    @property
    def was_interrupted(self) -> bool:
        """Whether the last build ended while it wrote."""
        return self._note.exists()

    @contextmanager
    def writing(self) -> Iterator[None]:
        """Around all writing to the output, and the saving of its ledger."""
        self._note.touch()
        yield
        self._note.unlink()

    def save(self, ledger: Ledger) -> None:
        """Keep the account for the next build."""
        sealed.save(self._file, self._start, ledger)
