from __future__ import annotations

import pytest

from plugins.atlas.svg import path, trimmed


@pytest.mark.parametrize(
    ("rings", "expected"),
    [
        ([], ""),
        ([[(0, 0), (10, 0), (0, 10)]], "m0 0 10 0-10 10z"),
        ([[(5, 7), (1, 7), (1, 2)]], "m5 7-4 0 0-5z"),
        # The second ring starts from where the first did.
        (
            [[(0, 0), (9, 0), (9, 9)], [(5, 1), (6, 1), (6, 2)]],
            "m0 0 9 0 0 9zm5 1 1 0 0 1z",
        ),
    ],
)
def test_rings_become_a_path(rings, expected):
    assert path(rings) == expected


@pytest.mark.parametrize(
    ("ring", "expected"),
    [
        ([(0, 0), (9, 0), (0, 9)], [(0, 0), (9, 0), (0, 9)]),
        ([(0, 0), (0, 0), (9, 0), (0, 9), (0, 0)], [(9, 0), (0, 9), (0, 0)]),
        ([(0, 0), (4, 0), (9, 0), (0, 9)], [(0, 0), (9, 0), (0, 9)]),
        # A way there and back is no line between its ends.
        ([(0, 0), (9, 0), (5, 0), (5, 5)], [(0, 0), (9, 0), (5, 0), (5, 5)]),
        ([(0, 0), (9, 0)], []),
        ([(1, 1), (1, 1), (1, 1)], []),
    ],
)
def test_points_that_change_nothing_are_left_out(ring, expected):
    assert trimmed(ring) == expected
