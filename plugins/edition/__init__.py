"""An edition: all that goes into one build of a site, read, placed and checked."""

from __future__ import annotations

from .edition import Edition, assemble

__all__ = ["Edition", "assemble"]
