"""Where a title breaks into lines, and how large it is: widths in, words out."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

Width = Callable[[str], int]
"""The width of a text in pixels."""
ELLIPSIS = "…"


@dataclass(frozen=True, slots=True)
class Size:
    """A size of type in pixels, from baseline to baseline, and how many lines there may be."""

    pixels: int
    leading: int
    most_lines: int


def set_title(title: str, room: int, sizes: Iterable[tuple[Size, Width]]) -> tuple[Size, list[str]]:
    """The lines of a title, in the first of these sizes in which all of it has room.

    It breaks at spaces, no-break spaces apart. Where it has room in none, it is cut in the
    last.
    """
    words = [word for word in title.split(" ") if word]
    for size, width in sizes:
        lines = broken(words, room, width)
        if len(lines) <= size.most_lines and all(width(line) <= room for line in lines):
            return size, balanced(words, room, width, lines)
    shown = lines[: size.most_lines]
    if len(lines) > size.most_lines:
        shown[-1] += f" {lines[size.most_lines]}"
    return size, [cut(line, room, width) for line in shown]


def broken(words: Sequence[str], room: int, width: Width) -> list[str]:
    """As many words as have room on each line; a word that has none stands alone."""
    lines: list[str] = []
    for word in words:
        if lines and width(longer := f"{lines[-1]} {word}") <= room:
            lines[-1] = longer
        else:
            lines.append(word)
    return lines


def balanced(words: Sequence[str], room: int, width: Width, lines: list[str]) -> list[str]:
    """As many lines, as even as can be: broken in the least room that they need."""
    least, enough = max(map(width, words), default=0), room
    while enough - least > 8:
        middle = (least + enough) // 2
        if len(broken(words, middle, width)) > len(lines):
            least = middle
        else:
            enough = middle
    return broken(words, enough, width)


def cut(line: str, room: int, width: Width) -> str:
    """The line, or as much of it as has room, with an ellipsis."""
    if width(line) <= room:
        return line
    while line and width(line + ELLIPSIS) > room:
        shorter = line.rpartition(" ")[0]
        line = (shorter or line[:-1]).rstrip(" ,;:.–—-(“‘")
    return line + ELLIPSIS
