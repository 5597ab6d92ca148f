"""The provinces of the whole country: a site's gazetteer has those of its own alone."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from .table import Gazetteer, load

PROVINCES = Path(__file__).parent / "data/provinces.csv"
"""In the columns of a gazetteer, made with it by `make gazetteer`; no slugs."""


@cache
def provinces() -> Gazetteer:
    """All provinces of both eras, read when they are first asked for."""
    return load(PROVINCES)
