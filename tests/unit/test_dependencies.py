"""What the code imports is declared, and the other way round."""

from __future__ import annotations

import ast
import re
import sys
import tomllib
from importlib.metadata import packages_distributions
from pathlib import Path

ROOT = Path(__file__).parents[2]


def named(requirement: str) -> str:
    """The name of a requirement, as the index writes it."""
    return re.split(r"[^\w.-]", requirement, maxsplit=1)[0].lower().replace("_", "-")


def imported() -> set[str]:
    """The packages that our code imports, by the names they are installed by."""
    names = set()
    for file in (ROOT / "plugins").rglob("*.py"):
        for node in ast.walk(ast.parse(file.read_text("utf-8"))):
            if isinstance(node, ast.Import):
                names |= {name.name for name in node.names}
            elif isinstance(node, ast.ImportFrom) and not node.level and node.module:
                names.add(node.module)
    tops = {name.partition(".")[0] for name in names} - {"plugins"} - sys.stdlib_module_names
    known = packages_distributions()
    return {known[top][0].lower().replace("_", "-") for top in tops if top in known}


def test_what_is_imported_is_declared():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    declared = {named(requirement) for requirement in project["dependencies"]}
    assert declared == imported()
