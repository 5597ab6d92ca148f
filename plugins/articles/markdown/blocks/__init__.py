"""A body's lines → its blocks, as CommonMark reads them: lists, quotations, code, tables, HTML.

lines ─ markers ─► machine (containers, leaves) ─► paragraphs, tables, raw_html ─► element tree

Takes the place of Python-Markdown's block parser, which wants a blank line before each list
and four spaces in it; its inline patterns then read the text of the elements. Where CommonMark
shows marks as text, or takes an indented paragraph for code, what editors mean is read; `markers`,
`indented`, `paragraphs`, `rows` and `tables` say so.
"""

from __future__ import annotations

from . import raw_html
from .link_definitions import LinkDefinition
from .machine import BlockMachine

__all__ = ["BlockMachine", "LinkDefinition", "raw_html"]
