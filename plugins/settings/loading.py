"""The settings of a command that Pelican does not start."""

from __future__ import annotations

import os
from pathlib import Path

from .settings import Settings, check_content, from_pelican


def load_settings(content: str, output: str) -> Settings:
    """Those of pelicanconf.py with other folders, as Pelican would read them.

    Raises SettingsError if they are wrong, or if there is no such content folder.
    """
    check_content(content)
    # Here, since most that import settings have no need of Pelican.
    from pelican.settings import read_settings

    # A link to itself has no end; what is to be written there says so.
    folders = {"PATH": os.path.realpath(content), "OUTPUT_PATH": os.path.realpath(output)}
    return from_pelican(read_settings("pelicanconf.py", override=folders), Path.cwd())
