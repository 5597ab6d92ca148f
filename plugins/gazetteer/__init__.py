"""The administrative units of both eras: data, lookup of a name,
detection in running text.

data/*.csv ─ table.load ─► Gazetteer ─► lookup (a name → one unit, or why not)
                                    └─► detect (running text → mentions)

`generate/` makes the CSV from published packages at development time; nothing else
needs them.
"""

from __future__ import annotations

from .detect import Mention, detect
from .explaining import Unknown, Why, own_provinces
from .lookup import Ambiguous, Found, lookup
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
    "Mention",
    "NameIndex",
    "Unit",
    "Unknown",
    "Why",
    "detect",
    "load",
    "lookup",
    "own_provinces",
]
