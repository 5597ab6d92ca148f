"""When to look for garbage."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def without_collection() -> Iterator[None]:
    """While very many objects come into being that will all stay.

    Looking through them again and again for cycles takes a third of the time of gathering.
    """
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.enable()


@contextmanager
def frozen() -> Iterator[None]:
    """While what is there now need not be looked at, which takes time and, in a process that
    was forked, copies it."""
    gc.freeze()
    try:
        yield
    finally:
        gc.unfreeze()
