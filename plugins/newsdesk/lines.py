"""Lines of text as people typed and pasted them, made clean."""

from __future__ import annotations

from plugins.vietnamese import nfc

PHOTO_MARK = "\N{OBJECT REPLACEMENT CHARACTER}"
"""A line of its own where a saved page had a photo."""
CELL = "\t"
"""Between the cells of a table's row."""


def clean(text: str) -> str:
    """One line: NFC, no invisible characters, one space where any white space was.

    Tabs inside the line stay, as they separate the cells of a row.
    """
    cells = ("".join(map(_visible, cell)) for cell in text.strip().split(CELL))
    return nfc(CELL.join(" ".join(cell.split()) for cell in cells))


def clean_words(text: str) -> str:
    """`clean`, without tabs either."""
    return " ".join(clean(text).split())


def _visible(character: str) -> str:
    if character.isspace():
        return " "
    return character if character.isprintable() else ""
