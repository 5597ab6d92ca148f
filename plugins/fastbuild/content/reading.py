"""All documents of the content, of which only those that changed are read."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from hashlib import blake2b

from plugins.articles import ReaderSettings, Reading, read

from ..cache.digests import digest_of
from ..cache.journal import Journal
from ..cache.records import Record, to_record
from ..machine.faults import fault
from ..machine.memory import without_collection
from ..machine.progress import Waiting
from ..machine.workers import shared_out
from .sources import MAX_DOCUMENT_BYTES, read_bytes

FEW = 20
"""Changed documents for which it is not worth while to gather the site."""
READ_IN_A_ROUND = 10_000
"""Many: each process imports Markdown and makes its parsers, and looks at little else."""


@dataclass(frozen=True, slots=True)
class Task:
    """A document to be read: its path in the content, its file, the key of its reading."""

    path: str
    file: str
    key: bytes


class Readings:
    """Readings of documents: those in memory, in the journal, or made now.

    Kept by a preview from one build to the next.
    """

    def __init__(self, journal: Journal, settings: ReaderSettings, workers: int) -> None:
        self._journal = journal
        self._settings = settings
        self._workers = workers
        self._held: dict[str, tuple[bytes, Reading]] = {}
        self.made = 0
        """How many were made until now."""

    def of(
        self, files: Mapping[str, str], digests: Mapping[str, bytes], waiting: Waiting
    ) -> list[Reading]:
        """The readings of documents (files and digests by path), in the order of `files`."""
        tasks = [Task(path, file, reading_key(path, digests[path])) for path, file in files.items()]
        held = self._held
        self._held = {}
        missing = []
        with without_collection():
            for task in waiting.each("Đang tìm bài đã đọc", tasks, len(tasks)):
                known = held.get(task.path)
                if known and known[0] == task.key:
                    self._held[task.path] = known
                elif task.key in self._journal:
                    self._held[task.path] = task.key, self._journal[task.key]
                else:
                    missing.append(task)
        self.made += len(missing)
        progress = waiting.step("Đang đọc bài", len(missing))
        for key, path, reading in self._read(missing, progress):
            self._held[path] = key, reading
        self._journal.keep(task.key for task in tasks)
        return [self._held[path][1] for path in files]

    def replaced(
        self, files: Mapping[str, str], before: Mapping[str, bytes], now: Mapping[str, bytes]
    ) -> list[tuple[Reading, Reading]] | None:
        """The readings then and now of the documents whose digests differ.

        All of them are in `files`, `before` and `now`. None if they are many, or an old
        reading is no longer there.
        """
        changed = [path for path, digest in now.items() if before[path] != digest]
        if len(changed) > FEW:
            return None
        pairs = []
        for path in changed:
            old, new = reading_key(path, before[path]), reading_key(path, now[path])
            if new not in self._journal:
                self.made += 1
                for key, _, record in read_records([Task(path, files[path], new)], self._settings):
                    self._journal.append([(key, record)])
            if old not in self._journal or new not in self._journal:
                return None  # changed again since it was surveyed
            pairs.append((self._journal[old], self._journal[new]))
        return pairs

    def _read(
        self, tasks: Sequence[Task], progress: Callable[[int], None]
    ) -> Iterator[tuple[bytes, str, Reading]]:
        work = partial(read_records, settings=self._settings)
        for count, records in shared_out(work, tasks, self._workers, per_round=READ_IN_A_ROUND):
            self._journal.append((key, record) for key, _, record in records)
            yield from ((key, path, self._journal[key]) for key, path, _ in records)
            progress(count)


def read_records(
    tasks: Iterable[Task], settings: ReaderSettings
) -> list[tuple[bytes, str, Record]]:
    """Key, path and reading of each document."""
    records = []
    for task in tasks:
        data = read_bytes(task.file)
        size = os.stat(task.file).st_size if len(data) == MAX_DOCUMENT_BYTES else 0
        record = _record(data, task.path, settings, size)
        # Of what was read just now, in case the file was changed meanwhile.
        records.append((reading_key(task.path, digest_of(data, size)), task.path, record))
    return records


def _record(data: bytes, path: str, settings: ReaderSettings, size: int) -> Record:
    """The reading of a document, whatever is in it."""
    try:
        return to_record(read(data, path, settings, size))
    except MemoryError:
        raise  # of the machine, and another time it may be read
    except Exception as error:
        return to_record(Reading(None, (fault(path, error),)))


def reading_key(path: str, digest: bytes) -> bytes:
    """What a reading is made from, besides settings and code: path and bytes of a document."""
    return blake2b(path.encode() + b"\0" + digest, digest_size=16).digest()
