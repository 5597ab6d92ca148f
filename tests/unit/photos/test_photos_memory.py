"""However many bytes a pixel has, a photo takes no more memory than it may."""

from __future__ import annotations

import struct
import subprocess
import sys
import zlib

import pytest
from photo_files import drawn, saved
from PIL import Image
from small_site import ROOT

from plugins.photos.pixels import scaled
from plugins.photos.recipe import MAX_MEMORY, MAX_PIXELS

MEASURE = """
import resource, sys
from pathlib import Path
from plugins.photos import develop, look, variants
peak = lambda: resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024
photo = look(Path(sys.argv[2]).read_bytes(), sys.argv[2])  # loads what it needs
develop(Path(sys.argv[2]).read_bytes(), photo, variants(photo))
before, data = peak(), Path(sys.argv[1]).read_bytes()
photo = look(data, sys.argv[1])
develop(data, photo, variants(photo)[:1])
print(peak() - before)
"""
GREY, RGB, PALETTE, GREY_ALPHA, RGBA = 0, 2, 3, 4, 6
CHANNELS = {GREY: 1, RGB: 3, PALETTE: 1, GREY_ALPHA: 2, RGBA: 4}


def chunk(name: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))


def png(width: int, height: int, colours: int, bits: int) -> bytes:
    packed = zlib.compressobj(1)
    row = b"\0" + bytes(width * CHANNELS[colours] * bits // 8)
    rows = b"".join(packed.compress(row) for _ in range(height)) + packed.flush()
    head = struct.pack(">IIBBBBB", width, height, bits, colours, 0, 0, 0)
    palette = chunk(b"PLTE", bytes(768)) + chunk(b"tRNS", b"\0") if colours == PALETTE else b""
    parts = chunk(b"IHDR", head), palette, chunk(b"IDAT", rows), chunk(b"IEND", b"")
    return b"\x89PNG\r\n\x1a\n" + b"".join(parts)


@pytest.mark.parametrize(
    ("colours", "bits"), [(RGB, 8), (GREY, 16), (PALETTE, 8), (GREY_ALPHA, 16), (RGBA, 16)]
)
def test_memory_of_a_png(tmp_path, colours, bits):
    width, height = 6000, 4000
    (tmp_path / "a.png").write_bytes(png(width, height, colours, bits))
    (tmp_path / "b.png").write_bytes(saved(drawn(mode="RGBA"), "PNG"))
    files = str(tmp_path / "a.png"), str(tmp_path / "b.png")
    ran = subprocess.run(
        [sys.executable, "-c", MEASURE, *files],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    assert int(ran.stdout) < width * height * MAX_MEMORY / MAX_PIXELS["PNG"]


@pytest.mark.parametrize("mode", ["RGB", "RGBA", "LA", "P", "L", "I;16"])
@pytest.mark.parametrize("size", [(90, 60), (91, 67), (13, 80)])
def test_strips_give_what_the_whole_gives(monkeypatch, mode, size):
    image = drawn(*size, "L" if mode == "I;16" else mode).convert(mode)
    if mode in ("RGBA", "LA"):
        image.putalpha(Image.linear_gradient("L").resize(size))
    if mode == "P":
        image.info["transparency"] = 1
    for wanted in ((8, 5), (40, 31), size):
        whole = scaled(image, wanted).tobytes()
        monkeypatch.setattr("plugins.photos.pixels.STRIP", 300)
        assert scaled(image, wanted).tobytes() == whole
        monkeypatch.undo()
