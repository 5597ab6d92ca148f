"""Lists of attributes behind a text, `{#muc .note}`: what has words in braces is text."""

from __future__ import annotations

import re

from markdown import Markdown
from markdown.extensions.attr_list import AttrListExtension, AttrListTreeprocessor

# Kept narrow: `{ảnh 1}` and `{chưa xong}` are remarks, `{% … %}` and `{{< … >}}` other tools'.
LIST = r"\{(?::[ ]*|[ ]*(?=[#.][\w-]|[A-Za-z][\w:.-]*=[^\s={}]))([^\}\n ][^\n]*)\}"


class AttributeProcessor(AttrListTreeprocessor):
    """Takes `{: …}`, and braces whose first word begins with `#` or `.` or has a `=`."""

    # Python-Markdown reads them from the class; type checkers take names in capitals for final.
    BASE_RE = LIST  # type: ignore[misc]
    HEADER_RE = re.compile(rf"[ ]+{LIST}[ ]*$")  # type: ignore[misc]
    BLOCK_RE = re.compile(rf"\n[ ]*{LIST}[ ]*$")  # type: ignore[misc]
    INLINE_RE = re.compile(rf"^{LIST}")  # type: ignore[misc]


class AttributeLists(AttrListExtension):
    """In the place of Python-Markdown's `attr_list`."""

    def extendMarkdown(self, md: Markdown) -> None:
        """Register the processor."""
        md.treeprocessors.register(AttributeProcessor(md), "attr_list", 8)
