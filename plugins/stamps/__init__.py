"""Values that are known by what they are made of, before they are made.

    stamper.defer(make, *given) ─► Deferred: stamp now, value when somebody asks

A stamp is a digest of a function's name and of all that it is given. The function may use
nothing else, so equal stamps mean equal values, as long as the code is the same (which
whoever keeps stamps longer than a process has to see to). What need not be made again is
found out without making it.
"""

from __future__ import annotations

from .deferred import Deferred, Stamper

__all__ = ["Deferred", "Stamper"]
