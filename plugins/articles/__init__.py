"""An editor's file → a valid article: front matter, Markdown, figures, typography, safety.

bytes ─ front_matter ─► keys ─► typed values: facts ────────┐
      └► Markdown ─ markdown ─► HTML ─ html ─► Body ────────┴─ reading ─► Article

Pure: the same bytes, path and settings give the same `Reading` in any process, so a
reading can be cached by content.
"""

from __future__ import annotations

from .article import (
    Article,
    Body,
    Document,
    Page,
    PlaceName,
    Profile,
    Prose,
    Reading,
    Reference,
    ReferenceKind,
    Term,
    images_of,
    photos_of,
)
from .facts import UNDATED, ArticleFacts, Correction, PageFacts, ProfileFacts, Status
from .settings import ReaderSettings


def read(data: bytes, path: str, settings: ReaderSettings, size: int = 0) -> Reading:
    """As `reading.read`, whose libraries a program loads only if it reads something."""
    from . import reading

    return reading.read(data, path, settings, size)


__all__ = [
    "UNDATED",
    "Article",
    "ArticleFacts",
    "Body",
    "Correction",
    "Document",
    "Page",
    "PageFacts",
    "PlaceName",
    "Profile",
    "ProfileFacts",
    "Prose",
    "ReaderSettings",
    "Reading",
    "Reference",
    "ReferenceKind",
    "Status",
    "Term",
    "images_of",
    "photos_of",
    "read",
]
