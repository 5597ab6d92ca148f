from __future__ import annotations

import re

import pytest
from theme_render import THEME

TEMPLATES = sorted(f for f in (THEME / "templates").rglob("*.*") if f.suffix != ".js")
WORDS = THEME / "templates" / "words.html"
CODE_RE = re.compile(r"\{#.*?#\}|\{%.*?%\}|\{\{.*?\}\}|<!?[^>]*>", re.DOTALL)
"""Comments, statements, expressions and tags: what remains is said to readers."""

SPOKEN_RE = re.compile(r'(?:aria-label|alt|title|content|placeholder)="(?!\{)([^"]*[^\W\d_][^"]*)"')
MACHINE_VALUES = (
    *("width=device-width, initial-scale=1", "noindex", "light dark"),
    *("article", "website", "summary_large_image"),
)


@pytest.mark.parametrize("file", TEMPLATES, ids=lambda f: f.name)
def test_is_small(file):
    limit = 180 if file == WORDS else 60
    assert len(file.read_text("utf-8").splitlines()) <= limit


@pytest.mark.parametrize("file", [f for f in TEMPLATES if f != WORDS], ids=lambda f: f.name)
def test_words_are_kept_in_one_place(file):
    source = file.read_text("utf-8")
    attributes = [v for v in SPOKEN_RE.findall(source) if not v.startswith(MACHINE_VALUES)]
    assert not [v for v in attributes if not v.startswith("0; url")]
    assert not re.findall(r"[^\W\d_]+", CODE_RE.sub(" ", source))


def test_every_word_is_used():
    defined = re.findall(r"\{% (?:set|macro) (\w+)", WORDS.read_text("utf-8"))
    sources = "\n".join(file.read_text("utf-8") for file in TEMPLATES)
    unused = [w for w in defined if not re.search(rf"words\.{w}\b|\{{\{{ {w}\(", sources)]
    assert len(defined) == len(set(defined))
    assert not unused
