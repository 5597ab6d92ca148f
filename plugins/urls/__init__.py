"""The URLs of the site: the only place that knows their scheme."""

from __future__ import annotations

from .urls import PHOTOS_FOLDER, Urls, feed, list_page

__all__ = ["PHOTOS_FOLDER", "Urls", "feed", "list_page"]
