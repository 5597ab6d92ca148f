"""The photos of a site: which can be shown, and the files of those that are.

documents ─ looked_at ─► Photo or Unusable, by path ─ checks ─► problems
published documents ─ files ─► File … ─ develop ─► the cache, from where they are written
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import cast

from plugins import attachments
from plugins.articles import Document, Status, photos_of
from plugins.photos import MAX_BYTES, Photo, Unusable, look, variants
from plugins.photos.recipe import suffix
from plugins.stamps import Deferred
from plugins.urls import PHOTOS_FOLDER

from ..cache import checksummed
from ..cache.digests import digest_of, digest_of_file
from ..machine.progress import Waiting
from ..machine.workers import shared_out
from ..output.writing import File
from . import photo_cache
from .photo_cache import Order

MAGIC = b"looks 1\n"
A_FEW = 4
"""Photos that are looked at for as long as it takes to start a process."""

Look = Photo | Unusable
Key = tuple[str, bytes]
"""What a look depends on: the end of the file's name, the digest of its content."""


class SitePhotos:
    """What is known of photos by their content, in memory and in a file.

    Kept by a preview from one build to the next. `store` is the folder of `photo_cache`.
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
        ready = (document for document in documents if document.facts.status is not Status.DRAFT)
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
            kept = set(keys.values())
            self._looks = {key: seen for key, seen in known.items() if key in kept}
            checksummed.save(self._file, MAGIC + self._version, self._looks)
        return found

    def files(self, photos: Mapping[str, Photo], sources: Mapping[str, str]) -> Iterator[File]:
        """The files of photos, both by path; those of two photos with one content once."""
        paths = {photo: path for path, photo in photos.items()}
        for photo, path in paths.items():
            yield from self._files(photo, path, sources[path])

    def develop(
        self, files: Sequence[File], is_there: Callable[[File], bool], waiting: Waiting
    ) -> None:
        """Make, in all processors, the files of photos that are neither there nor stored.

        Raises OSError as `photo_cache.make`.
        """
        orders = list(_by_photo(self._missing(files, is_there)))
        progress = waiting.step("Đang làm ảnh", len(orders))
        work = partial(_make, str(self._store), self._version)
        for count, _ in shared_out(work, orders, self._workers, chunk=1, worth_it=2):
            progress(count)
        if orders:
            wanted = {self._path(file).name for file in files if of_photo(file)}
            photo_cache.prune(self._store, wanted)

    def _files(self, photo: Photo, path: str, source: str) -> Iterator[File]:
        for variant in variants(photo):
            name = photo.file(variant)
            order = Order(source, path, photo, (variant,))
            stamp = digest_of(name.encode())
            content = Deferred(
                photo_cache.developed, (str(self._store), self._version, order), stamp
            )
            yield File(f"{PHOTOS_FOLDER}/{name}", stamp, content)

    def _missing(self, files: Iterable[File], is_there: Callable[[File], bool]) -> Iterator[Order]:
        for file in files:
            content = of_photo(file)
            if content and not (is_there(file) or self._path(file).exists()):
                yield content.given[-1]

    def _path(self, file: File) -> Path:
        """Where a file is stored."""
        return self._store / file.path.rpartition("/")[2]

    def _load(self) -> dict[Key, Look]:
        if self._looks is None:
            found = checksummed.load(self._file, MAGIC + self._version)
            self._looks = found if isinstance(found, dict) else {}
        return self._looks


def of_photo(file: File) -> Deferred[bytes] | None:
    """The content of one of the files that `SitePhotos.files` gives; None for any other."""
    content = file.content
    if isinstance(content, Deferred) and content.make is photo_cache.developed:
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
        # Too large to be looked into: by its digest as the survey takes it.
        is_whole = len(data) <= MAX_BYTES
        digest = digest_of(data) if is_whole else digest_of_file(file, attachments.MAX_BYTES)
        found.append((path, (suffix(path), digest), look(data, path)))
    return found


def _by_photo(orders: Iterable[Order]) -> Iterator[Order]:
    """One order for all files of a photo, which so is decoded once."""
    wanted: dict[Photo, list[Order]] = {}
    for order in orders:
        wanted.setdefault(order.photo, []).append(order)
    for group in wanted.values():
        yield group[0]._replace(
            variants=tuple(variant for order in group for variant in order.variants)
        )


def _make(store: str, version: bytes, orders: Sequence[Order]) -> None:
    photo_cache.make(store, version, orders)
