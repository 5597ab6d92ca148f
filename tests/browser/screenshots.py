"""Pictures of the site to be looked at: each kind of page as readers have it before them."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from pathlib import Path

from playwright.sync_api import Browser, Page

from .chromium import chromium
from .rich_site import CASES, PAGES, build_rich_site
from .serving import served

SHOWN = {
    "home": PAGES["home.html"],
    "article": PAGES["article.html"],
    "photos": CASES["photos"],
    "directory": PAGES["directory.html"],
    "district": PAGES["district.html"],
    "commune-new": PAGES["commune_new.html"],
    "commune-old": PAGES["commune_old.html"],
    "category": PAGES["category.html"],
    "archive": PAGES["archive.html"],
    "search": PAGES["search.html"],
    "page": PAGES["page.html"],
    "not-found": PAGES["not_found.html"],
    "tables": CASES["tables"],
    "figures": CASES["figures"],
    "videos": CASES["videos"],
    "lists": CASES["lists"],
    "title": CASES["title"],
    "words": CASES["words"],
    "patterns": PAGES["patterns.html"],
}
WIDTHS = (360, 1280)
SCHEMES = ("light", "dark")
MOST = 4000
"""CSS pixels of a page's height that a picture shows."""
A4 = {"width": 718, "height": 1047}
"""In CSS pixels, less margins of 1 cm."""


def take(folder: Path) -> Iterator[Path]:
    """Build the site of the browser tests, and write a picture of every page of `SHOWN`."""
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as work:
        site = build_rich_site(Path(work))
        with served(site) as address, chromium() as browser:
            for name, url in SHOWN.items():
                yield from _on_screens(browser, address + url, folder / name)
                yield _on_paper(browser, address + url, folder / name)


def _on_screens(browser: Browser, url: str, stem: Path) -> Iterator[Path]:
    for width in WIDTHS:
        for scheme in SCHEMES:
            size = {"width": width, "height": 800}
            page = browser.new_page(viewport=size, color_scheme=scheme)
            page.goto(url)
            yield _shoot(page, stem.with_name(f"{stem.name}-{width}-{scheme}.png"))
            page.close()


def _on_paper(browser: Browser, url: str, stem: Path) -> Path:
    page = browser.new_page(viewport=A4, java_script_enabled=True)
    page.emulate_media(media="print")
    page.goto(url)
    target = stem.with_name(f"{stem.name}-print.pdf")
    page.pdf(path=target, format="A4", margin=dict.fromkeys(("top", "bottom"), "1.5cm"))
    _shoot(page, target.with_suffix(".png"))
    page.close()
    return target


def _shoot(page: Page, target: Path) -> Path:
    # Photos that are fetched as readers come to them.
    page.evaluate(
        """() => Promise.all(Array.from(document.images, (image) => {
             image.loading = "eager";
             return image.decode().catch(() => {});
           }))"""
    )
    height = page.evaluate("document.documentElement.scrollHeight")
    size = page.viewport_size or A4
    clip = {"x": 0, "y": 0, "width": size["width"], "height": min(height, MOST)}
    page.screenshot(path=target, full_page=True, clip=clip)
    return target
