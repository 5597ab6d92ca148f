"""What the patterns page shows."""

from __future__ import annotations

import re

import pytest
from theme_examples import FULL
from theme_render import THEME, parse

from plugins.pages.contract.contexts import PatternsPage

TEMPLATES = THEME / "templates"
OWN_PAGE = {"search.html"}
"""Parts of a page that has styles of its own; there they are seen."""
PATTERNS = "\n".join(f.read_text("utf-8") for f in (TEMPLATES / "patterns").iterdir())
IMPORT_RE = re.compile(r'{% from "components/([\w.]+)" import (.+?) %}')


def called() -> set[tuple[str, str]]:
    """(file, macro) of each component that an example calls."""
    found = set()
    for file, imported in IMPORT_RE.findall(PATTERNS):
        for name in imported.split(", "):
            macro, _, known_as = name.partition(" as ")
            if re.search(rf"{{{{[^}}]*?\b{known_as or macro}\(", PATTERNS):
                found.add((file, macro))
    return found


@pytest.mark.parametrize(
    "file",
    [f for f in sorted((TEMPLATES / "components").iterdir()) if f.name not in OWN_PAGE],
    ids=lambda file: file.stem,
)
def test_every_component_is_shown(file):
    macros = re.findall(r"{% macro ([a-z]\w*)", file.read_text("utf-8"))
    assert macros
    assert {(file.name, macro) for macro in macros} <= called()
    page = parse(next(e for e in FULL if isinstance(e, PatternsPage)))
    assert page.find(id=f"mau-{file.stem}")
