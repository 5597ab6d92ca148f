"""What photos may be, and what is made of them: every number of this room."""

from __future__ import annotations

import posixpath
from importlib.metadata import version

SUFFIXES = {
    ".jpg": "JPEG",
    ".jpeg": "JPEG",
    ".png": "PNG",
    ".webp": "WEBP",
    ".avif": "AVIF",
    ".gif": "GIF",
}
"""The formats that are read, as Pillow calls them, by the ends of their files' names."""

MAX_BYTES = 30_000_000
"""Bytes of a photo: more than any phone's JPEG has."""
MAX_MEMORY = 512_000_000
"""Bytes of memory that one photo may take while it is decoded: all processors have one each."""
MEMORY = {"JPEG": 8, "PNG": 8, "GIF": 8, "WEBP": 16, "AVIF": 18}
"""Bytes that a pixel takes meanwhile, at the most. A progressive JPEG is kept as numbers of two
bytes until its last scan; the decoders of WebP and AVIF make copies of their own."""
MAX_PIXELS = {form: MAX_MEMORY // memory for form, memory in MEMORY.items()}
"""Pixels of a photo: 64 million, of a WebP 32, of an AVIF 28."""
MAX_SCANS = 100
"""Passes of a progressive JPEG over its pixels. Cameras and programs make ten or so; a file that
was made to harm can have a hundred thousand, each of which takes its time."""
MAX_RATIO = 10
"""How many times longer than the other a side may be. WebP has no side above 16,383 pixels."""

WIDTHS = (320, 480, 640, 960, 1280)
"""Pixels: a small card on a phone; a card; most of a phone's width (360 and 412 CSS pixels at 2x
and 1.75x); the text column (711); the same on sharper screens."""
NEAR = 0.85
"""A width that is at least this part of the photo's own is not worth a file of its own."""

AVIF = {"quality": 45, "speed": 8, "max_threads": 1}
"""A detailed photo 640 pixels wide takes some 25 kB, which on a slow phone shows in a second and a
half with the rest of its page. Speed 8 takes a fifth of the time of the default 6, for files 5 %
larger. With one thread, the bytes do not depend on the machine, and all processors have a photo
each."""
WEBP = {"quality": 68, "method": 4}
JPEG = {"quality": 76, "optimize": True, "progressive": True}

RECIPE = repr((1, WIDTHS, NEAR, AVIF, WEBP, JPEG, version("pillow")))
"""All that the bytes of a file depend on besides the photo; a part of the files' names. The
number is that of the code here: it grows with every change of what is made."""


def is_photo(path: str) -> bool:
    """Whether a file of that name should be a photo."""
    return suffix(path) in SUFFIXES


def suffix(path: str) -> str:
    """`.jpg` of `anh/2021/A.JPG`."""
    return posixpath.splitext(path)[1].lower()
