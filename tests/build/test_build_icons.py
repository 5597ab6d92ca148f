"""What stands for the site in a tab, on a phone's home screen and among its apps."""

from __future__ import annotations

import io
import json
import re
import shutil

import pytest
from bs4 import BeautifulSoup
from PIL import Image
from small_site import ROOT


def image(content):
    found = Image.open(io.BytesIO(content))
    found.load()
    return found


@pytest.mark.parametrize("base", ["", "/khuyen-hoc"])
def test_the_manifest_names_what_is_there(base, build_site):
    site = build_site(site_url=f"https://example.vn{base}", tagline="Tin khuyến học")
    head = site.page("/").head
    assert head.select_one("link[rel=manifest]")["href"] == f"{base}/manifest.webmanifest"
    manifest = json.loads(site.files["manifest.webmanifest"])
    assert manifest["name"] == "Trang thử"
    assert len(manifest["short_name"]) <= 12
    assert manifest["start_url"] == manifest["scope"] == f"{base}/"
    sizes = set()
    for icon in manifest["icons"]:
        content = site.files[icon["src"].removeprefix(f"{base}/")]
        if icon["type"] == "image/png":
            width, height = image(content).size
            assert icon["sizes"] == f"{width}x{height}"
            sizes.add(width)
    assert sizes == {192, 512}


def test_icons_of_pages(build_site):
    site = build_site()
    head = site.page("/").head
    svg = head.select_one("link[rel=icon]")["href"]
    assert site.files[svg[1:]] == (ROOT / "theme/static/icon.svg").read_bytes()
    touch = image(site.files[head.select_one("link[rel=apple-touch-icon]")["href"][1:]])
    # A phone paints black what is transparent.
    assert (touch.size, touch.mode) == ((180, 180), "P")
    assert "transparency" not in touch.info
    assert image(site.files["favicon.ico"]).size == (32, 32)


def test_icons_look_like_the_drawing():
    """Red at the edge, white where the two pages meet, in each of them."""
    drawing = BeautifulSoup((ROOT / "theme/static/icon.svg").read_text("utf-8"), "xml")
    red = tuple(bytes.fromhex(drawing.rect["fill"][1:]))
    for name in ("icon-192.png", "icon-512.png", "apple-touch-icon.png", "favicon.ico"):
        found = image((ROOT / "theme/static/icons" / name).read_bytes()).convert("RGB")
        size = found.width
        assert found.getpixel((size // 2, 2)) == red, name
        assert min(found.getpixel((size // 2, size * 36 // 64))) > 240, name


def test_colours_are_those_of_the_theme(build_site):
    manifest = json.loads(build_site().files["manifest.webmanifest"])
    tokens = (ROOT / "theme/static/css/00-tokens.css").read_text("utf-8")
    colours = dict(reversed(re.findall(r"(--color-\w+): (#\w+);", tokens)))
    assert manifest["background_color"] == colours["--color-page"]
    assert manifest["theme_color"] == colours["--color-flag"]


def test_a_changed_favicon_is_written(build_site, tmp_path):
    shutil.copytree(ROOT / "theme", tmp_path / "theme")
    build_site(theme=tmp_path / "theme")
    (tmp_path / "theme/static/icons/favicon.ico").write_bytes(b"other")
    site = build_site(theme=tmp_path / "theme")
    assert site.files["favicon.ico"] == b"other"
    assert site.report.written.made == ("favicon.ico",)
