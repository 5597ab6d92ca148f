"""The functions that the tests of the theme speak in."""

from __future__ import annotations

from pathlib import Path

from bs4 import BeautifulSoup

from plugins.fastbuild.rendering import Renderer
from plugins.pages.contexts import Context, Feed, Redirect

THEME = Path(__file__).parents[3] / "theme"
RENDERER = Renderer(THEME)
SCRIPTS = {f.name: f.read_text("utf-8") for f in (THEME / "templates/scripts").iterdir()}


def render(context: Context | Feed | Redirect) -> str:
    """The text of the page."""
    return RENDERER.render(context).decode()


def parse(context: Context | Feed | Redirect) -> BeautifulSoup:
    """The page as browsers read it."""
    return BeautifulSoup(render(context), "html5lib")


def scripts(soup: BeautifulSoup) -> list[str]:
    """The names of the theme's own scripts in a page; any other script is a KeyError."""
    names = {text.strip(): name for name, text in SCRIPTS.items()}
    return [names["".join(map(str, tag.contents)).strip()] for tag in soup.find_all("script")]
