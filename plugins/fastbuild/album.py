"""The photos of a site: which can be shown, and the files of those that are.

documents ─ looked_at ─► Photo or Unusable, by path ─ checks ─► problems
published documents ─ files ─► File … ─ develop ─► the cache, from where they are written
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import cast

from plugins.articles import Document, Status, photos_of
from plugins.pages.urls import PHOTOS_FOLDER
from plugins.photos import MAX_BYTES, Photo, Unusable, look, shots
from plugins.photos.recipe import suffix
from plugins.stamps import Deferred

from . import darkroom, sealed
from .darkroom import Order
from .digests import digest_of
from .ledger import Entry, left
from .progress import Waiting
from .workers import shared_out
from .writing import File

MAGIC = b"looks 1\n"
A_FEW = 4
"""Photos that are looked at for as long as it takes to start a process."""

Look = Photo | Unusable
Key = tuple[str, bytes]
"""What a look depends on: the end of the file's name, the digest of its content."""


class Album:
    """What is known of photos by their content, in memory and in a file.

    Kept by a preview from one build to the next. `store` is the folder of `darkroom`.
    """

    def __init__(self, file: Path, store: Path, version: bytes, workers: int) -> None:
        self._file = file
        self._store = store
        self._version = version
        self._workers = workers
        self._looks: dict[Key, Look] | None = None

    def looked_at(
        self,
        documents: Iterable[Document],
        files: Mapping[str, str],
        digests: Mapping[str, bytes],
        waiting: Waiting,
    ) -> dict[str, Look]:
        """The photos that documents show or link to, by path, as far as they are there.

        `files` and `digests` are those of the content's files. A draft may wait for photos.
        """
        known = self._load()
        ready = (document for document in documents if document.status is not Status.DRAFT)
        targets = {image.target for document in ready for image in photos_of(document)}
        paths = sorted(targets & files.keys())
        keys = {path: (suffix(path), digests[path]) for path in paths}
        missing = [(path, files[path]) for path in paths if keys[path] not in known]
        found = {path: known[key] for path, key in keys.items() if key in known}
        progress = waiting.step("Đang xem ảnh", len(missing))
        for count, looks in shared_out(
            _look_at, missing, self._workers, chunk=A_FEW, worth_it=2 * A_FEW
        ):
            for path, key, seen in looks:
                found[path] = known[key] = seen
            progress(count)
        if missing:
            kept = {*keys.values(), *((suffix(path), digests[path]) for path, _ in missing)}
            self._looks = {key: seen for key, seen in known.items() if key in kept}
            sealed.save(self._file, MAGIC + self._version, self._looks)
        return found

    def files(self, photos: Mapping[str, Photo], sources: Mapping[str, str]) -> Iterator[File]:
        """The files of photos, both by path; those of two photos with one content once."""
        for path, photo in {photo: path for path, photo in photos.items()}.items():
            yield from self._files(path, photo, sources)

    def develop(
        self, files: Iterable[File], last: Mapping[str, Entry], folder: Path, waiting: Waiting
    ) -> None:
        """Make, in all processors, the files of photos that are to be written.

        Not made are those that lie in `folder` as the `last` build left them, or are stored.
        Raises OSError as `darkroom.make`.
        """
        wanted = {file.path: file for file in files if of_photo(file)}
        orders = list(_by_photo(self._missing(wanted.values(), last, str(folder))))
        progress = waiting.step("Đang làm ảnh", len(orders))
        work = partial(_make, str(self._store), self._version)
        for count, _ in shared_out(work, orders, self._workers, chunk=1, worth_it=2):
            progress(count)
        if orders:
            darkroom.prune(self._store, {path.rpartition("/")[2] for path in wanted})

    def _files(self, photo: Photo, path: str, sources: Mapping[str, str]) -> Iterator[File]:
        for shot in shots(photo):
            name = photo.file(shot)
            order = Order(sources[path], path, photo, (shot,))
            stamp = digest_of(name.encode())
            content = Deferred(darkroom.developed, (str(self._store), self._version, order), stamp)
            yield File(f"{PHOTOS_FOLDER}/{name}", stamp, content)

    def _missing(
        self, files: Iterable[File], last: Mapping[str, Entry], folder: str
    ) -> Iterator[Order]:
        for file in files:
            entry = last.get(file.path)
            if entry and entry.stamp == file.stamp and entry.left == left(f"{folder}/{file.path}"):
                continue
            if not (self._store / file.path.rpartition("/")[2]).exists():
                assert isinstance(file.content, Deferred)
                yield file.content.given[-1]

    def _load(self) -> dict[Key, Look]:
        if self._looks is None:
            found = sealed.load(self._file, MAGIC + self._version)
            self._looks = found if isinstance(found, dict) else {}
        return self._looks


def of_photo(file: File) -> Deferred[bytes] | None:
    """The content of one of the files that `Album.files` gives; None for any other."""
    content = file.content
    if isinstance(content, Deferred) and content.make is darkroom.developed:
        return cast("Deferred[bytes]", content)
    return None


def _look_at(photos: Sequence[tuple[str, str]]) -> list[tuple[str, Key, Look]]:
    """Path, key and look of photos, given by path and file.

    By the digest of what was read just now, in case the file was changed meanwhile.
    """
    found = []
    for path, file in photos:
        with open(file, "rb") as stream:
            data = stream.read(MAX_BYTES + 1)
        found.append((path, (suffix(path), digest_of(data)), look(data, path)))
    return found


def _by_photo(orders: Iterable[Order]) -> Iterator[Order]:
    """One order for all files of a photo, which so is decoded once."""
    wanted: dict[Photo, list[Order]] = {}
    for order in orders:
        wanted.setdefault(order.photo, []).append(order)
    for group in wanted.values():
        yield group[0]._replace(shots=tuple(shot for order in group for shot in order.shots))


def _make(store: str, version: bytes, orders: Sequence[Order]) -> None:
    darkroom.make(store, version, orders)
