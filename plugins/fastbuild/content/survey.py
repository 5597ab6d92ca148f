"""What a build is made from, found out before anything is made: files and their digests."""

from __future__ import annotations

import os
from collections.abc import Container, Iterable, Mapping
from dataclasses import dataclass, replace
from hashlib import blake2b
from pathlib import Path

from plugins.attachments import MAX_BYTES
from plugins.problems import Code, Problem
from plugins.settings import MAP_FILE, Settings, check_content, check_gazetteer

from ..cache.digests import Digests, Signature, signature_of
from ..machine.progress import Waiting
from ..theme.files import USED, files_in, folders_in
from .sources import MAX_DOCUMENT_BYTES, Sources, scan


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
    documents = _taken(listed, digests, MAX_DOCUMENT_BYTES)
    others = waiting.each("Đang xem ảnh và tệp", sources.static.items(), len(sources.static), 20)
    static = _taken(others, digests, MAX_BYTES)
    root = _taken(sources.root.items(), digests, MAX_BYTES)
    areas = _taken([(MAP_FILE, sources.map)] if sources.map else [], digests)
    sources = _readable(sources, documents, static, root, areas)
    areas = {sources.map: areas[MAP_FILE]} if areas else {}
    gazetteer = {str(settings.gazetteer): digests.of(str(settings.gazetteer))}
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


def _taken(
    files: Iterable[tuple[str, str]], digests: Digests, most: int | None = None
) -> dict[str, bytes]:
    """The digests of files by path, but of those that the system does not let us read."""
    taken = {}
    for path, file in files:
        try:
            taken[path] = digests.of(file, most)
        except FileNotFoundError:
            raise  # removed a moment ago, maybe to be put back
        except OSError:
            continue
    return taken


def _readable(
    sources: Sources,
    documents: Container[str],
    static: Container[str],
    root: Container[str],
    areas: Mapping[str, bytes],
) -> Sources:
    """The sources without the files that have no digest, and that these are missed."""
    closed = [path for path in sources.documents if path not in documents]
    closed += [path for path in sources.static if path not in static]
    closed += [path for path in sources.root if path not in root]
    if sources.map and not areas:
        closed.append(MAP_FILE)
    if not closed:
        return sources
    return replace(
        sources,
        documents={path: f for path, f in sources.documents.items() if path in documents},
        static={path: file for path, file in sources.static.items() if path in static},
        root={path: file for path, file in sources.root.items() if path in root},
        problems=(*sources.problems, *map(_closed, closed)),
        map=sources.map if areas else "",
    )


def _closed(path: str) -> Problem:
    why = f"Máy không đọc được tệp “{path}”. Sửa quyền đọc của tệp, hoặc chép lại tệp."
    return Problem(path, 1, Code.BAD_FRONT_MATTER, why)


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
