"""The functions that the tests of the theme speak in."""

from __future__ import annotations

from pathlib import Path

from bs4 import BeautifulSoup

from plugins.fastbuild.rendering import Renderer
from plugins.pages.contexts import Context, Feed, Redirect

THEME = Path(__file__).parents[3] / "theme"
RENDERER = Renderer(THEME)
SCRIPTS = {f.name: f.read_text("utf-8") for f in (THEME / "static/js").iterdir()}


def render(context: Context | Feed | Redirect) -> str:
    """The text of the page."""
    return RENDERER.render(context).decode()


def parse(context: Context | Feed | Redirect) -> BeautifulSoup:
    """The page as browsers read it."""
    return BeautifulSoup(render(context), "html5lib")


def scripts(soup: BeautifulSoup) -> list[str]:
    """The names of the theme's own scripts in a page; any other script is a KeyError.

    search.js is what static/search is joined to.
    """
    names = {f"/theme/js/{Path(name).stem}.0.js": name for name in (*SCRIPTS, "search.js")}
    assert not any(tag.contents for tag in soup.find_all("script"))
    return [names[tag["src"]] for tag in soup.find_all("script")]


def shown(soup: BeautifulSoup) -> BeautifulSoup:
    """Without what a script fills in before it is shown."""
    for tag in soup.select("template, .results, [role=listbox]"):
        tag.clear()
    return soup
