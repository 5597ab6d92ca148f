from __future__ import annotations

import io
import struct

import pytest
from photo_files import BLUE, GREEN, RED, WHITE, corners, drawn, saved
from PIL import Image, ImageCms, PngImagePlugin

from plugins.photos import Kind, Photo, Variant, develop, look, variants, widths
from plugins.photos.recipe import WIDTHS

UPRIGHT = [RED, GREEN, BLUE, WHITE]


def developed(data: bytes, path: str = "a.jpg") -> tuple[Photo, dict[Variant, bytes]]:
    photo = look(data, path)
    assert isinstance(photo, Photo), photo
    return photo, develop(data, photo, variants(photo))


def shows(data: bytes, expected: list[tuple[int, int, int]]) -> bool:
    """Whether the quarters have these colours, as nearly as compression leaves them."""
    pairs = zip(corners(data), expected, strict=True)
    return all(
        abs(a - b) < 16 for found, wanted in pairs for a, b in zip(found, wanted, strict=True)
    )


@pytest.mark.parametrize(
    ("width", "expected"),
    [
        (1, (1,)),
        (319, (319,)),
        (320, (320,)),
        (376, (376,)),
        (377, (320, 377)),
        (1000, (320, 480, 640, 1000)),
        (1280, WIDTHS),
        (4000, WIDTHS),
    ],
)
def test_widths_end_with_the_photo_s_own(width, expected):
    assert widths(Photo("", width, width).widest) == expected


@pytest.mark.parametrize(
    ("size", "width", "height"),
    [((4000, 3000), 320, 240), ((4000, 3000), 1280, 960), ((1000, 100), 320, 32), ((9, 1), 3, 1)],
)
def test_heights_keep_the_shape(size, width, height):
    assert Photo("", *size).height_at(width) == height


def test_every_width_in_every_format():
    photo, files = developed(saved(drawn(700, 500)))
    assert widths(photo.widest) == (320, 480, 700)
    assert len(files) == 9
    for variant, data in files.items():
        with Image.open(io.BytesIO(data)) as image:
            assert (image.width, image.height) == (variant.width, photo.height_at(variant.width))
            assert image.format == {"avif": "AVIF", "webp": "WEBP", "jpg": "JPEG"}[variant.suffix]
            assert image.mode == "RGB"
            assert shows(data, UPRIGHT)


TURNED = {
    1: [RED, GREEN, BLUE, WHITE],
    2: [GREEN, RED, WHITE, BLUE],
    3: [WHITE, BLUE, GREEN, RED],
    4: [BLUE, WHITE, RED, GREEN],
    5: [RED, BLUE, GREEN, WHITE],
    6: [BLUE, RED, WHITE, GREEN],
    7: [WHITE, GREEN, BLUE, RED],
    8: [GREEN, WHITE, RED, BLUE],
}
"""How a reader has to see the quarters, by the Exif orientation of the file."""


@pytest.mark.parametrize("form", ["JPEG", "PNG", "WEBP"])
@pytest.mark.parametrize("orientation", TURNED)
def test_photos_are_turned_upright(orientation, form):
    exif = Image.Exif()
    exif[0x0112] = orientation
    _, files = developed(saved(drawn(96, 64), form, exif=exif), f"a.{form.lower()}")
    assert all(shows(data, TURNED[orientation]) for data in files.values())


def test_nothing_is_left_but_the_pixels():
    exif = Image.Exif()
    exif[0x010F] = "Máy ảnh của Lan"
    exif[0x8825] = {1: "N", 2: (21.0, 42.0, 0.0), 3: "E", 4: (104.0, 52.0, 0.0)}
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    given = {"exif": exif, "icc_profile": profile, "xmp": b"<x:xmpmeta>Lan</x:xmpmeta>"}
    jpeg = saved(drawn(), **given, comment=b"Lan")
    assert b"Lan" in jpeg
    text = PngImagePlugin.PngInfo()
    text.add_text("Author", "Lan")
    for path, data in (
        ("a.jpg", jpeg),
        ("a.webp", saved(drawn(), "WEBP", **given)),
        ("a.avif", saved(drawn(), "AVIF", **given)),
        ("a.png", saved(drawn(), "PNG", exif=exif, pnginfo=text)),
    ):
        for made in developed(data, path)[1].values():
            with Image.open(io.BytesIO(made)) as image:
                image.load()
                assert not set(image.info) & {"exif", "icc_profile", "xmp", "comment", "photoshop"}
                assert not image.getexif()
            assert b"Lan" not in made


def grey16() -> bytes:
    """A PNG of 16 bits: a quarter each of black, a third, two thirds and white."""
    image = Image.new("I;16", (48, 32))
    for n, level in enumerate((0, 65535 // 3, 65535 // 3 * 2, 65535)):
        image.paste(level, (n % 2 * 24, n // 2 * 16, n % 2 * 24 + 24, n // 2 * 16 + 16))
    return saved(image, "PNG")


def see_through() -> bytes:
    image = drawn(mode="RGBA")
    image.paste((0, 0, 0, 0), (0, 0, 24, 16))
    return saved(image, "PNG")


def palette_with_alpha() -> bytes:
    image = drawn().quantize(8)
    image.info["transparency"] = image.getpixel((1, 1))
    return saved(image, "PNG", transparency=image.getpixel((1, 1)))


@pytest.mark.parametrize(
    ("data", "path", "expected"),
    [
        (saved(drawn(mode="CMYK"), quality=95), "a.jpg", UPRIGHT),
        (saved(drawn(), "GIF"), "a.gif", UPRIGHT),
        (grey16(), "a.png", [(0,) * 3, (85,) * 3, (170,) * 3, (255,) * 3]),
        (see_through(), "a.png", [(255, 255, 255), GREEN, BLUE, WHITE]),
        (palette_with_alpha(), "a.png", [(255, 255, 255), GREEN, BLUE, WHITE]),
        (saved(drawn().convert("1"), "PNG"), "a.png", None),
        (saved(drawn(mode="LA"), "PNG"), "a.png", None),
        (saved(drawn(), icc_profile=b"no profile"), "a.jpg", UPRIGHT),
    ],
)
def test_colours_of_every_kind_of_file(data, path, expected):
    for made in developed(data, path)[1].values():
        with Image.open(io.BytesIO(made)) as image:
            assert image.mode == "RGB"
        assert expected is None or shows(made, expected)


def display(curve: float) -> bytes:
    """An ICC profile with the primaries of sRGB and a simple power as its tone curve."""
    srgb = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    tags = {srgb[at : at + 4]: at for at in range(132, 132 + 12 * srgb[131], 12)}
    data = bytearray(srgb)
    for name in (b"rTRC", b"gTRC", b"bTRC"):
        start, _ = struct.unpack_from(">II", data, tags[name] + 4)
        struct.pack_into(">4sIIH", data, start, b"curv", 0, 1, round(curve * 256))
    return bytes(data)


def test_colours_of_another_profile_become_those_of_srgb():
    """Half of linear light is 188 in sRGB (IEC 61966-2-1)."""
    grey = Image.new("RGB", (32, 32), (128, 128, 128))
    made = developed(saved(grey, icc_profile=display(1.0)))[1]
    assert all(shows(data, [(188, 188, 188)] * 4) for data in made.values())
    lab = ImageCms.ImageCmsProfile(ImageCms.createProfile("LAB")).tobytes()
    made = developed(saved(grey, icc_profile=lab))[1]  # not for RGB: as if there were none
    assert all(shows(data, [(128, 128, 128)] * 4) for data in made.values())


def test_a_file_is_the_same_whatever_else_is_made():
    data = saved(drawn(1000, 700))
    photo, files = developed(data)
    for variant in (Variant(320, "avif"), Variant(1000, "webp"), Variant(480, "jpg")):
        assert develop(data, photo, (variant,)) == {variant: files[variant]}


def test_names_are_those_of_the_bytes():
    one, other = look(saved(drawn()), "a.jpg"), look(saved(drawn(50, 32)), "a.jpg")
    assert one == look(saved(drawn()), "b.jpeg")
    assert one.name != other.name
    assert [kind.media_type for kind in Kind] == ["image/avif", "image/webp", "image/jpeg"]
