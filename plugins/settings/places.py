"""Where a setting stands in its file, for messages."""

from __future__ import annotations

import ast
from collections.abc import Sequence
from pathlib import Path

FILES = ("publishconf.py", "pelicanconf.py")
"""Of the site's settings, the one that has the last word first."""


def menu_places(root: Path, menu: Sequence[tuple[str, str]]) -> tuple[tuple[str, int], ...]:
    """File and line of each entry of the menu, as far as the files below `root` say so."""
    for name in FILES:
        entries = _entries(root / name)
        if entries is not None:
            # One that is computed has the line of the whole.
            lines = [*entries[1:], *[entries[0]] * len(menu)]
            return tuple((str(root / name), line) for line, _ in zip(lines, menu, strict=False))
    return ()


def _entries(file: Path) -> list[int] | None:
    """The lines of MENUITEMS and of its entries; None if it is not set there."""
    try:
        tree = ast.parse(file.read_bytes())
    except (OSError, SyntaxError, ValueError):
        return None
    for node in reversed(tree.body):
        if isinstance(node, ast.Assign) and any(map(_is_menu, node.targets)):
            value = node.value
            inside = value.elts if isinstance(value, ast.Tuple | ast.List) else []
            return [node.lineno, *(entry.lineno for entry in inside)]
    return None


def _is_menu(target: ast.expr) -> bool:
    return isinstance(target, ast.Name) and target.id == "MENUITEMS"
