"""Files that others have put into the folder of a site, and that go when it is built again."""

from __future__ import annotations

import os
from collections.abc import Collection, Iterator

from plugins.checks import RESERVED_PAGES

from .folder import MARKER
from .manifest import Manifest


def others_in(folder: str, last: Manifest, wanted: Collection[str]) -> tuple[str, ...]:
    """Paths of the files in `folder` that neither the last build left nor this one makes, sorted.

    Without an account of the last build, what is where only pages are is taken for its own.
    """
    if last.entries:
        ours = {*last.entries, *wanted}
        return tuple(sorted(path for path in _files(folder) if path not in ours))
    return tuple(
        sorted(path for path in _files(folder) if path not in wanted and not _is_of_a_site(path))
    )


def _files(folder: str) -> Iterator[str]:
    """The files and links below a folder, by path from it, but for the mark of a site."""
    for parent, folders, names in os.walk(folder):
        links = [name for name in folders if os.path.islink(f"{parent}/{name}")]
        for name in (*names, *links):
            path = f"{parent}/{name}"[len(folder) + 1 :]
            if path != MARKER:
                yield path


def _is_of_a_site(path: str) -> bool:
    top, _, rest = path.partition("/")
    return path.endswith("index.html") or (bool(rest) and top in RESERVED_PAGES)
