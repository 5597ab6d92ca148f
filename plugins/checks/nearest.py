"""What a path that leads nowhere may have meant."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from difflib import get_close_matches

from plugins.vietnamese import fold

MOST_SIBLINGS = 500
"""Of a folder with more files only these are compared, so that many typos stay cheap."""


class Nearest:
    """Paths by name and by folder, for suggestions in messages.

    Names are compared folded: names that differ by case or diacritics look alike to an
    editor, and are the same file on Windows and macOS but not on the server.
    """

    def __init__(self, paths: Iterable[str]) -> None:
        self._by_name: defaultdict[str, list[str]] = defaultdict(list)
        self._by_folder: defaultdict[str, list[str]] = defaultdict(list)
        for path in sorted(paths):
            folder, name = _split(path)
            self._by_name[name].append(path)
            self._by_folder[folder].append(path)

    def suggest(self, path: str) -> tuple[str, ...]:
        """At most three paths: of the same name elsewhere, else of a like name beside it."""
        folder, name = _split(path)
        same_name = self._by_name.get(name)
        if same_name:
            return tuple(same_name[:3])
        siblings = {
            _split(sibling)[1]: sibling for sibling in self._by_folder[folder][:MOST_SIBLINGS]
        }
        return tuple(siblings[key] for key in get_close_matches(name, siblings, n=3))


def question(suggestions: Iterable[str]) -> str:
    """Whether one of these was meant, as messages ask it."""
    return f"Có phải là {' hay '.join(f'“{name}”' for name in suggestions)}?"


def _split(path: str) -> tuple[str, str]:
    folder, _, name = fold(path).rstrip("/").rpartition("/")
    return folder, name
