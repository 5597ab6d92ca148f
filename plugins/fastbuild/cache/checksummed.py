"""Files of ours that are trusted only if they are whole, and for what they were written.

start (what the file is, its version), checksum, content
"""

from __future__ import annotations

import pickle
from hashlib import blake2b
from pathlib import Path

SIZE = 16
"""Bytes of a checksum."""


def checksum(data: bytes) -> bytes:
    """A digest of `SIZE` bytes."""
    return blake2b(data, digest_size=SIZE).digest()


def load(file: Path, start: bytes) -> object:
    """The value in a file that begins with `start`; None if there is none that can be trusted."""
    try:
        data = file.read_bytes()
    except FileNotFoundError:
        return None
    content = data[len(start) + SIZE :]
    if data[: len(start) + SIZE] != start + checksum(content):
        return None
    return pickle.loads(content)


def save(file: Path, start: bytes, value: object) -> None:
    """Write a value beside the file, then rename it.

    Its folder may have been removed, as all caches may be at any time.
    """
    content = pickle.dumps(value, protocol=5)
    file.parent.mkdir(parents=True, exist_ok=True)
    beside = file.with_suffix(".new")
    beside.write_bytes(start + checksum(content) + content)
    beside.replace(file)
