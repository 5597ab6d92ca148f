"""When pages were last changed, for search engines."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from plugins.articles import Article


def changed(article: Article, now: datetime) -> datetime:
    """When the article was last changed, as far as that can be known at `now`."""
    return max((article.date, *(change for change in article.changes if change <= now)))


def latest_change(articles: Iterable[Article], now: datetime) -> str:
    """The last of their changes, for the page that shows them; "" if there are none."""
    latest = max((changed(article, now) for article in articles), default=None)
    return latest.isoformat() if latest else ""
