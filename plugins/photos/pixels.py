"""The pixels of a photo: opened within limits, upright, in sRGB, on white."""

from __future__ import annotations

import io
import warnings
from collections.abc import Iterator
from contextlib import contextmanager

from PIL import Image, ImageCms
from PIL.Image import Resampling, Transpose

from .recipe import SUFFIXES

FORMATS = tuple(sorted(set(SUFFIXES.values())))
ORIENTATION = 0x0112
"""The Exif tag (CIPA DC-008, 4.6.4): how the camera was held."""
TO_UPRIGHT = {
    2: Transpose.FLIP_LEFT_RIGHT,
    3: Transpose.ROTATE_180,
    4: Transpose.FLIP_TOP_BOTTOM,
    5: Transpose.TRANSPOSE,
    6: Transpose.ROTATE_270,
    7: Transpose.TRANSVERSE,
    8: Transpose.ROTATE_90,
}
ON_ITS_SIDE = 5
"""From this orientation on, width and height change places."""
SRGB = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB"))
TRANSPARENT = frozenset({"RGBA", "RGBa", "LA", "La", "PA"})
PLAIN = frozenset({"RGB", "L", "CMYK"})
GAP = 3.0
"""How many times larger than wanted an image is at least after it was reduced by whole numbers."""
STRIP = 1_000_000
"""Pixels of a strip."""


@contextmanager
def opened(data: bytes) -> Iterator[Image.Image]:
    """An image of which only the head has been read; raises whatever Pillow does.

    Meanwhile it does not warn: of too many pixels, of Exif data that is odd.
    """
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        with Image.open(io.BytesIO(data), formats=FORMATS) as image:
            yield image


def orientation(image: Image.Image) -> int:
    """1 to 8; 1 (upright) where the image does not say, or not in a way that can be read."""
    try:
        found = image.getexif().get(ORIENTATION)
    except Exception:  # whatever is in there, cameras and programs put it there
        return 1
    return found if found in TO_UPRIGHT else 1


def scaled(image: Image.Image, size: tuple[int, int]) -> Image.Image:
    """The image upright, in sRGB, of that size; nothing is left but its pixels."""
    turn = orientation(image)
    is_on_side = turn >= ON_ITS_SIDE
    stored = (size[1], size[0]) if is_on_side else size
    profile = image.info.get("icc_profile")
    # JPEG alone can be decoded at a fraction of its size, which is as large as this at least.
    image.draft(None, stored)
    plain = _shrunk(image, stored)
    if turn in TO_UPRIGHT:
        plain = plain.transpose(TO_UPRIGHT[turn])
    plain = _in_srgb(plain, profile)
    # Encoders would write what is in here: comments, the profile, Exif and XMP data.
    plain.info = {}
    return plain


def _shrunk(image: Image.Image, size: tuple[int, int]) -> Image.Image:
    """The image of that size, in one of the modes RGB, L and CMYK.

    What is not in one of them is brought there in strips, which are reduced at once by whole
    numbers, as `resize` itself would do: of a whole photo, each step would make a copy.
    """
    if image.mode in PLAIN and "transparency" not in image.info:
        return image.resize(size, Resampling.LANCZOS, reducing_gap=GAP)
    image.load()
    across, down = (max(1, int(n / m / GAP)) for n, m in zip(image.size, size, strict=True))
    rows = down * max(1, STRIP // (image.width * down))
    reduced = None
    for top in range(0, image.height, rows):
        strip = image.crop((0, top, image.width, min(top + rows, image.height)))
        piece = _without_alpha(strip).reduce((across, down))
        if reduced is None:
            reduced = Image.new(piece.mode, (piece.width, -(-image.height // down)))
        reduced.paste(piece, (0, top // down))
    assert reduced is not None
    box = (0, 0, image.width / across, image.height / down)
    return reduced.resize(size, Resampling.LANCZOS, box=box)


def _without_alpha(image: Image.Image) -> Image.Image:
    """The image in one of the plain modes; white where it is transparent."""
    if image.mode in TRANSPARENT or "transparency" in image.info:
        image = image.convert("RGBA")
        white = Image.new("RGBA", image.size, "white")
        return Image.alpha_composite(white, image).convert("RGB")
    if image.mode.startswith("I"):
        # 16 bits of grey. Pillow would cut off what is above 255, not scale it.
        return image.convert("I").point(lambda level: level / 257).convert("L")
    return image if image.mode in PLAIN else image.convert("RGB")


def _in_srgb(image: Image.Image, profile: bytes | None) -> Image.Image:
    if profile:
        try:
            source = ImageCms.ImageCmsProfile(io.BytesIO(profile))
            converted = ImageCms.profileToProfile(image, source, SRGB, outputMode="RGB")
        except (ImageCms.PyCMSError, OSError, ValueError, TypeError):
            pass  # broken, or for other colours than the image has: as if it had none
        else:
            assert converted is not None
            return converted
    return image.convert("RGB")
