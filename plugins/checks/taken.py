"""Which files have a place in the site already."""

from __future__ import annotations

from collections.abc import Iterator


class Taken:
    """Files and the folders that they are in, with the owner of each."""

    def __init__(self) -> None:
        self._files: dict[str, str] = {}
        self._above: dict[str, str] = {}

    def add(self, file: str, owner: str) -> None:
        """Give a place away."""
        self._files[file] = owner
        for folder in folders_of(file):
            if folder in self._above:
                break  # so are those above it
            self._above[folder] = owner

    def owner(self, file: str) -> str:
        """Who has the place of a file, or is in its way; "" if it is free."""
        if file in self._above:
            return self._above[file]
        return next((self._files[p] for p in (file, *folders_of(file)) if p in self._files), "")


def folders_of(file: str) -> Iterator[str]:
    """Those that a file is in, the deepest first."""
    while folder := file.rpartition("/")[0]:
        yield folder
        file = folder
