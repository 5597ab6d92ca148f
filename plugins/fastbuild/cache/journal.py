"""Readings on disk: a file to which each build appends what it has read anew.

    header: MAGIC, version            record: key, checksum, lengths, facts, parts

A reading is found by the digest of what it was made from, so a record is never out of
date. Each has a checksum: what a killed build left unfinished, and what a failing disk has
changed, is not taken. A file of another version is begun anew. The parts of bodies stay on
disk until a page needs them.
"""

from __future__ import annotations

import mmap
import os
import struct
from collections.abc import Iterable
from functools import partial
from pathlib import Path

from plugins.articles import Reading

from .checksummed import checksum
from .records import Record, to_parts, to_reading

MAGIC = b"readings 2\n"
HEADER = struct.Struct("<16s16sII")
"""Key, checksum of all that follows it, lengths of facts and parts in bytes."""
MAX_GARBAGE = 4
"""A journal with so many times more bytes than the site needs is written anew."""


class Journal:
    """The readings in a file; those that are appended are found at once."""

    def __init__(self, file: Path, version: bytes) -> None:
        self._path = file
        self._start = MAGIC + version
        self._places: dict[bytes, tuple[int, int, int]] = {}
        file.parent.mkdir(parents=True, exist_ok=True)
        self._store = _Store(os.open(file, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o644))
        self._size = self._scan()

    def __contains__(self, key: bytes) -> bool:
        return key in self._places

    def __getitem__(self, key: bytes) -> Reading:
        at, facts, parts = self._places[key]
        load = partial(self._store.parts, at + facts, parts)
        return to_reading(self._store.read(facts, at), load)

    def append(self, records: Iterable[tuple[bytes, Record]]) -> None:
        """Store readings, behind what another build may have appended meanwhile.

        Raises OSError if the disk is full, and then has none of them.
        """
        if self._store.size != self._size:
            self._size = self._scan()
        pieces = []
        places = {}
        size = self._size
        for key, record in records:
            lengths = struct.pack("<II", len(record.facts), len(record.parts))
            checked = lengths + record.facts + record.parts
            pieces.append(key + checksum(key + checked) + checked)
            places[key] = size + HEADER.size, len(record.facts), len(record.parts)
            size += HEADER.size + len(record.facts) + len(record.parts)
        self._store.write(b"".join(pieces), self._size)
        self._places |= places
        self._size = size

    def keep(self, keys: Iterable[bytes]) -> None:
        """Write the file anew if it has far more than the readings of these keys."""
        kept = {key: self._places[key] for key in keys if key in self._places}
        needed = sum(facts + parts for _, facts, parts in kept.values())
        if self._size < MAX_GARBAGE * needed + (1 << 20):
            return
        beside = self._path.with_suffix(".new")
        journal = Journal(_without(beside), self._start.removeprefix(MAGIC))
        for key, (at, facts, parts) in kept.items():
            read = self._store.read
            journal.append([(key, Record(read(facts, at), read(parts, at + facts)))])
        beside.replace(self._path)
        # Readings that are in use go on with the old file, which is there as long as they are.
        self._store, self._places, self._size = journal._store, journal._places, journal._size

    def _scan(self) -> int:
        """Find the records; what follows the last good one is cut off. The file's size."""
        self._places = {}
        size, start = self._store.size, self._start
        if size < len(start) or self._store.read(len(start), 0) != start:
            self._begin()
            return len(start)
        with self._store.mapped() as data:
            at = len(start)
            while at + HEADER.size <= size:
                key, found, facts, parts = HEADER.unpack_from(data, at)
                end = at + HEADER.size + facts + parts
                if end > size or found != checksum(key + data[at + 32 : end]):
                    break
                self._places[key] = at + HEADER.size, facts, parts
                at = end
        if at < size:
            self._store.cut(at)
        return at

    def _begin(self) -> None:
        """A new file, not the old one emptied: another process may be reading that."""
        flags = os.O_RDWR | os.O_CREAT | os.O_EXCL | os.O_CLOEXEC
        self._store = _Store(os.open(_without(self._path), flags, 0o644))
        self._store.write(self._start, 0)


class _Store:
    """An open file, closed when neither the journal nor a reading needs it any more."""

    def __init__(self, file: int) -> None:
        self._file = file

    def __del__(self) -> None:
        os.close(self._file)

    @property
    def size(self) -> int:
        return os.fstat(self._file).st_size

    def read(self, length: int, at: int) -> bytes:
        return os.pread(self._file, length, at)

    def parts(self, at: int, length: int) -> tuple[str, ...]:
        return to_parts(self.read(length, at))

    def mapped(self) -> mmap.mmap:
        return mmap.mmap(self._file, 0, prot=mmap.PROT_READ)

    def write(self, data: bytes, at: int) -> None:
        """Write all of it, or leave the file as it was."""
        rest, end = data, at
        try:
            while rest:
                written = os.pwrite(self._file, rest, end)
                rest, end = rest[written:], end + written
        except OSError:
            self.cut(at)
            raise

    def cut(self, size: int) -> None:
        os.ftruncate(self._file, size)


def _without(file: Path) -> Path:
    file.unlink(missing_ok=True)
    return file
