"""The files of a theme, and what is wrong with them."""

from __future__ import annotations

import os
from pathlib import Path

from plugins.problems import RefusalError


class ThemeError(RefusalError):
    """The theme cannot be used; the text says where and why, for whoever works on it."""


USED = ("templates", "static")
"""The folders of a theme that a site is made from."""


def folders_in(folder: Path) -> list[str]:
    """A folder, if there is one, and those below it that `files_in` looks into."""
    found = []
    for parent, folders, _ in os.walk(folder):
        folders[:] = [name for name in folders if not name.startswith(".")]
        found.append(parent)
    return found


def files_in(folder: Path) -> list[Path]:
    """All files below a folder, in order. Links to folders are not followed.

    Hidden ones are left out, as in the content: editors and systems put their own there.
    """
    found = []
    for parent, folders, names in os.walk(folder):
        folders[:] = [name for name in folders if not name.startswith(".")]
        shown = [Path(parent, name) for name in names if not name.startswith(".")]
        found += [file for file in shown if file.is_file()]
    return sorted(found)


def read_text(file: Path) -> str:
    """A text of the theme. Raises ThemeError if it is not UTF-8, OSError if it is not there."""
    data = file.read_bytes()
    try:
        return data.decode()
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise ThemeError(f"{file}:{line}: không phải UTF-8. Lưu lại tệp bằng UTF-8.") from None
