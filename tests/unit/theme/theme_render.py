"""Two functions that the tests of the theme speak in."""

from __future__ import annotations

from pathlib import Path

from bs4 import BeautifulSoup

from plugins.fastbuild.rendering import Renderer
from plugins.pages.contexts import Context, Feed, Redirect

THEME = Path(__file__).parents[3] / "theme"
RENDERER = Renderer(THEME)


def render(context: Context | Feed | Redirect) -> str:
    """The text of the page."""
    return RENDERER.render(context).decode()


def parse(context: Context | Feed | Redirect) -> BeautifulSoup:
    """The page as browsers read it."""
    return BeautifulSoup(render(context), "html5lib")
