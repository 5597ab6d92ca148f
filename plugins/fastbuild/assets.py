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

CSS_URL_RE = re.compile(r'url\("\.\./([^"]+)"\)')


@dataclass(frozen=True, slots=True)
class Bundle:
    """Files by path from the output folder, and the URLs that pages use."""

    files: dict[str, bytes]
    urls: Assets


def bundle(theme: Path, urls: Urls) -> Bundle:
    """Join the style sheets of static/css in the order of their names, without comments.

    All is named by its content.
    """
    static = theme / "static"
    files: dict[str, bytes] = {}
    named: dict[str, str] = {}
    for file in sorted(static.rglob("*")):
        if file.suffix in (".woff2", ".svg", ".js"):
            source = file.relative_to(static).as_posix()
            named[source] = _add(files, source, file.read_bytes())
    css = "\n".join(f.read_text("utf-8") for f in sorted((static / "css").glob("*.css")))
    # Relative URLs: they hold wherever the site is.
    css = CSS_URL_RE.sub(lambda m: f'url("../{named[m[1]].removeprefix("theme/")}")', css)
    stylesheet = _add(files, "css/site.css", rcssmin.cssmin(css).encode())
    fonts = tuple(path for name, path in named.items() if name.startswith("fonts/"))
    return Bundle(
        files,
        Assets(
            stylesheet_url=urls.path(stylesheet),
            icon_url=urls.path(named["icon.svg"]),
            font_urls=tuple(urls.path(path) for path in fonts),
            scripts=Scripts(
                **{f.name: urls.path(named[f"js/{f.name}.js"]) for f in fields(Scripts)}
            ),
        ),
    )


def _add(files: dict[str, bytes], name: str, content: bytes) -> str:
    """Add a file under a name with a digest of its content; return its path."""
    stem, dot, suffix = name.rpartition(".")
    path = f"theme/{stem}.{hashlib.sha256(content).hexdigest()[:10]}{dot}{suffix}"
    files[path] = content
    return path
