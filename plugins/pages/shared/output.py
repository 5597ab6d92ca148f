"""A file of the site to be: where it goes, and what it is made from."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeVar

from plugins.social import SocialCard
from plugins.stamps import Deferred

from ..contract.contexts import Context, Redirect
from ..contract.feeds import Feed
from ..contract.sitemaps import NewsSitemap, Sitemap, SitemapIndex

Source = Context | Feed | Redirect | Sitemap | SitemapIndex | NewsSitemap | SocialCard | str
S = TypeVar("S", bound=Source)


@dataclass(frozen=True, slots=True)
class Output:
    """A file at `path` (from the output folder, forward slashes).

    `source` is what the template called `template` is given; where that is "", it is the
    text of the file as it stands, or a card to be drawn.

    `lastmod` is for search engines: when the page was last changed (a W3C date and time), ""
    if that is not known; None keeps it out of the sitemap.

    `time` is that of its newest article, in seconds of Unix time: pages near in time have most
    of their values in common.
    """

    path: str
    template: str
    source: Deferred[Source]
    lastmod: str | None = None
    time: float = 0


def as_it_is(source: S) -> S:
    """A source that was made at once, since there are few of its kind."""
    return source
