from __future__ import annotations

import io
import random
import struct
import zlib

import pytest
from photo_files import drawn, photo, saved
from PIL import Image, PngImagePlugin

from plugins.photos import MAX_BYTES, Photo, Unusable, look


def chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def png_of(width: int, height: int) -> bytes:
    """A PNG that says it has so many pixels, and has none."""
    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(b"\0"))


def webp_of(width: int, height: int) -> bytes:
    """A lossless WebP that says it has so many pixels, and has none."""
    bits = (width - 1) | (height - 1) << 14
    data = b"WEBPVP8L" + struct.pack("<IBI", 21, 0x2F, bits) + bytes(17)
    return b"RIFF" + struct.pack("<I", len(data)) + data


def with_text_bomb() -> bytes:
    """A PNG with a compressed text of 100 MB."""
    data = saved(drawn(), "PNG")
    bomb = chunk(b"zTXt", b"Comment\0\0" + zlib.compress(b"a" * 100_000_000, 9))
    return data[:33] + bomb + data[33:]


def moving(form: str) -> bytes:
    frames = [Image.new("RGB", (40, 40), colour) for colour in ("red", "blue")]
    return saved(frames[0], form, save_all=True, append_images=frames[1:], duration=100)


def two_in_one() -> bytes:
    """A JPEG as phones write it, with a second photo behind the first (MPO)."""
    return saved(drawn(), "MPO", save_all=True, append_images=[drawn(24, 16)])


@pytest.mark.parametrize(
    ("path", "data"),
    [
        ("anh/a.jpg", photo()),
        ("anh/a.JPEG", photo()),
        ("anh/a.jpg", two_in_one()),
        ("anh/a.jpg", saved(drawn(mode="CMYK"))),
        ("anh/a.jpg", saved(drawn(mode="L"), progressive=True)),
        ("anh/a.png", saved(drawn(mode="P"), "PNG")),
        ("anh/a.png", saved(drawn(mode="RGBA"), "PNG")),
        ("anh/a.gif", saved(drawn(), "GIF")),
        ("anh/a.webp", saved(drawn(), "WEBP")),
        ("anh/a.avif", saved(drawn(), "AVIF")),
    ],
)
def test_photos_of_every_format(path, data):
    found = look(data, path)
    assert isinstance(found, Photo)
    assert (found.width, found.height) == (48, 32)


def many_scans() -> bytes:
    """A JPEG that goes over its pixels a thousand times."""
    data = saved(drawn(), progressive=True)
    start = data.rindex(b"\xff\xda")
    return data[:-2] + data[start:-2] * 1000 + data[-2:]


@pytest.mark.parametrize("orientation", range(9))
def test_sizes_are_those_of_the_upright_photo(orientation):
    exif = Image.Exif()
    exif[0x0112] = orientation
    found = look(saved(drawn(), exif=exif), "a.jpg")
    assert (found.width, found.height) == ((32, 48) if orientation >= 5 else (48, 32))


NOISE = random.Random(7).randbytes(120 * 80 * 3)
LARGE = saved(Image.frombytes("RGB", (120, 80), NOISE))


@pytest.mark.parametrize(
    ("path", "data", "why"),
    [
        ("a.jpg", b"", "là tệp rỗng."),
        ("a.jpg", "Không phải ảnh".encode() * 99, "không phải là ảnh"),
        ("a.jpg", b"\xff\xd8 photo", "không phải là ảnh"),
        ("a.jpg", LARGE[: len(LARGE) // 2], "bị hỏng hoặc chép chưa xong."),
        ("a.png", saved(drawn(), "PNG")[:-40], "bị hỏng hoặc chép chưa xong."),
        ("a.webp", saved(drawn(), "WEBP")[:-40], "bị hỏng hoặc chép chưa xong."),
        ("a.avif", saved(drawn(), "AVIF")[:-40], "bị hỏng hoặc chép chưa xong."),
        ("a.jpg", saved(drawn(), "GIF"), "có tên “.jpg” nhưng là ảnh GIF. Đổi đuôi"),
        ("a.png", photo(), "có tên “.png” nhưng là ảnh JPEG. Đổi đuôi tên tệp thành “.jpg”"),
        ("a.gif", moving("GIF"), "là ảnh động."),
        ("a.webp", moving("WEBP"), "là ảnh động."),
        ("a.png", moving("PNG"), "là ảnh động."),
        ("a.avif", moving("AVIF"), "là ảnh động."),
        ("a.png", png_of(30_000, 30_000), "có quá 64 triệu điểm ảnh."),
        ("a.png", png_of(9_000, 9_000), "có quá 64 triệu điểm ảnh."),
        ("a.webp", webp_of(6_000, 6_000), "có quá 32 triệu điểm ảnh."),
        ("a.png", png_of(2**31 - 1, 2**31 - 1), "có quá 64 triệu điểm ảnh."),
        ("a.png", png_of(0, 9), "không phải là ảnh"),
        ("a.png", png_of(10, 2_000), "có 10 × 2000 điểm ảnh, quá dài."),
        ("a.png", with_text_bomb(), "bị hỏng hoặc chép chưa xong."),
        ("a.jpg", many_scans(), "bị hỏng hoặc chép chưa xong."),
        ("a.jpg", b"\0\0\0\x18ftypheic\0\0\0\0mif1heic", "là tệp HEIC"),
        ("a.png", b"  <svg xmlns='http://www.w3.org/2000/svg'/>", "là tệp SVG"),
        ("a.jpg", b"%PDF-1.7\n", "là tệp PDF"),
        ("a.jpg", saved(drawn(), "TIFF"), "là tệp TIFF"),
        ("a.jpg", saved(drawn(), "BMP"), "là tệp BMP"),
        ("a.jpg", b"\xff\xd8" + b"x" * MAX_BYTES, "nặng quá 30 MB."),
    ],
)
def test_what_cannot_be_shown(path, data, why):
    found = look(data, path)
    assert isinstance(found, Unusable)
    assert found.why.startswith(why)
    assert found.why.endswith(".")


@pytest.mark.parametrize("form", ["JPEG", "PNG", "WEBP", "AVIF", "GIF"])
def test_damage_of_any_kind_is_never_more_than_a_message(form):
    exif = Image.Exif()
    exif[0x0112] = 6
    whole = saved(drawn(), form, **({} if form == "GIF" else {"exif": exif}))
    chance = random.Random(form)
    for _ in range(150):
        data = bytearray(whole)
        for _ in range(chance.randint(1, 8)):
            data[chance.randrange(len(data))] = chance.randrange(256)
        cut = chance.choice([len(data), chance.randrange(len(data))])
        assert isinstance(look(bytes(data[:cut]), f"a.{form.lower()}"), Photo | Unusable)


def test_a_text_that_is_no_bomb_is_no_fault():
    text = PngImagePlugin.PngInfo()
    text.add_text("Comment", "Chụp tại Kiên Thành", zip=True)
    stream = io.BytesIO()
    drawn().save(stream, "PNG", pnginfo=text)
    assert isinstance(look(stream.getvalue(), "a.png"), Photo)
