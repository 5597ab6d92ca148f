"""Sizes of files as messages give them."""

from __future__ import annotations


def size_text(size: int) -> str:
    """`101 kB`, `2,4 MB`, `200 MB`: bytes, rounded up, so that what is above a limit looks so."""
    if size <= 999_000:
        return f"{-(-size // 1000)} kB"
    tenths = -(-size // 100_000)
    if size >= 10_000_000 or tenths % 10 == 0:
        return f"{-(-size // 1_000_000)} MB"
    return f"{tenths // 10},{tenths % 10} MB"
