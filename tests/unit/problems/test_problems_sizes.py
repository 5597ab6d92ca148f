"""Sizes as messages give them."""

from __future__ import annotations

import pytest

from plugins.problems import size_text


@pytest.mark.parametrize(
    ("size", "text"),
    [
        (0, "0 kB"),
        (1, "1 kB"),
        (100_000, "100 kB"),
        (100_001, "101 kB"),
        (999_000, "999 kB"),
        (999_001, "1 MB"),
        (1_000_000, "1 MB"),
        (1_000_001, "1,1 MB"),
        (2_345_678, "2,4 MB"),
        (9_950_000, "10 MB"),
        (100_000_001, "101 MB"),
        (200_000_000, "200 MB"),
        (5_368_709_120, "5369 MB"),
    ],
)
def test_sizes(size, text):
    assert size_text(size) == text
