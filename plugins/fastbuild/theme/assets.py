"""The theme's own files, under names that change with their content.

A browser can keep such a file forever: what changes gets another name.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable
from dataclasses import dataclass, fields
from pathlib import Path

import rcssmin
import rjsmin

from plugins.pages import Assets, Scripts
from plugins.social import MADE_WITH
from plugins.urls import Urls

from .files import ThemeError, files_in, read_text
from .scripts import joined

FAVICON = "icons/favicon.ico"
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
    """Join the style sheets of static/css in the order of their names.

    Neither styles nor scripts have comments. All is named by its content, but for favicon.ico.
    Raises ThemeError if a file is missing or cannot be used.
    """
    static = theme / "static"
    found = files_in(static)
    files: dict[str, bytes] = {}
    named = _Named(static)
    for file in found:
        source = file.relative_to(static).as_posix()
        is_shared = not source.startswith(f"{SEARCH}/")
        if file.suffix in (".woff2", ".svg", ".png") and is_shared:
            named[source] = _add(files, source, file.read_bytes())
        elif file.suffix == ".js" and is_shared:
            named[source] = _add(files, source, str(rjsmin.jsmin(read_text(file))).encode())
        elif file.suffix == ".txt":
            # The licences of what is beside them, which have to go where it goes.
            _add(files, source, file.read_bytes())
        elif source == FAVICON:
            # Browsers ask for it at the root, whatever a page says.
            files["favicon.ico"] = file.read_bytes()
    stylesheet = _add(files, "css/site.css", _styles(_directly_in(static / "css", found), named))
    for_search = _directly_in(static / SEARCH, found)
    script = _add(files, "js/search.js", joined(for_search).encode())
    style = _add(files, "css/search.css", _styles(for_search, named))
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


class _Named(dict[str, str]):
    """Paths of the output by path from the folder of the theme's files."""

    def __init__(self, static: Path) -> None:
        super().__init__()
        self._static = static

    def __missing__(self, name: str) -> str:
        raise ThemeError(f"{self._static / name}: giao diện cần tệp này mà không có.")


def _directly_in(folder: Path, files: Iterable[Path]) -> list[Path]:
    return [file for file in files if file.parent == folder]


def _styles(files: Iterable[Path], named: _Named) -> bytes:
    pieces = [_with_urls(file, named) for file in files if file.suffix == ".css"]
    return str(rcssmin.cssmin("\n".join(pieces))).encode()


def _with_urls(file: Path, named: _Named) -> str:
    """A style sheet with the URLs of the output: relative, they hold wherever the site is."""
    css = read_text(file)

    def url(match: re.Match[str]) -> str:
        if match[1] not in named:
            line = css.count("\n", 0, match.start()) + 1
            raise ThemeError(f"{file}:{line}: không có tệp “{match[1]}”. Sửa tên, hoặc thêm tệp.")
        return f'url("../{named[match[1]].removeprefix("theme/")}")'

    return CSS_URL_RE.sub(url, css)


def _add(files: dict[str, bytes], name: str, content: bytes) -> str:
    """Add a file under a name with a digest of its content; return its path."""
    stem, dot, suffix = name.rpartition(".")
    path = f"theme/{stem}.{hashlib.sha256(content).hexdigest()[:10]}{dot}{suffix}"
    files[path] = content
    return path
