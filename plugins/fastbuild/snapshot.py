"""The pages of articles as they were gathered, kept from one build to the next.

With them, and where nothing but texts has changed, a page is made without gathering the
site. A snapshot belongs to one gathering, which both it and the ledger name.

    MAGIC, gathering, one record for each page, index, checksum of the index, its length
"""

from __future__ import annotations

import io
import pickle
from collections.abc import Iterable
from hashlib import blake2b
from pathlib import Path

from plugins.articles import Article, Body, Page
from plugins.pages import Site
from plugins.pages.urls import Urls

from .writing import File

MAGIC = b"snapshot 1\n"
SIZE = 16
"""Bytes of a checksum, and of the name of a gathering."""
LENGTH = 8
"""Bytes of the length of the index."""

Places = dict[str, tuple[int, int, bytes]]
"""Where the record of each page is, by the path of its file: start, length, checksum."""


class Snapshot:
    """Pages by the path of their file."""

    def __init__(self, file: Path, places: Places, shared: dict[type, object]) -> None:
        self._file = file
        self._places = places
        self._shared = shared

    @classmethod
    def open(cls, file: Path, gathering: bytes) -> Snapshot | None:
        """The snapshot of that gathering; None if there is none that can be trusted."""
        start = MAGIC + gathering
        try:
            with file.open("rb") as stream:
                found = stream.read(len(start))
                end = stream.seek(-SIZE - LENGTH, io.SEEK_END)
                checksum, length = stream.read(SIZE), stream.read(LENGTH)
                stream.seek(end - int.from_bytes(length, "little"))
                index = stream.read(end - stream.tell())
        except (OSError, ValueError, OverflowError):
            return None
        if found != start or _checksum(index) != checksum:
            return None
        places, shared = pickle.loads(index)
        return cls(file, places, shared)

    def page(self, path: str, document: Article | Page) -> File | None:
        """The page of a document that shows on no other page otherwise than it did.

        None if the page is not there, or not whole.
        """
        if path not in self._places:
            return None
        start, length, checksum = self._places[path]
        with self._file.open("rb") as stream:
            stream.seek(start)
            record = stream.read(length)
        if _checksum(record) != checksum:
            return None
        known = self._shared | {type(document): document, Body: document.body}
        return _Unpickler(record, known).load()  # type: ignore[no-any-return]


def save(file: Path, gathering: bytes, pages: Iterable[File]) -> None:
    """Keep pages, of which each has one text."""
    pieces = [MAGIC + gathering]
    at = len(pieces[0])
    places: Places = {}
    shared: dict[type, object] = {}
    for page in pages:
        record = _record(page, shared)
        places[page.path] = at, len(record), _checksum(record)
        pieces.append(record)
        at += len(record)
    index = pickle.dumps((places, shared), protocol=5)
    pieces += [index, _checksum(index), len(index).to_bytes(LENGTH, "little")]
    beside = file.with_suffix(".new")
    beside.write_bytes(b"".join(pieces))
    beside.replace(file)


def _record(page: File, shared: dict[type, object]) -> bytes:
    stream = io.BytesIO()
    _Pickler(stream, shared).dump(page)
    return stream.getvalue()


class _Pickler(pickle.Pickler):
    """Leaves out the document and its text, which will be others, and what all pages share."""

    def __init__(self, stream: io.BytesIO, shared: dict[type, object]) -> None:
        super().__init__(stream, protocol=5)
        self._shared = shared

    def persistent_id(self, value: object) -> object:
        kind = type(value)
        if kind is Site or kind is Urls:
            self._shared[kind] = value
        elif kind is not Article and kind is not Body:
            return None
        return kind


class _Unpickler(pickle.Unpickler):
    def __init__(self, record: bytes, known: dict[type, object]) -> None:
        super().__init__(io.BytesIO(record))
        self._known = known

    def persistent_load(self, pid: type) -> object:
        return self._known[pid]


def _checksum(data: bytes) -> bytes:
    return blake2b(data, digest_size=SIZE).digest()
