from __future__ import annotations

import pickle
import unicodedata
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.vietnamese import collation_key, first_letter


@pytest.mark.parametrize(
    "ordered",
    [
        list("aăâbcdđeêghiklmnoôơpqrstuưvxy"),
        ["đ", "Z"],
        ["ma", "mà", "mả", "mã", "má", "mạ"],
        ["dạ", "đa"],
        ["Tấn An", "Tân Bình"],
        ["An Bình", "An Thịnh", "Anh"],
        ["tân", "Tân", "tấn"],
        ["Phường 2", "Phường 10", "Phường 010a", "Phường An"],
        ["Phường 1", "Phường 01 B"],
        ["An", "Ấm Hạ", "Ấm Thượng", "Âu Lâu", "Bảo Ái"],
        ["Sa Pa", "Sa Pả"],
        ["Minh Quán", "Minh Quân"],
        ["", " a", "1", "a", "日"],
    ],
)
def test_order(ordered):
    for one, next_one in pairwise(ordered):
        assert collation_key(one) < collation_key(next_one)


@pytest.mark.parametrize(
    ("text", "letter"),
    [
        ("", ""),
        ("  bản", "B"),
        ("Âu Lâu", "Â"),
        ("ấm", "Â"),
        ("Ứng", "Ư"),
        ("đường", "Đ"),
        ("Ánh", "A"),
        ("1 tháng", "1"),
    ],
)
def test_first_letter(text, letter):
    assert first_letter(text) == letter
    assert first_letter(unicodedata.normalize("NFD", text)) == letter


@given(st.text(), st.text())
def test_keys_compare_pickle_and_are_blind_to_form(one, other):
    key = collation_key(one)
    assert (key < collation_key(other)) in (True, False)
    assert pickle.loads(pickle.dumps(key)) == key
    assert collation_key(unicodedata.normalize("NFD", one)) == key


@given(st.text(), st.text())
def test_equal_keys_are_equal_texts(one, other):
    if collation_key(one) == collation_key(other):
        assert unicodedata.normalize("NFC", one) == unicodedata.normalize("NFC", other)
