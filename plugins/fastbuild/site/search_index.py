"""The search index among the files of a site: made again only when what it holds has changed."""

from __future__ import annotations

import threading
from collections.abc import Callable
from pathlib import Path

from plugins.search import Index, Searchable, index_folder, make_index

from ..cache.digests import digest_of
from ..machine.progress import Say
from ..output.folder import kept_in
from ..output.manifest import Manifest, left
from ..output.writing import File


def last_index(articles: Searchable, last: Manifest, folder: Path) -> list[File] | None:
    """The index in `folder`, where the last build is; None if it has to be made."""
    if last.search != articles.stamp:
        return None
    files = []
    older = kept_in(folder)
    for path, entry in last.entries.items():
        if path.startswith(f"{index_folder()}/") and path not in older:
            file = f"{folder}/{path}"
            if entry.left != left(file):
                return None
            files.append(File(path, entry.stamp, file))
    return files


def new_index(
    articles: Searchable, language: str, say: Say, go_on: Callable[[], None]
) -> list[File]:
    """The index, made now, `go_on` as in `make_index`.

    Raises IndexingError or OSError if it cannot be made.
    """
    index = make_index(articles, language, go_on)
    say(str(index))
    return index_files(index)


def index_files(index: Index) -> list[File]:
    """The files of an index, each stamped with its content."""
    return [
        File(f"{index_folder()}/{name}", digest_of(content), content)
        for name, content in index.files.items()
    ]


class IndexInMemory:
    """The index of a preview, made when it is first asked for after a change.

    Whoever asks waits for it, nobody else does.
    """

    def __init__(self, language: str, say: Say) -> None:
        self._language = language
        self._say = say
        self._lock = threading.Lock()
        self._stamp = b""
        self._files: dict[str, bytes] = {}

    def of(self, articles: Searchable) -> dict[str, bytes]:
        """The files by path. Raises IndexingError or OSError if they cannot be made."""
        with self._lock:
            if self._stamp != articles.stamp:
                index = make_index(articles, self._language)
                self._say(str(index))
                self._files = {f"{index_folder()}/{n}": c for n, c in index.files.items()}
                self._stamp = articles.stamp
            return self._files
