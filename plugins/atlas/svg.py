"""Rings of whole numbers as the `d` of an SVG path, in as few characters as can be."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

Point = tuple[int, int]


def path(rings: Iterable[Sequence[Point]]) -> str:
    """A path of closed rings, each given without its first point again.

    All by relative steps: pairs of numbers after `m` are lines, and after `z` one is at the
    first point of the ring again.
    """
    text = ""
    x = y = 0
    for ring in rings:
        steps = []
        start = ring[0]
        for point in ring:
            steps += [point[0] - x, point[1] - y]
            x, y = point
        x, y = start
        text += f"m{_joined(steps)}z"
    return text


def trimmed(ring: Sequence[Point]) -> list[Point]:
    """The ring without points that repeat, or lie on the line between those around them.

    Where two areas share a border, the line stays the same for both.
    """
    points = [p for before, p in zip((ring[-1], *ring), ring, strict=False) if p != before]
    kept = [p for n, p in enumerate(points) if not _is_between(points, n)]
    return kept if len(kept) >= 3 else []


def _is_between(points: Sequence[Point], n: int) -> bool:
    (ax, ay), (bx, by), (cx, cy) = points[n - 1], points[n], points[(n + 1) % len(points)]
    cross = (bx - ax) * (cy - by) - (by - ay) * (cx - bx)
    return cross == 0 and (bx - ax) * (cx - bx) + (by - ay) * (cy - by) > 0


def _joined(numbers: Iterable[int]) -> str:
    """Numbers with a space between where no minus sign divides them."""
    return "".join(f" {n}" if n >= 0 else f"{n}" for n in numbers).lstrip()
