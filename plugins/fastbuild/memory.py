"""When to look for garbage."""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterator
from contextlib import contextmanager


@contextmanager
def without_collection() -> Iterator[None]:
    """While very many objects come into being that will all stay.

    Looking through them again and again for cycles takes a third of the time of gathering.
    """
    with _set(gc.disable):
        yield


@contextmanager
def with_collection() -> Iterator[None]:
    """While much is made that is soon no longer needed, such as the trees of texts."""
    with _set(gc.enable):
        yield


@contextmanager
def frozen() -> Iterator[None]:
    """While what is there now need not be looked at, which takes time and, in a process that
    was forked, copies it."""
    gc.freeze()
    try:
        yield
    finally:
        gc.unfreeze()


@contextmanager
def _set(change: Callable[[], None]) -> Iterator[None]:
    was_enabled = gc.isenabled()
    change()
    try:
        yield
    finally:
        (gc.enable if was_enabled else gc.disable)()
