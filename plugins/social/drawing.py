"""Cards as PNG files of sixteen colours, with Pillow."""

from __future__ import annotations

import io
import math
from functools import cached_property
from pathlib import Path

from PIL import Image, ImageDraw

from .card import HEIGHT, WIDTH, SocialCard
from .glyphs import Glyphs, Ink
from .lines import Size, cut, set_title

TITLE_FONT = "fonts/noto-serif-title.woff2"
TEXT_FONT = "fonts/be-vietnam-pro-semibold.woff2"
MARK_IMAGE = "icons/icon-192.png"
MADE_WITH = (TITLE_FONT, TEXT_FONT, MARK_IMAGE)
"""Files of the theme's static/."""
GROUND, TEXT, ACCENT, TERRACE = "#fffdf9", "#1d1a16", "#a3161f", "#d3c7ae"
"""--color-page, -text, -accent and -terrace of the theme, in light."""
TEXT_INK, ACCENT_INK, TERRACE_INK = Ink(1, 7), Ink(8, 5), Ink(13, 3)
TITLE_SIZES = (Size(76, 94, 3), Size(60, 77, 4), Size(48, 64, 4))
MARGIN = 72
ROOM = WIDTH - 2 * MARGIN
MARK = 84
"""Pixels of the site's mark."""
COMPRESSION = 4
"""Of 9: with 6 it takes half as long again, for a thirtieth less."""
SMOOTH = 4
"""What is no text is drawn so many times larger, then reduced."""


class Drawing:
    """Draws cards with the typefaces and the mark of a theme."""

    def __init__(self, theme: Path) -> None:
        self._files = theme / "static"

    def png(self, card: SocialCard) -> bytes:
        """The card. Letters that the typeface lacks are left out."""
        image = self._ground.copy()
        left = MARGIN + MARK + 24
        name = cut(self._name.known(card.site), WIDTH - MARGIN - left, self._name.width)
        self._name.draw(name, image, left, MARGIN + MARK // 2)
        line = cut(self._line.known(card.line), ROOM, self._line.width)
        self._line.draw(line, image, MARGIN, HEIGHT - 96)
        self._draw_title(card.title, image)
        stream = io.BytesIO()
        image.save(stream, "PNG", bits=4, compress_level=COMPRESSION)
        return stream.getvalue()

    def _draw_title(self, title: str, image: Image.Image) -> None:
        known = self._titles[0].known(title)
        choices = [(s, g.width) for s, g in zip(TITLE_SIZES, self._titles, strict=True)]
        size, lines = set_title(known, ROOM, choices)
        glyphs = self._titles[TITLE_SIZES.index(size)]
        # In the middle between the name and the line.
        baseline = 326 - (len(lines) - 1) * size.leading // 2 + size.pixels // 3
        for number, line in enumerate(lines):
            glyphs.draw(line, image, MARGIN, baseline + number * size.leading)

    @cached_property
    def _titles(self) -> tuple[Glyphs, ...]:
        file = self._files / TITLE_FONT
        return tuple(Glyphs(file, size.pixels, TEXT_INK) for size in TITLE_SIZES)

    @cached_property
    def _name(self) -> Glyphs:
        return Glyphs(self._files / TEXT_FONT, 34, TEXT_INK)

    @cached_property
    def _line(self) -> Glyphs:
        return Glyphs(self._files / TEXT_FONT, 32, ACCENT_INK)

    @cached_property
    def _ground(self) -> Image.Image:
        """What all cards have: the mark, and the terraced fields of the province."""
        image = Image.new("L", (WIDTH, HEIGHT))
        _ink(image, _terraces(), TERRACE_INK, (0, HEIGHT - 76))
        _ink(image, self._mark_darkness(), ACCENT_INK, (MARGIN, MARGIN - 12))
        image.putpalette(_palette())
        return image

    def _mark_darkness(self) -> Image.Image:
        """The mark, its red as 255 and its white as 0."""
        with Image.open(self._files / MARK_IMAGE) as mark:
            green = mark.convert("RGB").getchannel("G")
        least, most = green.getextrema()
        spread = green.point([255 - _scaled(value, least, most) for value in range(256)])
        return spread.resize((MARK, MARK), Image.Resampling.BOX)


def _scaled(value: int, least: object, most: object) -> int:
    assert isinstance(least, int)
    assert isinstance(most, int)
    return max(0, min(255, (value - least) * 255 // max(1, most - least)))


def _terraces() -> Image.Image:
    """Four lines along a slope, the darkness of each where it is."""
    width, height = WIDTH * SMOOTH, 76 * SMOOTH
    image = Image.new("L", (width, height))
    draw = ImageDraw.Draw(image)
    for number in range(4):
        points = []
        for x in range(0, width + 1, 4 * SMOOTH):
            turn = x / width * 2 * math.pi
            hill = math.sin(turn * 1.5 + 0.6) * (9 + 2 * number) + math.sin(turn * 2.5) * 5
            points.append((x, round((66 - 15 * number + hill * 0.6) * SMOOTH)))
        draw.line(points, fill=255, width=2 * SMOOTH, joint="curve")
    return image.resize((WIDTH, 76), Image.Resampling.BOX)


def _ink(image: Image.Image, darkness: Image.Image, ink: Ink, at: tuple[int, int]) -> None:
    levels = [ink.level(value) for value in range(256)]
    mask = darkness.point([255 if level else 0 for level in levels])
    image.paste(darkness.point(levels), at, mask)


def _palette() -> list[int]:
    """Red, green and blue of the ground, then of each ink from light to dark."""
    colours = [_rgb(GROUND)]
    for ink, colour in ((TEXT_INK, TEXT), (ACCENT_INK, ACCENT), (TERRACE_INK, TERRACE)):
        steps = range(1, ink.levels + 1)
        colours += [_mixed(_rgb(GROUND), _rgb(colour), step / ink.levels) for step in steps]
    return [channel for colour in colours for channel in colour]


def _rgb(colour: str) -> tuple[int, ...]:
    return tuple(bytes.fromhex(colour[1:]))


def _mixed(one: tuple[int, ...], other: tuple[int, ...], part: float) -> tuple[int, ...]:
    return tuple(round(a + (b - a) * part) for a, b in zip(one, other, strict=True))
