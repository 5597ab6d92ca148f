"""The administrative units of both eras: data, lookup of a name,
detection in running text.

data/*.csv ─ table.load ─► Gazetteer ─► lookup (a name → one unit, or why not)
                                    ├─► read_list (a list as written → places, by lookup)
                                    └─► detect (running text → mentions)

`generate/` makes the CSV from published packages at development time; nothing else
needs them.
"""

from __future__ import annotations

from .detect import Mention, detect
from .explaining import Unknown, Why
from .listing import Item, Listed, read_list
from .lookup import Ambiguous, Answer, Found, lookup
from .names import NameIndex
from .table import Gazetteer, load
from .unit import REFORM, Era, Kind, Level, Unit

__all__ = [
    "REFORM",
    "Ambiguous",
    "Answer",
    "Era",
    "Found",
    "Gazetteer",
    "Item",
    "Kind",
    "Level",
    "Listed",
    "Mention",
    "NameIndex",
    "Unit",
    "Unknown",
    "Why",
    "detect",
    "load",
    "lookup",
    "read_list",
]
