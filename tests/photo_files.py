"""Photos for tests: small, and drawn so that what becomes of them can be seen in their pixels."""

from __future__ import annotations

import io
from typing import Any

from PIL import Image

RED, GREEN, BLUE, WHITE = (220, 30, 30), (30, 170, 60), (30, 60, 200), (250, 250, 250)
"""Of the quarters of `drawn`: left above, right above, left below, right below."""


def drawn(width: int = 48, height: int = 32, mode: str = "RGB") -> Image.Image:
    """Four quarters of different colours."""
    image = Image.new("RGB", (width, height))
    half = (width // 2, height // 2)
    for colour, at in ((RED, (0, 0)), (GREEN, (1, 0)), (BLUE, (0, 1)), (WHITE, (1, 1))):
        left, top = at[0] * half[0], at[1] * half[1]
        image.paste(colour, (left, top, width if at[0] else half[0], height if at[1] else half[1]))
    return image.convert(mode)


def saved(image: Image.Image, form: str = "JPEG", **options: Any) -> bytes:
    """The bytes of a file."""
    stream = io.BytesIO()
    image.save(stream, form, **options)
    return stream.getvalue()


def photo(colour: str = "teal", width: int = 48, height: int = 32) -> bytes:
    """A JPEG of one colour, for sites that need any photo."""
    return saved(Image.new("RGB", (width, height), colour))


def corners(data: bytes) -> list[tuple[int, int, int]]:
    """The colours in the middle of the quarters of a file, in the order of `drawn`."""
    with Image.open(io.BytesIO(data)) as image:
        pixels = image.convert("RGB")
        places = [(1, 1), (3, 1), (1, 3), (3, 3)]
        return [
            tuple(pixels.getpixel((pixels.width * x // 4, pixels.height * y // 4)))
            for x, y in places
        ]
