"""Files that are published as they are: which ones, and what must not be in them.

name ─ kinds ─► published from its folder or not
file ─ look, look_in_root ─► "" or why not (too large, with macros, a page that runs)

Nothing of a file is kept in memory but what is looked at.
"""

from __future__ import annotations

from .kinds import MAX_BYTES, OFFICE, PUBLISHED, suffix
from .looking import look
from .root import look_in_root, name_fault

__all__ = ["MAX_BYTES", "OFFICE", "PUBLISHED", "look", "look_in_root", "name_fault", "suffix"]
