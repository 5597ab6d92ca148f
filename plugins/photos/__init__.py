"""An editor's photo → the files that readers get: small, upright, sRGB, without a word about where.

bytes ─ look ─► Photo (its size, upright) or Unusable (why, and what to do)
bytes, Photo ─ develop ─► bytes of one `Variant`: a width and a kind, such as 640 pixels of AVIF

Pure: the same bytes give the same results in any process, however many processors there are,
so they can be cached by content. Whatever the bytes are, `look` does not raise.
"""

from __future__ import annotations

from .photo import NO_PHOTO, Kind, Photo, Unusable, Variant, name_of, variants, widths
from .recipe import MAX_BYTES, RECIPE, SUFFIXES, is_photo


def look(data: bytes, path: str) -> Photo | Unusable:
    """As `looking.look`; Pillow is loaded only where there is a photo to be looked at."""
    from . import looking

    return looking.look(data, path)


def develop(data: bytes, photo: Photo, wanted: tuple[Variant, ...]) -> dict[Variant, bytes]:
    """As `developing.develop`."""
    from . import developing

    return developing.develop(data, photo, wanted)


__all__ = [
    "MAX_BYTES",
    "NO_PHOTO",
    "RECIPE",
    "SUFFIXES",
    "Kind",
    "Photo",
    "Unusable",
    "Variant",
    "develop",
    "is_photo",
    "look",
    "name_of",
    "variants",
    "widths",
]
