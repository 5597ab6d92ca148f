"""What the reading of an article depends on besides its bytes."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ReaderSettings:
    """Settings that change what a reading gives; part of what a cached reading is keyed by."""

    default_category: str = "Tin tức"
    """Category of an article that names none."""
    summary_length: int = 200
    """Characters of a summary taken from the first paragraph, at the most."""
