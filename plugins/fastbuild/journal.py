"""Readings on disk: a file to which each build appends what it has read anew.

    header: MAGIC, version            record: key, checksum, lengths, facts, parts

A reading is found by the digest of what it was made from, so a record is never out of
date. Each has a checksum: what a killed build left unfinished, and what a failing disk has
changed, is not taken. A file of another version is begun anew. The parts of bodies stay on
disk until a page needs them.
"""

from __future__ import annotations

import io
import mmap
import os
import pickle
import struct
from collections.abc import Iterable
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from plugins.articles import Body, Reading, Reference

from .sealed import checksum

MAGIC = b"readings 2\n"
HEADER = struct.Struct("<16s16sII")
"""Key, checksum of all that follows it, lengths of facts and parts in bytes."""
BETWEEN = "\uffff"
"""Between the parts of a body; no text that was read contains it."""
MAX_GARBAGE = 4
"""A journal with so many times more bytes than the site needs is written anew."""


@dataclass(frozen=True, slots=True)
class Record:
    """A reading as it is stored."""

    facts: bytes
    parts: bytes


class Journal:
    """The readings in a file; those that are appended are found at once."""

    def __init__(self, file: Path, version: bytes) -> None:
        self._path = file
        self._start = MAGIC + version
        self._places: dict[bytes, tuple[int, int, int]] = {}
        file.parent.mkdir(parents=True, exist_ok=True)
        self._file = os.open(file, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o644)
        self._size = self._scan()

    def __len__(self) -> int:
        return len(self._places)

    def __contains__(self, key: bytes) -> bool:
        return key in self._places

    def __getitem__(self, key: bytes) -> Reading:
        at, facts, parts = self._places[key]
        load = partial(self._parts, at + facts, parts)
        reading: Reading = _Unpickler(os.pread(self._file, facts, at), load).load()
        return reading

    def append(self, records: Iterable[tuple[bytes, Record]]) -> None:
        """Store readings, behind what another build may have appended meanwhile."""
        if os.fstat(self._file).st_size != self._size:
            self._size = self._scan()
        pieces = []
        for key, record in records:
            lengths = struct.pack("<II", len(record.facts), len(record.parts))
            checked = lengths + record.facts + record.parts
            pieces.append(key + checksum(key + checked) + checked)
            start = self._size + HEADER.size
            self._places[key] = start, len(record.facts), len(record.parts)
            self._size += HEADER.size + len(record.facts) + len(record.parts)
        _write(self._file, b"".join(pieces), self._size - sum(map(len, pieces)))

    def keep(self, keys: Iterable[bytes]) -> None:
        """Write the file anew if it has far more than the readings of these keys."""
        kept = {key: self._places[key] for key in keys if key in self._places}
        needed = sum(facts + parts for _, facts, parts in kept.values())
        if self._size < MAX_GARBAGE * needed + (1 << 20):
            return
        beside = self._path.with_suffix(".new")
        journal = Journal(_without(beside), self._start.removeprefix(MAGIC))
        for key, (at, facts, parts) in kept.items():
            record = Record(
                os.pread(self._file, facts, at), os.pread(self._file, parts, at + facts)
            )
            journal.append([(key, record)])
        beside.replace(self._path)
        # Readings that are in use go on with the old file, which lives as long as it is open.

    def _scan(self) -> int:
        """Find the records; what follows the last good one is cut off. The file's size."""
        size = os.fstat(self._file).st_size
        if size < len(self._start) or os.pread(self._file, len(self._start), 0) != self._start:
            self._begin()
            return len(self._start)
        with mmap.mmap(self._file, size, prot=mmap.PROT_READ) as data:
            at = len(self._start)
            while at + HEADER.size <= size:
                key, found, facts, parts = HEADER.unpack_from(data, at)
                end = at + HEADER.size + facts + parts
                if end > size or found != checksum(key + data[at + 32 : end]):
                    break
                self._places[key] = at + HEADER.size, facts, parts
                at = end
        if at < size:
            os.ftruncate(self._file, at)
        return at

    def _begin(self) -> None:
        """A new file, not the old one emptied: another process may be reading that."""
        os.close(self._file)
        self._file = os.open(
            _without(self._path), os.O_RDWR | os.O_CREAT | os.O_EXCL | os.O_CLOEXEC, 0o644
        )
        _write(self._file, self._start, 0)

    def _parts(self, at: int, length: int) -> tuple[str, ...]:
        return tuple(os.pread(self._file, length, at).decode().split(BETWEEN))


def to_record(reading: Reading) -> Record:
    """A reading ready to be stored."""
    stream = io.BytesIO()
    pickler = _Pickler(stream, protocol=5)
    pickler.dump(reading)
    return Record(stream.getvalue(), BETWEEN.join(pickler.parts).encode())


class _Pickler(pickle.Pickler):
    """Leaves the parts of the body out."""

    parts: tuple[str, ...] = ("",)

    def persistent_id(self, value: object) -> object:
        if not isinstance(value, Body):
            return None
        self.parts = value.parts
        return value.references, value.stamp


class _Unpickler(pickle.Unpickler):
    """Gives the body a way to its parts."""

    def __init__(self, data: bytes, load: partial[tuple[str, ...]]) -> None:
        super().__init__(io.BytesIO(data))
        self._load = load

    def persistent_load(self, pid: tuple[tuple[Reference, ...], bytes]) -> Body:
        references, stamp = pid
        return Body.stored(references, stamp, self._load)


def _write(file: int, data: bytes, at: int) -> None:
    while data:
        written = os.pwrite(file, data, at)
        data, at = data[written:], at + written


def _without(file: Path) -> Path:
    file.unlink(missing_ok=True)
    return file
