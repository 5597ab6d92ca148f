"""Names near a misspelt one."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from difflib import SequenceMatcher
from heapq import nlargest
from itertools import pairwise

LONGEST = 60
"""Characters of a name that are compared; the longest real one has half as many."""
SHORTLIST = 32
LEAST = 0.7
"""Ratio below which two names are not taken for each other."""


class SimilarNames:
    """Names, indexed by their pairs of letters, since comparing with each takes too long."""

    def __init__(self, names: Iterable[str]) -> None:
        self._names = tuple(names)
        self._holders: dict[str, list[int]] = defaultdict(list)
        for number, name in enumerate(self._names):
            for pair in _pairs(name):
                self._holders[pair].append(number)

    def near(self, name: str) -> dict[str, float]:
        """Similarity (0.7 to 1) of the names nearest to `name`; not in order."""
        name = name[:LONGEST]
        shared = Counter(n for pair in _pairs(name) for n in self._holders.get(pair, ()))
        # Of names that share as much, the shorter is nearer.
        best = nlargest(
            SHORTLIST, shared, key=lambda n: (shared[n] / (len(self._names[n]) + len(name)), -n)
        )
        ratios = ((self._names[n], _ratio(self._names[n], name)) for n in best)
        return {other: ratio for other, ratio in ratios if ratio >= LEAST}


def _pairs(name: str) -> set[str]:
    return {first + second for first, second in pairwise(f" {name} ")}


def _ratio(first: str, second: str) -> float:
    return SequenceMatcher(None, first, second, autojunk=False).ratio()
