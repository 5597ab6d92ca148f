from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.atlas import shades, step_of
from plugins.atlas.shades import CLASSES, rounded


@pytest.mark.parametrize(
    ("counts", "expected"),
    [
        ([], []),
        ([0, 0], [(0, 0, 0)]),
        ([3], [(4, 3, None)]),
        ([0, 1, 1], [(0, 0, 0), (4, 1, None)]),
        ([0, 22, 22, 22, 41], [(0, 0, 0), (3, 20, 39), (4, 40, None)]),
        (range(1, 101), [(1, 1, 29), (2, 30, 49), (3, 50, 69), (4, 70, None)]),
        ([1, 2, 4, 8, 900, 1000], [(1, 1, 1), (2, 2, 6), (3, 7, 999), (4, 1000, None)]),
    ],
)
def test_classes_have_round_limits(counts, expected):
    assert [(s.step, s.least, s.most) for s in shades(counts)] == expected


@given(st.lists(st.integers(0, 100_000), min_size=1))
def test_every_number_is_in_one_class_and_no_class_is_empty(counts):
    classes = shades(counts)
    found = {step_of(count, classes) for count in counts}
    assert found == {shade.step for shade in classes}
    assert (0 in found) == (0 in counts)
    assert (CLASSES in found) == any(counts)
    for shade, following in itertools.pairwise(classes):
        assert shade.most is not None
        assert shade.least <= shade.most < following.least
    assert classes[-1].most in (None, 0)
    in_order = sorted(counts)
    assert [step_of(c, classes) for c in in_order] == sorted(step_of(c, classes) for c in counts)


@pytest.mark.parametrize(
    ("count", "expected"), [(1, 1), (6, 5), (9, 10), (13, 15), (44, 40), (86, 100), (1234, 1000)]
)
def test_rounding_is_to_the_nearest(count, expected):
    assert rounded(count) == expected
