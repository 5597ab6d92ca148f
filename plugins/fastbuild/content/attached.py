"""The files that are published as they are: attachments, and those for the root of the site.

An attachment waits for its article: while all that link to it are drafts, scheduled or faulty,
it is not published. One that no document links to is, since it may be linked from elsewhere (nor is
it known what an article links to that cannot be read at all; but then nothing is published).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from plugins.articles import Document, Status
from plugins.attachments import OFFICE, look, look_in_root, suffix
from plugins.edition import Edition
from plugins.photos import is_photo
from plugins.problems import Code, Problem
from plugins.settings import ROOT_FOLDER, Settings

from ..cache import checksummed
from ..cache.version import attachments_version
from ..output.folder import cache_folder
from ..output.writing import File
from .survey import Survey

MAGIC = b"attachments 1\n"

Key = tuple[str, bytes]
"""What a look at a document depends on: the end of the file's name, the digest of its content."""


def check_attachments(
    settings: Settings, surveyed: Survey, documents: Iterable[Document]
) -> Iterator[Problem]:
    """`bad-file` for each file that must not be published; an attachment may wait with a draft."""
    attachments = _attachments(surveyed)
    waiting = _waiting(settings, documents) if attachments else set()
    looks = _Looks(settings)
    for path, file in attachments.items():
        if path not in waiting and (why := looks.of(path, file, surveyed.static[path])):
            yield _problem(path, why)
    looks.keep()
    for path, file in surveyed.sources.root.items():
        if why := look_in_root(Path(file), path):
            yield _problem(f"{ROOT_FOLDER}/{path}", why)


def files_as_they_are(settings: Settings, surveyed: Survey, edition: Edition) -> Iterator[File]:
    """The attachments that are published, and the files for the root.

    Photos are not: no original, with what it tells of a place and a camera, leaves the house.
    """
    attachments = _attachments(surveyed)
    kept_back = _kept_back(settings, edition) if attachments else frozenset()
    for path, file in attachments.items():
        if path not in kept_back:
            yield File(path, surveyed.static[path], file)
    for path, file in surveyed.sources.root.items():
        if f"{ROOT_FOLDER}/{path}" not in edition.faulty:
            yield File(path, surveyed.root[path], file)


def _attachments(surveyed: Survey) -> dict[str, str]:
    static = surveyed.sources.static
    return {path: file for path, file in static.items() if not is_photo(path)}


def _waiting(settings: Settings, documents: Iterable[Document]) -> set[str]:
    """What only drafts link to."""
    ready: set[str] = set()
    drafts: set[str] = set()
    for document in documents:
        (drafts if document.facts.status is Status.DRAFT else ready).update(_links(document))
    return drafts - ready - _in_menu(settings)


def _kept_back(settings: Settings, edition: Edition) -> frozenset[str]:
    """What is faulty, or is linked to, but by nothing that is published."""
    linked = {path for document in edition.documents for path in _links(document)}
    shown = {path for document in edition.published for path in _links(document)}
    return edition.faulty | linked - shown - _in_menu(settings)


def _links(document: Document) -> Iterator[str]:
    """Also what is written as a photo, which is told once it is no draft any more."""
    for reference in document.body.references:
        yield reference.target


def _in_menu(settings: Settings) -> set[str]:
    return {path.removeprefix("/") for _, path in settings.menu}


def _problem(path: str, why: str) -> Problem:
    return Problem(path, 1, Code.BAD_FILE, f"Tệp “{path}” {why}")


class _Looks:
    """What was found in attachments, by their content, in a file."""

    def __init__(self, settings: Settings) -> None:
        self._file = cache_folder(settings) / "attachments"
        self._start = MAGIC + attachments_version()
        found = checksummed.load(self._file, self._start)
        self._known: dict[Key, str] = found if isinstance(found, dict) else {}
        self._used: dict[Key, str] = {}

    def of(self, path: str, file: str, digest: bytes) -> str:
        """As `look`; only at documents takes time."""
        end = suffix(path)
        if end not in OFFICE:
            return look(Path(file), path)
        key = end, digest
        why = self._known[key] if key in self._known else look(Path(file), path)
        self._used[key] = why
        return why

    def keep(self) -> None:
        """Keep what was asked for."""
        if self._used != self._known:
            checksummed.save(self._file, self._start, self._used)
