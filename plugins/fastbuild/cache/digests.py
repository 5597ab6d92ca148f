"""Digests of files, read only if the file may have changed since its digest was taken."""

from __future__ import annotations

import os
import time
from collections.abc import Mapping
from hashlib import blake2b

Signature = tuple[int, int, int, int]
"""Modification and change time in nanoseconds, size, inode. No program can set the second."""

SETTLED = 2_000_000_000
"""Nanoseconds after which no further change can have the same time, on any file system."""


class Digests:
    """Digests by path of the file; `known` are those of an earlier build.

    A file is taken for unchanged if its whole signature is, which also a changed file with
    its old modification time cannot have. Signatures of files changed a moment ago are not
    remembered, since the next change might come within the same tick of the clock.
    """

    def __init__(self, known: Mapping[str, tuple[Signature, bytes]]) -> None:
        self._known = known
        self.taken: dict[str, tuple[Signature, bytes]] = {}
        """To be given to the next build."""
        self.seen: dict[str, Signature] = {}
        """How each file was before its digest was taken, and what else was looked at."""

    def see(self, path: str) -> Signature:
        """How a file or folder is now, which is remembered. Raises OSError if there is none."""
        signature = self.seen[path] = signature_of(path)
        return signature

    def of(self, file: str, most: int | None = None) -> bytes:
        """The digest of a file's content, as `digest_of_file`. Raises OSError as that."""
        now = time.time_ns()
        signature = self.see(file)
        known = self._known.get(file)
        digest = known[1] if known and known[0] == signature else digest_of_file(file, most)
        if now - max(signature[0], signature[1]) > SETTLED:
            self.taken[file] = signature, digest
        return digest


def signature_of(file: str) -> Signature:
    """How a file is now. Raises OSError if there is none."""
    stat = os.stat(file)
    return stat.st_mtime_ns, stat.st_ctime_ns, stat.st_size, stat.st_ino


def digest_of_file(file: str, most: int | None = None) -> bytes:
    """The digest of a file's content; above `most` bytes, of its beginning and its size.

    Raises OSError if it cannot be read.
    """
    digest = blake2b(digest_size=16)
    with open(file, "rb", buffering=0) as stream:
        size = os.fstat(stream.fileno()).st_size
        if most is not None and size > most:
            return digest_of(stream.read(most), size)
        while block := stream.read(1 << 20):
            digest.update(block)
    return digest.digest()


def digest_of(content: bytes, size: int = 0) -> bytes:
    """The digest that a file of this content has, or that begins so and is of this larger size."""
    digest = blake2b(content, digest_size=16)
    if size > len(content):
        digest.update(b"%d" % size)
    return digest.digest()
