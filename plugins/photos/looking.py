"""Whether a file can be shown as a photo. Its head is looked at before a pixel is decoded."""

from __future__ import annotations

from PIL import Image, UnidentifiedImageError

from .photo import AGAIN, NO_PHOTO, Photo, Unusable, name_of
from .pixels import ON_ITS_SIDE, opened, orientation
from .recipe import MAX_BYTES, MAX_PIXELS, MAX_RATIO, MAX_SCANS, SUFFIXES, suffix

EMPTY = Unusable("là tệp rỗng. Chép lại ảnh.")
HEAVY = Unusable(f"nặng quá {MAX_BYTES // 1_000_000} MB. Thu nhỏ ảnh rồi chép lại.")
BROKEN = Unusable(f"bị hỏng hoặc chép chưa xong. {AGAIN}")
MOVING = Unusable("là ảnh động. Lưu một hình trong đó thành JPEG rồi chép lại.")

START_OF_IMAGE, START_OF_SCAN = b"\xff\xd8", b"\xff\xda"
"""Markers of JPEG (ITU-T T.81, B.1.1.3); nothing that is compressed contains one."""

OTHERS = {
    "HEIC": ((4, b"ftypheic"), (4, b"ftypheix"), (4, b"ftypmif1"), (4, b"ftypmsf1")),
    "PDF": ((0, b"%PDF"),),
    "SVG": ((0, b"<svg"), (0, b"<?xml")),
    "TIFF": ((0, b"II*\0"), (0, b"MM\0*")),
    "BMP": ((0, b"BM"),),
}
"""How other files begin that editors take for photos: bytes at an offset."""


def look(data: bytes, path: str) -> Photo | Unusable:
    """The photo in a file of that name; `data` may be cut off after `MAX_BYTES` + 1.

    All of it is decoded, JPEG at an eighth of its size (30 ms for 12 megapixels), so that what
    is cut short is found now and not in a reader's browser.
    """
    if not data:
        return EMPTY
    if len(data) > MAX_BYTES:
        return HEAVY
    if data.count(START_OF_SCAN) > MAX_SCANS and data.startswith(START_OF_IMAGE):
        return BROKEN
    try:
        with opened(data) as image:
            return _fault(image, path) or _decoded(image, data)
    except Image.DecompressionBombError:
        return _large("JPEG")  # of whatever format, it is above the most of all
    except UnidentifiedImageError:
        return _other(data)
    except Exception:
        # The decoders raise what they like for a file that was made to harm.
        return BROKEN


def _fault(image: Image.Image, path: str) -> Unusable | None:
    """What the head of a file says against it."""
    width, height = image.size
    real = "JPEG" if image.format == "MPO" else str(image.format)  # two photos in a JPEG's frame
    if width * height > MAX_PIXELS[real]:
        return _large(real)
    if max(width, height) > MAX_RATIO * min(width, height):
        return Unusable(
            f"có {width} × {height} điểm ảnh, quá dài. "
            f"Cắt bớt để cạnh dài không quá {MAX_RATIO} lần cạnh ngắn."
        )
    if real != SUFFIXES.get(suffix(path)):
        right = next(end for end, name in SUFFIXES.items() if name == real)
        return Unusable(
            f"có tên “{suffix(path)}” nhưng là ảnh {real}. "
            f"Đổi đuôi tên tệp thành “{right}”, sửa cả trong bài."
        )
    if image.format != "MPO" and getattr(image, "is_animated", False):
        return MOVING
    return None


def _large(form: str) -> Unusable:
    return Unusable(
        f"có quá {MAX_PIXELS[form] // 1_000_000} triệu điểm ảnh. "
        "Thu nhỏ ảnh, chẳng hạn còn 4000 × 3000, rồi chép lại."
    )


def _decoded(image: Image.Image, data: bytes) -> Photo:
    width, height = image.size
    is_on_side = orientation(image) >= ON_ITS_SIDE
    image.draft(None, (1, 1))
    image.load()
    upright = (height, width) if is_on_side else (width, height)
    return Photo(name_of(data), *upright)


def _other(data: bytes) -> Unusable:
    """What a file is that Pillow will not open as any of our formats."""
    start = data.lstrip()[:16]
    for name, beginnings in OTHERS.items():
        if any(start[at:].startswith(begin) for at, begin in beginnings):
            return Unusable(f"là tệp {name}, trình duyệt không hiện được như ảnh. {AGAIN}")
    return NO_PHOTO
