"""The files of a photo: scaled and encoded."""

from __future__ import annotations

import io
from typing import Any

from PIL import Image
from PIL.Image import Resampling

from . import recipe
from .photo import Kind, Photo, Variant
from .pixels import opened, scaled

ENCODERS: dict[Kind, tuple[str, dict[str, Any]]] = {
    Kind.AVIF: ("AVIF", recipe.AVIF),
    Kind.WEBP: ("WEBP", recipe.WEBP),
    Kind.JPEG: ("JPEG", recipe.JPEG),
}


def develop(data: bytes, photo: Photo, wanted: tuple[Variant, ...]) -> dict[Variant, bytes]:
    """Files of a photo, whichever are wanted; each is the same whatever else is.

    `photo` is what `look` found in `data`.
    """
    widest = photo.widest
    with opened(data) as image:
        largest = scaled(image, (widest, photo.height_at(widest)))
    sizes = {variant.width: (variant.width, photo.height_at(variant.width)) for variant in wanted}
    images = {width: _at(largest, size) for width, size in sizes.items()}
    return {variant: _encoded(images[variant.width], variant.kind) for variant in wanted}


def _at(largest: Image.Image, size: tuple[int, int]) -> Image.Image:
    return largest if largest.size == size else largest.resize(size, Resampling.LANCZOS)


def _encoded(image: Image.Image, kind: Kind) -> bytes:
    name, options = ENCODERS[kind]
    stream = io.BytesIO()
    image.save(stream, name, **options)
    return stream.getvalue()
