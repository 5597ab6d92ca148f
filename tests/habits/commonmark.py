"""The same body by another reader: markdown-it, with GitHub's tables and the like.

What our readers mean otherwise than CommonMark is written over before (`meanings.py`).
"""

from __future__ import annotations

from functools import cache

from markdown_it import MarkdownIt
from mdit_py_plugins.deflist import deflist_plugin
from mdit_py_plugins.gfm import gfm_plugin


def to_html(body: str) -> str:
    """The HTML of a Markdown body."""
    return str(_reader().render(body))


def indented_blocks(body: str) -> list[tuple[int, int]]:
    """The first line of each block of code that is one by its indent alone, and the next after.

    Those within lists and quotations are not given.
    """
    return [
        (token.map[0], token.map[1])
        for token in _reader().parse(body)
        if token.type == "code_block" and token.level == 0 and token.map
    ]


@cache
def _reader() -> MarkdownIt:
    reader = MarkdownIt("commonmark", {"html": True}).use(gfm_plugin).use(deflist_plugin)
    # `> [!NOTE]` and `~một~` are GitHub's alone.
    reader.options["alerts"] = False
    reader.options["strikethrough_single_tilde"] = False
    return reader
