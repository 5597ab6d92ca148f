"""An editor's file → a valid article: front matter, Markdown, figures, typography, safety.

bytes ─ source ─► front matter ─ front_matter, metadata ─► typed values ─┐
             └──► Markdown ─ body ─► Body ──────────────────────────────┴─► Article

Pure: the same bytes, path and settings give the same `Reading` in any process, so a
reading can be cached by content.
"""

from __future__ import annotations

from .article import (
    UNDATED,
    Article,
    Body,
    Correction,
    Page,
    PlaceName,
    Reading,
    Reference,
    ReferenceKind,
    Status,
)
from .reading import read
from .settings import ReaderSettings

__all__ = [
    "UNDATED",
    "Article",
    "Body",
    "Correction",
    "Page",
    "PlaceName",
    "ReaderSettings",
    "Reading",
    "Reference",
    "ReferenceKind",
    "Status",
    "read",
]
