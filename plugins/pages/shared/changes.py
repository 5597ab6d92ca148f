"""When pages were last changed, for search engines."""

from __future__ import annotations

from collections.abc import Iterable

from plugins.articles import Article


def latest_change(articles: Iterable[Article]) -> str:
    """The last of their changes, for the page that shows them; "" if there are none."""
    latest = max((article.facts.last_change for article in articles), default=None)
    return latest.isoformat() if latest else ""
