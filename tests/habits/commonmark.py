"""The same body by another reader: markdown-it, with GitHub's tables and the like.

What our readers mean otherwise than CommonMark is written over before (`meanings.py`).
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from markdown_it import MarkdownIt
from mdit_py_plugins.deflist import deflist_plugin
from mdit_py_plugins.gfm import gfm_plugin


def to_html(body: str) -> str:
    """The HTML of a Markdown body."""
    return str(_reader().render(body))


@dataclass(frozen=True, slots=True)
class IndentedBlock:
    """Lines from `start` up to before `end` that are code by their indent alone.

    `is_within`: in an item or a quotation, whose own indent is not counted.
    """

    start: int
    end: int
    is_within: bool


def indented_blocks(body: str) -> list[IndentedBlock]:
    """All of a text."""
    return [
        IndentedBlock(token.map[0], token.map[1], token.level > 0)
        for token in _reader().parse(body)
        if token.type == "code_block" and token.map
    ]


def goes_on_with_item(body: str, line: int) -> bool:
    """Whether a line (from 0) is more of an item's paragraph, outside of quotations."""
    inside: list[str] = []
    for token in _reader().parse(body):
        if token.type in ("list_item_open", "blockquote_open"):
            inside.append(token.type)
        elif token.type in ("list_item_close", "blockquote_close"):
            inside.pop()
        elif token.type == "inline" and token.map and token.map[0] < line < token.map[1]:
            return "list_item_open" in inside and "blockquote_open" not in inside
    return False


@cache
def _reader() -> MarkdownIt:
    reader = MarkdownIt("commonmark", {"html": True}).use(gfm_plugin).use(deflist_plugin)
    # `> [!NOTE]` and `~một~` are GitHub's alone.
    reader.options["alerts"] = False
    reader.options["strikethrough_single_tilde"] = False
    return reader
