"""The settings of a command that Pelican does not start."""

from __future__ import annotations

from pathlib import Path

from .settings import Settings, check_content, from_pelican


def load_settings(content: str, output: str) -> Settings:
    """Those of pelicanconf.py with other folders, as Pelican would read them.

    Raises SettingsError if they are wrong, or if there is no such content folder.
    """
    check_content(Path(content))
    # Here, since most that import settings have no need of Pelican.
    from pelican.settings import read_settings

    folders = {"PATH": str(Path(content).resolve()), "OUTPUT_PATH": str(Path(output).resolve())}
    return from_pelican(read_settings("pelicanconf.py", override=folders), Path.cwd())
