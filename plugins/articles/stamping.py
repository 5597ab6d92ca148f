"""Documents with the stamp of what pages show of them; an article as it is at a time."""

from __future__ import annotations

from dataclasses import fields, replace
from datetime import datetime
from typing import TypeVar

from plugins.stamps import Stamper

from .article import Article, Document, Page

UNSTAMPED = frozenset(
    {"path", "localities", "image", "corrections", "body", "lines", "stamp", "terms"}
)
"""Fields that no page shows as they are; of the image, pages show the file."""

AnyDocument = TypeVar("AnyDocument", bound=Document)


def stamped(document: AnyDocument) -> AnyDocument:
    """The same document with its stamp."""
    shown = (getattr(document, f.name) for f in fields(document) if f.name not in UNSTAMPED)
    image = None if isinstance(document, Page) else document.image
    corrections = document.corrections if isinstance(document, Article) else ()
    noted = tuple((correction.date, correction.text) for correction in corrections)
    stamp = Stamper().stamp(*shown, image.target if image else "", noted)
    return replace(document, stamp=stamp)


def as_of(article: Article, now: datetime) -> Article:
    """The article without the changes that it says will be made after `now`.

    Nothing that is published has any of them, be it a page, a feed or what machines read.
    """
    if all(change <= now for change in article.changes):
        return article
    modified = article.modified
    made = replace(
        article,
        modified=modified if modified and modified <= now else None,
        corrections=tuple(c for c in article.corrections if c.date <= now),
    )
    return stamped(made)
