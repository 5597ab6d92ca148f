"""The site's settings: one typed table, read once from pelicanconf.py and checked whole."""

from __future__ import annotations

from .loading import load_settings
from .settings import (
    DOCUMENT_SUFFIXES,
    MAP_FILE,
    ROOT_FOLDER,
    Settings,
    SettingsError,
    check_content,
    check_gazetteer,
    from_pelican,
    is_outside,
)

__all__ = [
    "DOCUMENT_SUFFIXES",
    "MAP_FILE",
    "ROOT_FOLDER",
    "Settings",
    "SettingsError",
    "check_content",
    "check_gazetteer",
    "from_pelican",
    "is_outside",
    "load_settings",
]
