"""What a build is made from, found out before anything is made: files and their digests."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass
from hashlib import blake2b
from pathlib import Path

from plugins.attachments import MAX_BYTES
from plugins.settings import Settings, check_content, check_gazetteer

from .digests import Digests, Signature, signature_of
from .progress import Waiting
from .sources import MAX_DOCUMENT_BYTES, Sources, scan
from .theme import USED, files_in, folders_in


@dataclass(frozen=True, slots=True)
class Survey:
    """The content's files with the digest of each, by path.

    `stamp` covers all inputs, `frame` all but what is in the documents; `map` is the digest of
    the file of the map's areas, b"" without one, and `map_stamp` covers all that an atlas is
    made from.

    `signatures` are for the next survey, which needs not read what has not changed; `seen` is
    how the files were, and the theme's folders.
    """

    sources: Sources
    documents: dict[str, bytes]
    static: dict[str, bytes]
    root: dict[str, bytes]
    stamp: bytes
    frame: bytes
    map: bytes
    map_stamp: bytes
    signatures: dict[str, tuple[Signature, bytes]]
    seen: dict[str, Signature]

    @property
    def is_current(self) -> bool:
        """Whether no file has been changed since, nor one added to the theme, even to and fro."""
        try:
            return all(signature_of(file) == then for file, then in self.seen.items())
        except OSError:
            return False


def survey(
    settings: Settings,
    version: bytes,
    known: Mapping[str, tuple[Signature, bytes]],
    waiting: Waiting,
) -> Survey:
    """Look at everything but the clock. Raises SettingsError without content or gazetteer."""
    check_content(settings.content)
    check_gazetteer(settings.gazetteer)
    sources = scan(settings.content, settings.static_folders)
    digests = Digests(known)
    listed = waiting.each("Đang xem bài", sources.documents.items(), len(sources.documents))
    documents = {path: digests.of(file, MAX_DOCUMENT_BYTES) for path, file in listed}
    others = waiting.each("Đang xem ảnh và tệp", sources.static.items(), len(sources.static), 20)
    static = {path: digests.of(file, MAX_BYTES) for path, file in others}
    root = {path: digests.of(file, MAX_BYTES) for path, file in sources.root.items()}
    gazetteer = {str(settings.gazetteer): digests.of(str(settings.gazetteer))}
    areas = {sources.map: digests.of(sources.map)} if sources.map else {}
    theme = _theme(settings.theme, digests)
    told = sources.problems, sources.left_out
    circumstances = version + repr((settings, told, tuple(documents))).encode()
    frame = _stamp(circumstances, static, root, gazetteer, areas, theme)
    return Survey(
        sources,
        documents,
        static,
        root,
        stamp=_stamp(frame, documents),
        frame=frame,
        map=areas.get(sources.map, b""),
        map_stamp=_stamp(version + repr(settings.localities_provinces).encode(), gazetteer, areas),
        signatures=digests.taken,
        seen=digests.seen,
    )


def _theme(folder: Path, digests: Digests) -> dict[str, bytes]:
    """The digests of a theme's files."""
    found: list[Path] = []
    for used in (folder / name for name in USED):
        # Its files are listed again when they are read: none may come and go meanwhile.
        for inside in folders_in(used):
            digests.see(inside)
        found += files_in(used)
    return {str(file): digests.of(str(file)) for file in found}


def _stamp(start: bytes, *groups: Mapping[str, bytes]) -> bytes:
    total = blake2b(start, digest_size=16)
    for files in groups:
        for path, digest in files.items():
            total.update(b"%b\0%b" % (os.fsencode(path), digest))
        total.update(b"\n")
    return total.digest()
