"""The rooms stand in one order: each imports those before it, and only the door knows Pelican."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path

import pytest
from pelican.plugins._utils import get_namespace_plugins

PLUGINS = Path(__file__).parents[2] / "plugins"
ROOMS = (
    *("vietnamese", "stamps", "problems", "photos", "social", "settings", "attachments"),
    *("articles", "gazetteer", "localities", "atlas", "urls", "checks", "edition", "pages"),
    *("search", "fastbuild", "newsdesk"),
)
WITHIN = {
    "articles": (
        *("facts", "article", "references", "settings", "tree"),
        *("markdown", "front_matter", "html", "reading"),
    ),
    "fastbuild": ("machine", "cache", "theme", "output", "content", "site", "run", "preview"),
    "pages": ("contract", "shared", "site_model", "kinds", "compose"),
}
DOOR = {"fastbuild/__init__.py", "fastbuild/generator.py", "settings/loading.py"}
"""What Pelican loads, what it starts, and what reads its settings for other commands."""
MOST = 20
"""Files of a folder, which so can be looked through at a glance."""


def imports(file: Path) -> Iterator[str]:
    """The modules that a file imports, by their whole names."""
    package = ["plugins", *file.relative_to(PLUGINS).parts[:-1]]
    for node in ast.walk(ast.parse(file.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            yield from (name.name for name in node.names)
        elif isinstance(node, ast.ImportFrom):
            base = package[: len(package) + 1 - node.level] if node.level else []
            module = ".".join([*base, *filter(None, [node.module])])
            yield module
            yield from (f"{module}.{name.name}" for name in node.names)


def below(folder: Path, name: str, order: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    """Rooms in a folder that import one that stands behind them."""
    for room in order:
        place = folder / room
        files = place.rglob("*.py") if place.is_dir() else [place.with_suffix(".py")]
        for module in {module for file in files for module in imports(file)}:
            parts = module.removeprefix(f"{name}.").split(".")
            if module.startswith(f"{name}.") and parts[0] in order[order.index(room) + 1 :]:
                yield room, module


def test_every_room_is_in_the_order():
    there = {folder.name for folder in PLUGINS.iterdir() if (folder / "__init__.py").exists()}
    assert there == set(ROOMS)


def test_rooms_import_those_before_them():
    assert list(below(PLUGINS, "plugins", ROOMS)) == []


@pytest.mark.parametrize("room", WITHIN)
def test_rooms_within_a_room_import_those_before_them(room):
    assert list(below(PLUGINS / room, f"plugins.{room}", WITHIN[room])) == []


def test_pelican_is_known_at_the_door_alone():
    knows = {
        file.relative_to(PLUGINS).as_posix()
        for file in PLUGINS.rglob("*.py")
        for module in imports(file)
        if module.split(".")[0] == "pelican"
    }
    assert knows <= DOOR


def test_every_room_can_be_looked_through():
    folders = {file.parent for file in PLUGINS.rglob("*.py")}
    assert [folder.name for folder in folders if len(list(folder.glob("*.py"))) > MOST] == []


def test_no_plugin_of_pelican_stands_in_the_place_of_a_room():
    installed = get_namespace_plugins()
    assert not {f"plugins.{room}" for room in ROOMS} & set(installed)
    for room in ROOMS:
        found = find_spec(f"plugins.{room}")
        assert found and Path(found.origin or "").is_relative_to(PLUGINS)
