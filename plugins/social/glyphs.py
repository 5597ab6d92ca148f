"""Letters of a font at one size, each drawn once.

A title has the letters of the titles before it: to copy them takes a tenth of the time of
drawing them. They stand side by side at whole pixels, without kerning, which depends on
libraries that a machine may or may not have.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from PIL import Image, ImageDraw, ImageFont

from plugins.vietnamese import nfc

ABSENT = "\uffff"
"""What no font has: drawn as whatever stands for a missing letter, a box or nothing."""
SPACES = " \N{NO-BREAK SPACE}"
EMPTIED = re.compile(r"“\s*”|‘\s*’|«\s*»|\"\s*\"|\(\s*\)|\[\s*\]")
"""Signs around what is not there any more."""
BEFORE_SIGN = re.compile(r"\s+(?=[,.;:!?…)”’»])|(?<=[(“‘«])\s+")
AT_ENDS = " ,;:·–—-"


@dataclass(frozen=True, slots=True)
class Ink:
    """The colours of the palette from `first` on, of which the last is that of the text."""

    first: int
    levels: int

    def level(self, darkness: int) -> int:
        """The colour for a darkness from 0 to 255; 0, the ground, for the lightest."""
        step = (darkness * self.levels + 127) // 255
        return self.first + step - 1 if step else 0


@dataclass(frozen=True, slots=True)
class Glyph:
    """A letter as indexes into the palette, where it has ink; left and top from the pen."""

    image: Image.Image
    mask: Image.Image
    left: int
    top: int
    advance: int


class Glyphs:
    """The letters of the font in `file`, `pixels` high."""

    def __init__(self, file: Path, pixels: int, ink: Ink) -> None:
        self._font = ImageFont.truetype(file, pixels, layout_engine=ImageFont.Layout.BASIC)
        self._pixels = pixels
        self._levels = [ink.level(darkness) for darkness in range(256)]
        self._has_ink = [255 if level else 0 for level in self._levels]
        self._absent = bytes(self._font.getmask(ABSENT))
        self._glyphs: dict[str, Glyph | None] = {}

    def known(self, text: str) -> str:
        """The text in NFC without what the font lacks, one space between words."""
        spaced = [" " if c.isspace() and c not in SPACES else c for c in nfc(text)]
        kept = "".join(c for c in spaced if self._glyph(c))
        if len(kept) < len(spaced):
            kept = _mended(kept)
        return " ".join(filter(None, kept.split(" ")))

    def width(self, text: str) -> int:
        """Pixels from the pen before the text to the pen after it."""
        return sum(glyph.advance for c in text if (glyph := self._glyph(c)))

    def draw(self, text: str, image: Image.Image, left: int, baseline: int) -> None:
        """Write the text."""
        for c in text:
            if glyph := self._glyph(c):
                at = left + glyph.left, baseline + glyph.top
                image.paste(glyph.image, at, glyph.mask)
                left += glyph.advance

    def _glyph(self, c: str) -> Glyph | None:
        if c not in self._glyphs:
            is_absent = c not in SPACES and bytes(self._font.getmask(c)) == self._absent
            self._glyphs[c] = None if is_absent else self._drawn(c)
        return self._glyphs[c]

    def _drawn(self, c: str) -> Glyph:
        margin = self._pixels
        drawn = Image.new("L", (4 * margin, 4 * margin))
        ImageDraw.Draw(drawn).text((margin, 2 * margin), c, 255, self._font, anchor="ls")
        box = drawn.getbbox() or (margin, 2 * margin, margin + 1, 2 * margin + 1)
        cropped = drawn.crop(box)
        return Glyph(
            cropped.point(self._levels),
            cropped.point(self._has_ink),
            box[0] - margin,
            box[1] - 2 * margin,
            round(self._font.getlength(c)),
        )


def _mended(text: str) -> str:
    """The text from which letters were left out, without signs that stood beside them alone."""
    while EMPTIED.search(text):
        text = EMPTIED.sub("", text)
    return BEFORE_SIGN.sub("", text).strip(AT_ENDS)
