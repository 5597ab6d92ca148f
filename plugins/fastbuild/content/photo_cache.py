"""The files that are made of photos, kept in a cache that all outputs share.

A file is found by its name, which has the digest of the photo and the recipe in it, so it is
never out of date. Each is sealed: what a killed build left unfinished, and what a failing disk
has changed, is made again.
"""

from __future__ import annotations

import os
import re
import threading
import time
from collections.abc import Container, Iterable
from pathlib import Path
from typing import NamedTuple

from plugins.photos import Kind, Photo, Variant, develop, name_of

from ..cache import checksummed

MAGIC = b"photo 1\n"
MOST_LEFT = 1000
"""Files of photos that the site has no more, above which they are removed."""
UNFINISHED_RE = re.compile(r"\d+-\d+(\.new)?")
"""What `_save` calls a file until it is whole."""
MAKING = 3600
"""Seconds that no file takes to be made, even on a machine that is very busy."""


class Order(NamedTuple):
    """Files to be made of the photo that lies at `source`."""

    source: str
    path: str
    photo: Photo
    variants: tuple[Variant, ...]


def developed(store: str, version: bytes, order: Order) -> bytes:
    """The one file that is ordered: from the store, or made now.

    Raises OSError if the photo is no longer the one that was looked at.
    """
    name = order.photo.file(*order.variants)
    found = checksummed.load(Path(store, name), MAGIC + version)
    if isinstance(found, bytes):
        return found
    return make(store, version, [order])[name]


def make(store: str, version: bytes, orders: Iterable[Order]) -> dict[str, bytes]:
    """Make what is ordered and store it; the files by name. Raises OSError as `developed`."""
    made = {}
    for order in orders:
        data = Path(order.source).read_bytes()
        if name_of(data) != order.photo.name:
            raise OSError(f"Ảnh “{order.path}” vừa được thay trong lúc dựng trang. Dựng lại.")
        for variant, content in develop(data, order.photo, order.variants).items():
            name = order.photo.file(variant)
            _save(Path(store), name, MAGIC + version, content)
            made[name] = content
    return made


def prune(store: Path, wanted: Container[str]) -> None:
    """Remove what is not wanted, if there is much of it, and what killed builds left unfinished.

    Another site of this checkout makes it again.
    """
    made = tuple(f".{kind.suffix}" for kind in Kind)
    files = os.listdir(store)
    left = [name for name in files if name.endswith(made) and name not in wanted]
    unfinished = [name for name in files if UNFINISHED_RE.fullmatch(name)]
    old = [name for name in unfinished if _age(store / name) > MAKING]
    for name in (*(left if len(left) > MOST_LEFT else ()), *old):
        (store / name).unlink(missing_ok=True)


def _age(file: Path) -> float:
    """Seconds since a file was written; 0 if it is gone."""
    try:
        return time.time() - file.stat().st_mtime
    except FileNotFoundError:
        return 0


def _save(store: Path, name: str, start: bytes, content: bytes) -> None:
    # Two builds, or two readers of a preview, may make one file at a time.
    beside = store / f"{os.getpid()}-{threading.get_ident()}"
    checksummed.save(beside, start, content)
    beside.replace(store / name)
