"""What the template of feeds is given, as `contexts` has it for pages. URLs are absolute."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar


@dataclass(frozen=True, slots=True)
class FeedEntry:
    """An article in a feed."""

    title: str
    url: str
    published: str
    updated: str
    summary: str
    authors: tuple[str, ...]
    terms: tuple[str, ...]  # category and places


@dataclass(frozen=True, slots=True)
class Feed:
    """An Atom feed (RFC 4287) of a list."""

    template: ClassVar[str] = "feed.atom"

    title: str
    subtitle: str
    language: str
    url: str
    page_url: str
    updated: str
    author: str
    entries: tuple[FeedEntry, ...]
