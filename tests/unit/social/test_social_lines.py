"""Where titles break; a letter is ten pixels wide in these tests, a space too."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.social.lines import Size, broken, cut, set_title

LARGE, SMALL = Size(20, 24, 2), Size(10, 12, 3)


def ten(text):
    return 10 * len(text)


def five(text):
    return 5 * len(text)


SIZES = ((LARGE, ten), (SMALL, five))


@pytest.mark.parametrize(
    ("title", "size", "lines"),
    [
        ("", LARGE, []),
        ("một", LARGE, ["một"]),
        ("một hai ba", LARGE, ["một hai ba"]),
        # Even lines, not a full one and a rest.
        ("một hai ba bốn", LARGE, ["một hai", "ba bốn"]),
        # What belongs together stays together.
        ("một hai ba\u00a0bốn năm", LARGE, ["một hai", "ba\u00a0bốn năm"]),
        # Three lines in large: smaller.
        ("một hai ba bốn năm sáu bảy", SMALL, ["một hai ba bốn", "năm sáu bảy"]),
        # A word without room in large: smaller.
        ("mộthaibabốnnăm", SMALL, ["mộthaibabốnnăm"]),
        # No room in any size: cut after a word, or else inside it.
        ("một hai ba bốn năm " * 4, SMALL, ["một hai ba bốn năm"] * 2 + ["một hai ba bốn năm…"]),
        ("mộthaibabốnnămsáubảytám", SMALL, ["mộthaibabốnnămsáubả…"]),
    ],
)
def test_title(title, size, lines):
    assert set_title(title, 100, SIZES) == (size, lines)


@pytest.mark.parametrize(
    ("line", "shown"),
    [
        ("", ""),
        ("một hai ba", "một hai ba"),
        ("một hai, ba bốn", "một hai…"),
        ("m" * 12, "m" * 9 + "…"),
    ],
)
def test_cut(line, shown):
    assert cut(line, 100, ten) == shown


TEXTS = st.lists(st.text("aăâbcđ", min_size=1, max_size=30), max_size=40).map(" ".join)


@given(TEXTS)
def test_no_line_is_wider_than_the_room_and_no_word_is_lost_unseen(title):
    size, lines = set_title(title, 200, SIZES)
    width = dict(SIZES)[size]
    assert len(lines) <= size.most_lines
    assert all(width(line) <= 200 for line in lines)
    if not any(line.endswith("…") for line in lines):
        assert " ".join(lines) == title
    # Never more lines than the fewest that do.
    if size is LARGE:
        assert len(lines) == len(broken(title.split(), 200, width))
