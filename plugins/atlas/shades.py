"""Classes of numbers, by which areas are shaded: none, and four by rank, with round limits."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

CLASSES = 4
"""Besides the one for none."""
ROUND = (1.0, 1.5, 2.0, 3.0, 4.0, 5.0, 7.0)
"""Limits are one of these times a power of ten: they hardly ever move with one article."""


@dataclass(frozen=True, slots=True)
class Shade:
    """A class: the numbers from `least` to `most`; `most` is None for the last."""

    step: int  # 0 for none, up to CLASSES for the most
    least: int
    most: int | None


def shades(counts: Iterable[int]) -> tuple[Shade, ...]:
    """The classes for these numbers, the lowest first; 0 has one only if it is among them.

    The limits are quartiles of the others, rounded. Few or like numbers give fewer classes, none
    of them empty, the highest of which is always of the last step.
    """
    given = sorted(counts)
    some = [count for count in given if count > 0]
    quartiles = [rounded(some[len(some) * n // CLASSES]) for n in range(1, CLASSES) if some]
    limits = sorted({1, *quartiles})
    classes = [
        (least, following)
        for least, following in zip(limits, [*limits[1:], None], strict=True)
        if any(least <= count and (following is None or count < following) for count in some)
    ]
    found = [
        Shade(step, least, following - 1 if following and step < CLASSES else None)
        for step, (least, following) in enumerate(classes, CLASSES + 1 - len(classes))
    ]
    return (Shade(0, 0, 0), *found) if len(some) < len(given) else tuple(found)


def step_of(count: int, classes: Sequence[Shade]) -> int:
    """The step of the class that a number is in."""
    return max(shade.step for shade in classes if shade.least <= count)


def rounded(count: int) -> int:
    """A round number near a count from 1 on; the lower one of two that are as near."""
    power = 10 ** (len(str(count)) - 1)
    candidates = [int(part * p) for p in (power, 10 * power) for part in ROUND if part * p >= 1]
    return min(candidates, key=lambda candidate: (abs(candidate - count), candidate))
