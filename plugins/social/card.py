"""What is on a card."""

from __future__ import annotations

from dataclasses import dataclass

WIDTH, HEIGHT = 1200, 630
"""Pixels: what the large networks ask for
(developers.facebook.com/docs/sharing/webmasters/images)."""


@dataclass(frozen=True, slots=True)
class SocialCard:
    """A title, the name of the site above it ("" for none), and a line below.

    `made_with` are the URLs of the theme's files that it is drawn with. They change with
    what is in the files, and so does the stamp of a card.
    """

    title: str
    site: str
    line: str
    made_with: tuple[str, ...]
