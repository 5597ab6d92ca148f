"""What the last release leaves to the next one, for pages that readers have just fetched.

Such a page goes on asking for the style sheet, scripts, typefaces and search index of its own
release. They have names that no other content ever has, so they can stay beside the new ones,
until the release after that. Which they are is written in the site's marker: it is there whatever
has happened to the caches, and to our code.

Photos do not stay. They are content: what an editor has taken away is to be gone.
"""

from __future__ import annotations

import os
import re
from collections.abc import Collection, Iterator
from pathlib import Path

from plugins.search import index_folder

from ..cache.digests import digest_of_file
from .folder import kept_in
from .writing import File

INDEX = index_folder().rpartition("-")[0]
"""Folders of search indexes, up to the version of what made them."""
NAMED_BY_CONTENT_RE = re.compile(rf"theme/.+\.[0-9a-f]{{10}}\.\w+|{re.escape(INDEX)}-[^/]+/.+")
FOLDERS = "theme", os.path.dirname(INDEX)


def of_last_release(base: Path, wanted: Collection[str]) -> list[File]:
    """The files of the release in `base` that stay, though they are not `wanted` any more.

    Those that it has from the release before are not among them.
    """
    kept = kept_in(base)
    return [
        File(path, digest_of_file(f"{base}/{path}"), f"{base}/{path}")
        for path in sorted(_files(str(base)))
        if path not in wanted and path not in kept and NAMED_BY_CONTENT_RE.fullmatch(path)
    ]


def _files(base: str) -> Iterator[str]:
    """The files that may be named by their content, by path from the folder of the site."""
    for name in FOLDERS:
        for folder, _, files in os.walk(f"{base}/{name}"):
            for file in files:
                if not os.path.islink(path := f"{folder}/{file}"):
                    yield path[len(base) + 1 :]
