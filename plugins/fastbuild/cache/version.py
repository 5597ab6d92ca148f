"""What made a cached thing, besides its own inputs: our code and all that it runs on."""

from __future__ import annotations

import os
import sys
from hashlib import blake2b
from pathlib import Path

from plugins.photos import RECIPE

PLUGINS = Path(__file__).resolve().parents[2]


def code_version() -> bytes:
    """A digest of the plugins' sources and data, Python, and the packages that are installed.

    A package is known by the name of its metadata folder, which has its version.
    """
    digest = blake2b(sys.version.encode(), digest_size=16)
    for folder in sorted(filter(os.path.isdir, sys.path)):
        if folder.endswith(("site-packages", "dist-packages")):
            names = sorted(n for n in os.listdir(folder) if n.endswith(("-info", ".pth")))
            digest.update("\n".join(names).encode())
    _add_sources(digest, PLUGINS)
    return digest.digest()


def photos_version() -> bytes:
    """A digest of what makes the files of photos: they take long to make, and stay longer."""
    digest = blake2b(RECIPE.encode(), digest_size=16)
    _add_sources(digest, PLUGINS / "photos")
    return digest.digest()


def attachments_version() -> bytes:
    """A digest of what looks at attachments and says how large they are."""
    digest = blake2b((PLUGINS / "problems/sizes.py").read_bytes(), digest_size=16)
    _add_sources(digest, PLUGINS / "attachments")
    return digest.digest()


def _add_sources(digest: blake2b, folder: Path) -> None:
    for file in sorted(f for f in folder.rglob("*") if f.suffix in (".py", ".csv")):
        digest.update(f"\n{file.relative_to(PLUGINS)}\n".encode())
        digest.update(file.read_bytes())
