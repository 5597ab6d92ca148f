"""A passage of an editor's text as messages quote it."""

from __future__ import annotations

SHOWN = 60
"""Characters of a passage that a message quotes."""


def excerpt(text: str, most: int = SHOWN) -> str:
    """`“Sáng nay Hội trao quà”…`: what the text begins with, up to a word's end, in quotes.

    The ellipsis of what is cut stands behind the quotes, so that what is in them can be found
    in the file; a line break ends them too, since editors search within lines.
    """
    line = text.strip().partition("\n")[0].rstrip()
    begin = line
    if len(line) > most:
        words = line[: most + 1].rpartition(" ")[0].rstrip()
        # Of an address there is no end to be had; a word or two would say nothing.
        begin = words if len(words) > most // 2 else line[:most]
    return f"“{begin}”" if begin == text.strip() else f"“{begin}”…"
