"""The keys and statuses of front matter, and what Vietnamese editors may write for them."""

from __future__ import annotations

from collections.abc import Sequence
from difflib import get_close_matches

from plugins.vietnamese import fold

PAGES_FOLDER = "pages/"
PROFILES_FOLDER = "tac-gia/"
ARTICLE_KEYS = (
    "title",
    "date",
    "author",
    "authors",
    "localities",
    "category",
    "tags",
    "summary",
    "image",
    "slug",
    "status",
    "modified",
    "aliases",
    "source",
    "corrections",
)
PAGE_KEYS = ("title", "summary", "slug", "status", "date", "modified", "author", "authors")
"""Date and author are not shown on a page, but people write them out of habit."""
PROFILE_KEYS = ("name", "role", "image")
TEXT_KEYS = frozenset(
    {"title", "author", "authors", "category", "tags", "summary", "source", "image", "corrections"}
    | {"name", "role"}
)
"""Whose values may well have a `#` in them. Places have none, so there it begins a remark."""

# Folded.
MEANT = {
    "tieu de": "title",
    "ten bai": "title",
    "ngay": "date",
    "ngay dang": "date",
    "tac gia": "author",
    "dia phuong": "localities",
    "noi": "localities",
    "chuyen muc": "category",
    "tom tat": "summary",
    "anh": "image",
    "nguon": "source",
    "trang thai": "status",
    "dinh chinh": "corrections",
    "ten": "name",
    "ho ten": "name",
    "ho va ten": "name",
    "title": "name",
    "author": "name",
    "chuc vu": "role",
    "chuc danh": "role",
    "photo": "image",
    "nhap": "draft",
    "ban nhap": "draft",
    "an": "hidden",
    "dang": "published",
    "da dang": "published",
}
LONGEST = 40
"""Characters of a word that are looked at; there is no such word that long."""


def nearest(word: str, known: Sequence[str]) -> str:
    """The one of the known words that was likely meant, or ""."""
    meant = MEANT.get(fold(word), "")
    if meant in known:
        return meant
    return next(iter(get_close_matches(word.lower()[:LONGEST], known, n=1)), "")
