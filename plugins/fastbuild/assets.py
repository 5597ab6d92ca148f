"""The theme's own files, under names that change with their content.

A browser can keep such a file forever: what changes gets another name.
"""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass, fields
from pathlib import Path

import rcssmin

from plugins.pages import Assets, Scripts
from plugins.pages.urls import Urls
from plugins.social import MADE_WITH

from .modules import joined

APP_ICONS = (192, 512)
"""Pixels of the icons that a web manifest is to name (web.dev/articles/add-manifest)."""
SEARCH = "search"
"""The folder of static/ with the scripts and styles of the search page alone."""
CSS_URL_RE = re.compile(r'url\("\.\./([^"]+)"\)')


@dataclass(frozen=True, slots=True)
class Bundle:
    """Files by path from the output folder, and the URLs that pages use."""

    files: dict[str, bytes]
    urls: Assets


def bundle(theme: Path, urls: Urls) -> Bundle:
    """Join the style sheets of static/css in the order of their names, without comments.

    All is named by its content, but for favicon.ico.
    """
    static = theme / "static"
    files: dict[str, bytes] = {}
    named: dict[str, str] = {}
    for file in sorted(static.rglob("*")):
        source = file.relative_to(static).as_posix()
        if file.suffix in (".woff2", ".svg", ".png", ".js") and not source.startswith(f"{SEARCH}/"):
            named[source] = _add(files, source, file.read_bytes())
    # Browsers ask for it here, whatever a page says.
    files["favicon.ico"] = (static / "icons/favicon.ico").read_bytes()
    css = _styles(static / "css")
    # Relative URLs: they hold wherever the site is.
    css = CSS_URL_RE.sub(lambda m: f'url("../{named[m[1]].removeprefix("theme/")}")', css)
    stylesheet = _add(files, "css/site.css", rcssmin.cssmin(css).encode())
    script = _add(files, "js/search.js", joined(static / SEARCH).encode())
    style = _add(files, "css/search.css", rcssmin.cssmin(_styles(static / SEARCH)).encode())
    fonts = tuple(path for name, path in named.items() if name.startswith("fonts/"))
    return Bundle(
        files,
        Assets(
            stylesheet_url=urls.path(stylesheet),
            icon_url=urls.path(named["icon.svg"]),
            touch_icon_url=urls.path(named["icons/apple-touch-icon.png"]),
            app_icon_urls=tuple(
                (size, urls.path(named[f"icons/icon-{size}.png"])) for size in APP_ICONS
            ),
            card_urls=tuple(urls.path(named[name]) for name in MADE_WITH),
            font_urls=tuple(urls.path(path) for path in fonts),
            scripts=Scripts(
                **{f.name: urls.path(named[f"js/{f.name}.js"]) for f in fields(Scripts)}
            ),
            search_script_url=urls.path(script),
            search_style_url=urls.path(style),
        ),
    )


def _styles(folder: Path) -> str:
    return "\n".join(file.read_text("utf-8") for file in sorted(folder.glob("*.css")))


def _add(files: dict[str, bytes], name: str, content: bytes) -> str:
    """Add a file under a name with a digest of its content; return its path."""
    stem, dot, suffix = name.rpartition(".")
    path = f"theme/{stem}.{hashlib.sha256(content).hexdigest()[:10]}{dot}{suffix}"
    files[path] = content
    return path
