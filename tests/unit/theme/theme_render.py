"""The functions that the tests of the theme speak in."""

from __future__ import annotations

from pathlib import Path

from bs4 import BeautifulSoup

from plugins.fastbuild.theme.rendering import Renderer
from plugins.pages import Source

THEME = Path(__file__).parents[3] / "theme"
RENDERER = Renderer(THEME)
SCRIPTS = {f.name: f.read_text("utf-8") for f in (THEME / "static/js").iterdir()}


def render(context: Source) -> str:
    """The text of the page."""
    return RENDERER.render(context).decode()


def parse(context: Source) -> BeautifulSoup:
    """The page as browsers read it."""
    return BeautifulSoup(render(context), "html5lib")


def scripts(soup: BeautifulSoup) -> list[str]:
    """The names of the theme's own scripts in a page; any other script is a KeyError.

    search.js is what static/search is joined to. What is said to machines is not run.
    """
    names = {f"/theme/js/{Path(name).stem}.0.js": name for name in (*SCRIPTS, "search.js")}
    found = soup.find_all("script", type=lambda kind: kind != "application/ld+json")
    assert not any(tag.contents for tag in found)
    return [names[tag["src"]] for tag in found]


def shown(soup: BeautifulSoup) -> BeautifulSoup:
    """Without what a script fills in before it is shown."""
    for tag in soup.select("template, .results, [role=listbox]"):
        tag.clear()
    return soup
