"""All files: those by hand, one after the other for each piece, and mixtures of pieces."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from random import Random

from .pen import Pen
from .pieces import HABITS
from .sample import Habit, Piece, Sample

BY_HAND = Path(__file__).parent / "samples"
SIZE = 600
"""Files that are made; with those by hand that is the whole corpus."""
FOCUSED = 2
"""Files for each piece that show nothing but it."""


def corpus(size: int = SIZE) -> list[Sample]:
    """The files by hand, and `size` made ones, as many of each habit: the same in every run."""
    each = size // len(HABITS)
    return [*by_hand(), *(sample for habit in HABITS for sample in _made(habit, each))]


def by_hand() -> list[Sample]:
    """The files in `samples/`, a folder for each habit, named by what they show.

    What must be told is in a folder of its own within.
    """
    files = sorted(BY_HAND.glob("*/*.md")) + sorted(BY_HAND.glob("*/foreign/*.md"))
    return [_from_file(file) for file in files]


def _from_file(file: Path) -> Sample:
    habit = file.relative_to(BY_HAND).parts[0]
    is_foreign = file.parent.name == "foreign"
    return Sample(habit, file.stem, (file.stem,), file.read_bytes().decode(), is_foreign)


def _made(habit: Habit, size: int) -> Iterator[Sample]:
    names = [piece for piece in habit.pieces for _ in range(FOCUSED)][:size]
    for number, piece in enumerate(names):
        yield _sample(habit, f"{piece.name}-{number % FOCUSED + 1}", [piece])
    for number in range(size - len(names)):
        yield _mixture(habit, f"mixed-{number + 1:03}")


def _mixture(habit: Habit, name: str) -> Sample:
    random = Random(f"{habit.name} {name} pieces")
    # What must be told is left to its own files: beside it, nothing else would be seen.
    whole = [piece for piece in habit.pieces if not (piece.is_last or piece.is_foreign)]
    chosen = random.sample(whole, random.randint(4, 8))
    sample = _sample(habit, name, chosen)
    # As programs on Windows save it.
    is_windows = habit.is_windows and random.random() < 0.25
    return replace(sample, text=as_on_windows(sample.text)) if is_windows else sample


def as_on_windows(text: str) -> str:
    """With a BOM, and with `\\r\\n` at the ends of lines."""
    return "\ufeff" + text.replace("\n", "\r\n")


def _sample(habit: Habit, name: str, pieces: list[Piece]) -> Sample:
    pen = Pen(Random(f"{habit.name} {name}"))
    text = habit.frame(pen, pen.heading()) + "\n" + pen.paragraph()
    for piece in pieces:
        text += pen.pick(*habit.joints) + piece.write(pen)
        if pen.maybe(0.6) and not piece.is_last:
            text += pen.pick(*habit.joints) + pen.paragraph()
    is_foreign = any(piece.is_foreign for piece in pieces)
    traits = tuple(piece.name for piece in pieces)
    return Sample(habit.name, name, traits, f"{text}\n", is_foreign)
