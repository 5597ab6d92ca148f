"""The photos of the site as pages show them."""

from __future__ import annotations

from collections.abc import Mapping

from plugins.articles import ArticleFacts, ProfileFacts
from plugins.photos import Photo
from plugins.urls import Urls

from ..contract.picture import Picture


class Pictures:
    """Makes the picture of a photo once, for all who show it.

    `photos` are those in the content by path: at least all that published documents show.
    """

    def __init__(self, urls: Urls, photos: Mapping[str, Photo]) -> None:
        self._urls = urls
        self._photos = photos
        self._made: dict[tuple[str, str], Picture] = {}

    def __contains__(self, path: str) -> bool:
        return path in self._photos

    def of(self, path: str, alt: str = "") -> Picture:
        """The photo at a path of the content."""
        picture = self._made.get((path, alt))
        if picture is None:
            photo = self._photos[path]
            stem, widest = self._urls.photo(photo), photo.widest
            picture = Picture(stem, widest, photo.height_at(widest), alt)
            self._made[path, alt] = picture
        return picture

    def of_facts(self, facts: ArticleFacts | ProfileFacts) -> Picture | None:
        """The lead photo of an article, or an author's portrait."""
        return self.of(facts.image, facts.image_alt) if facts.image else None
