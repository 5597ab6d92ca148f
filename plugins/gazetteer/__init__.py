"""The administrative units of both eras: data, and lookup of a name.

data/*.csv ─ table.load ─► Gazetteer ─► lookup (a name → one unit, or why not)

`generate/` makes the CSV from published packages at development time; nothing else
needs them.
"""

from __future__ import annotations

from .lookup import Ambiguous, Found, Unknown, lookup
from .names import NameIndex
from .table import Gazetteer, load
from .unit import REFORM, Era, Kind, Level, Unit

__all__ = [
    "REFORM",
    "Ambiguous",
    "Era",
    "Found",
    "Gazetteer",
    "Kind",
    "Level",
    "NameIndex",
    "Unit",
    "Unknown",
    "load",
    "lookup",
]
