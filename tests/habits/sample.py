"""A file of a habit, and how the pieces that such files are made of are found."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from .pen import Pen

Write = Callable[[Pen], str]


@dataclass(frozen=True, slots=True)
class Sample:
    """A whole file: `text` before any encoding; `traits` name the pieces that are in it.

    `is_foreign`: something in it must be told, since no article can have what it means.
    """

    habit: str
    name: str
    traits: tuple[str, ...]
    text: str
    is_foreign: bool = False

    @property
    def path(self) -> str:
        """Where an editor might keep it, from the content folder."""
        return f"tin/2021/{self.habit}-{self.name}.md"


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of an article in which a habit shows.

    `is_last`: what is in it goes on up to the end of a file. `is_foreign`: no article can
    have what it means, so that it must be told.
    """

    name: str
    write: Write
    is_last: bool = False
    is_foreign: bool = False


@dataclass(frozen=True, slots=True)
class Habit:
    """Pieces, and how a whole file is made of a few of them.

    `frame` gives front matter (with both its `---` lines) for a title; `joints` are what may
    stand between two blocks. `is_windows`: where such files come from.
    """

    name: str
    frame: Callable[[Pen, str], str]
    joints: tuple[str, ...] = ("\n\n",)
    is_windows: bool = False
    pieces: list[Piece] = field(default_factory=list)

    def piece(self, write: Write) -> Write:
        """Register a piece, by the name of its function."""
        self.pieces.append(Piece(write.__name__, write))
        return write

    def last(self, write: Write) -> Write:
        """Register a piece that goes on up to the end of a file, and must be told."""
        self.pieces.append(Piece(write.__name__, write, is_last=True, is_foreign=True))
        return write

    def foreign(self, write: Write) -> Write:
        """Register a piece that must be told."""
        self.pieces.append(Piece(write.__name__, write, is_foreign=True))
        return write


def lines(*parts: str) -> str:
    """Below each other."""
    return "\n".join(parts)


def blocks(*parts: str) -> str:
    """With empty lines between them."""
    return "\n\n".join(parts)


def indented(text: str, by: str) -> str:
    """Each line with something on it moved right."""
    return "\n".join(by + line if line else line for line in text.split("\n"))
