"""A photo as the site knows it, and the files that are made of it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from hashlib import blake2b

from .recipe import NEAR, RECIPE, WIDTHS


class Kind(Enum):
    """A format that is made: the end of its files' names, and its media type (RFC 9110).

    In the order in which browsers are to choose; all can show the last.
    """

    AVIF = "avif", "image/avif"
    WEBP = "webp", "image/webp"
    JPEG = "jpg", "image/jpeg"

    @property
    def suffix(self) -> str:
        """Without a dot."""
        return self.value[0]

    @property
    def media_type(self) -> str:
        """As in `<source type>`."""
        return self.value[1]


@dataclass(frozen=True, slots=True)
class Photo:
    """A photo that can be shown. `width` and `height` are its own pixels, upright.

    `name` stands for its bytes and for the recipe: 16 hexadecimal digits. Files of the same
    name are the same for ever.
    """

    name: str
    width: int
    height: int

    @property
    def widest(self) -> int:
        """The width of its widest files: never more than it has itself."""
        return min(self.width, WIDTHS[-1])

    def file(self, variant: Variant) -> str:
        """The name of a file of it."""
        return f"{self.name}-{variant.width}.{variant.suffix}"

    def height_at(self, width: int) -> int:
        """The height of a file of that width, at least 1."""
        return max(1, round(self.height * width / self.width))


@dataclass(frozen=True, slots=True)
class Unusable:
    """A file that cannot be shown as a photo.

    `why` ends the Vietnamese sentence that begins with the photo's name, and goes on with
    the remedy.
    """

    why: str


AGAIN = "Mở ảnh gốc, lưu thành JPEG rồi chép lại."
NO_PHOTO = Unusable(f"không phải là ảnh JPEG, PNG, WebP, AVIF hay GIF. {AGAIN}")


@dataclass(frozen=True, slots=True, order=True)
class Variant:
    """One of the files of a photo."""

    width: int
    suffix: str

    @property
    def kind(self) -> Kind:
        """Its format."""
        return next(kind for kind in Kind if kind.suffix == self.suffix)


def widths(widest: int) -> tuple[int, ...]:
    """The widths of all files of a photo, ascending, by the last of them."""
    return (*(width for width in WIDTHS if width < NEAR * widest), widest)


def variants(photo: Photo) -> tuple[Variant, ...]:
    """All files of a photo: each width in each format."""
    return tuple(Variant(width, kind.suffix) for width in widths(photo.widest) for kind in Kind)


def name_of(data: bytes) -> str:
    """`Photo.name` of a photo of these bytes."""
    return blake2b(data, digest_size=8, key=blake2b(RECIPE.encode()).digest()).hexdigest()
