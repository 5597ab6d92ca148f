"""A photo as templates show it, a part of contexts as in `parts`."""

from __future__ import annotations

from dataclasses import dataclass

from plugins.photos import Kind, widths


@dataclass(frozen=True, slots=True)
class Variants:
    """The files of a photo in one format: a media type, and what `srcset` takes."""

    media_type: str
    srcset: str


@dataclass(frozen=True, slots=True)
class Picture:
    """A photo of the site, and what it shows.

    `stem` is what the URLs of its files have in common (photos.Photo.file has the rest);
    `width` and `height` are the pixels of the widest.
    """

    stem: str
    width: int
    height: int
    alt: str

    @property
    def url(self) -> str:
        """The widest JPEG, `width` by `height`: for whoever cannot choose."""
        return f"{self.stem}-{self.width}.{Kind.JPEG.suffix}"

    @property
    def srcset(self) -> str:
        """All JPEGs."""
        return self._srcset(Kind.JPEG)

    @property
    def sources(self) -> tuple[Variants, ...]:
        """The better formats, the best first."""
        return tuple(
            Variants(kind.media_type, self._srcset(kind)) for kind in Kind if kind is not Kind.JPEG
        )

    def _srcset(self, kind: Kind) -> str:
        return ", ".join(f"{self.stem}-{w}.{kind.suffix} {w}w" for w in widths(self.width))
