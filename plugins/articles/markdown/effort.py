"""How much Python-Markdown may do for one text: it looks at some texts again and again.

Counted is what it looks at, not time, so the same text is refused on every machine.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import partial
from typing import Any
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions import Extension

MOST = 10_000_000
"""Characters looked at: what takes a second. A long article needs a fifth of it."""
DEEPEST = 25
"""Lists, quotations and definitions in each other."""
COPYING = 64
"""Characters copied in the time in which one is looked at."""
PASSING = 4
"""Elements beside each other passed over in the time in which one character is looked at."""


class TooIntricateError(Exception):
    """A text would take longer, or nest deeper, than any article.

    `passage` is where that was noticed, indentation and markers taken away.
    """

    def __init__(self, passage: str, *, nested: bool) -> None:
        super().__init__(passage)
        self.passage = passage
        self.nested = nested


class Effort(Extension):
    """Raises TooIntricateError from the conversion of a text that takes too much.

    Must be the last of the extensions, to see what the others do.
    """

    def __init__(self) -> None:
        super().__init__()
        self.spent = 0

    def extendMarkdown(self, md: Markdown) -> None:
        """Have each match of an inline pattern counted."""
        md.registerExtension(self)
        for pattern in md.inlinePatterns:
            handle = partial(self._match, pattern.handleMatch)
            pattern.handleMatch = handle  # type: ignore[method-assign]

    def reset(self) -> None:
        """Begin with another text."""
        self.spent = 0

    def spend(self, characters: int, text: str, at: int = 0) -> None:
        """Count characters looked at in a text from there on."""
        self.spent += characters
        if self.spent > MOST:
            raise TooIntricateError(text[at:], nested=False)

    def _match(self, handle: Callable[..., Any], match: re.Match[str], data: str) -> Any:  # noqa: ANN401
        found = handle(match, data)
        # Where nothing comes of a match, its end has been looked for up to the end.
        end = len(data) if found[0] is None else found[2]
        self.spend(end - match.start() + len(data) // COPYING, data, match.start())
        if len(inside := found[0] if isinstance(found[0], Element) else ()) > 1:
            # For the text behind each element in this one, all of them are passed over.
            self.spend(len(inside) ** 2 // PASSING, data, match.start())
        return found
