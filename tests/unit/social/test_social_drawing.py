"""Cards as social networks get them."""

from __future__ import annotations

import io
import re
import unicodedata

import pytest
from PIL import Image
from small_site import ROOT

from plugins.social import WIDTH, Drawing, SocialCard
from plugins.social.drawing import ACCENT, GROUND, MARGIN, TERRACE, TEXT, TITLE_FONT
from plugins.social.glyphs import Glyphs, Ink

THEME = ROOT / "theme"
MARKS = ("", "\u0300", "\u0301", "\u0303", "\u0309", "\u0323")
LETTERS = [
    unicodedata.normalize("NFC", letter + mark)
    for letter in "aăâeêioôơuưyAĂÂEÊIOÔƠUƯY"
    for mark in MARKS
]
LONG = " ".join(["Đẵng, Ngữ, Ỷ, Ặ và ỵ xếp chồng"] * 10)[:300]


def card(title="Lễ phát thưởng", site="Trang thử", line="Xã Kiên Thành · 13/08/2021"):
    return SocialCard(title, site, line, ())


def drawn(*given, **named):
    image = Image.open(io.BytesIO(Drawing(THEME).png(card(*given, **named))))
    image.load()
    return image


def ink(image, box):
    """What is not ground in a part of a card: its box, or None."""
    return image.crop(box).point(lambda index: 255 if index else 0).getbbox()


TITLE_PLACE = (0, 160, WIDTH, 505)


@pytest.mark.parametrize("title", ["", "Khai giảng", LONG, "W" * 300, "日本", "<b>&"])
def test_is_what_networks_ask_for_and_light(title):
    content = Drawing(THEME).png(card(title))
    image = Image.open(io.BytesIO(content))
    image.load()
    assert (image.format, image.size) == ("PNG", (1200, 630))
    assert len(content) < 40_000


def test_the_same_card_is_the_same_bytes_whatever_was_drawn_before():
    drawing = Drawing(THEME)
    first = drawing.png(card())
    drawing.png(card(LONG))
    assert drawing.png(card()) == first == Drawing(THEME).png(card())


def test_every_letter_of_vietnamese_is_drawn_and_looks_like_no_other():
    glyphs = Glyphs(THEME / "static" / TITLE_FONT, 76, Ink(1, 7))
    text = "".join(LETTERS) + "đĐ0123456789“”…–,.:;!?()%/"
    assert glyphs.known(text) == text
    pictures = {}
    for letter in [*LETTERS, "đ", "Đ", "d", "D"]:
        image = Image.new("L", (200, 200))
        glyphs.draw(letter, image, 40, 120)
        other = pictures.setdefault(image.tobytes(), letter)
        assert other == letter
        # Marks above and below have room between the lines.
        assert image.getbbox()[3] - image.getbbox()[1] <= 108


def test_letters_without_a_picture_are_left_out():
    assert drawn("Tin 日本 mới") == drawn("Tin mới")
    assert drawn("🎉 Tin 😀, mới “日本” (中文) – 学") == drawn("Tin, mới")
    assert drawn("Lớp “Học 日” 👩‍🏫: “” ở xã") == drawn("Lớp “Học”: ở xã")
    # Where nothing is left out, nothing is changed.
    assert drawn("Bài “” () –") != drawn("Bài")
    assert drawn("Tin\u200b mới\u00a0nhất\n") == drawn("Tin mới nhất")
    assert drawn(unicodedata.normalize("NFD", "Tiếng Việt")) == drawn("Tiếng Việt")


@pytest.mark.parametrize("title", ["Khai giảng", LONG, "W" * 300, "Ặ" * 25])
def test_nothing_touches_an_edge_or_anything_else(title):
    image = drawn(title, site="Hội Khuyến học tỉnh Yên Bái " * 9, line="xã Kiên Thành, " * 30)
    for side in ((0, 0, MARGIN - 4, 545), (WIDTH - MARGIN + 4, 0, WIDTH, 545)):
        assert ink(image, side) is None
    left, top, _, bottom = ink(image, TITLE_PLACE)
    assert left >= MARGIN - 4
    # Between the mark and the title, and between the title and the line, there is ground.
    assert top > 2
    assert bottom < TITLE_PLACE[3] - TITLE_PLACE[1] - 2


def test_the_colours_are_those_of_the_theme():
    tokens = (THEME / "static/css/00-tokens.css").read_text("utf-8")
    light = dict(reversed(re.findall(r"--color-([\w-]+): (#\w+);", tokens)))
    names = ("page", "text", "accent", "terrace")
    assert tuple(light[name] for name in names) == (GROUND, TEXT, ACCENT, TERRACE)
    palette = drawn().convert("RGB").getcolors()
    found = {f"#{bytes(colour).hex()}" for _, colour in palette}
    assert {GROUND, TEXT, ACCENT} <= found
    assert len(palette) <= 16


@pytest.mark.parametrize("length", [1, 12, 40, 70, 100, 130, 160, 190, 300])
def test_a_title_of_any_length_has_air_around_it(length):
    title = "Hội Khuyến học tỉnh kiểm tra công tác ở Đẵng và Ỷ, Ặ, " * 9
    _, top, _, bottom = ink(drawn(title[:length]), TITLE_PLACE)
    mark, line = 146 - TITLE_PLACE[1], 507 - TITLE_PLACE[1]
    assert top - mark >= 24
    assert line - bottom >= 20
