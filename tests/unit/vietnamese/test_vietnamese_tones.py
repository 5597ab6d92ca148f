from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.vietnamese import i_y_key, tone_key

SYLLABLES = st.text("aăâeêioôơuưyghkqtđ\u0300\u0301\u0303\u0309\u0323 -", max_size=20)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Minh Quán", "Minh Quân"),
        ("Sa Pa", "Sa Pả"),
        ("hòa", "hóa"),
        ("của", "cùa"),
        ("ma", "mạ"),
        ("Tân Thành", "Tàn Thanh"),
        ("dai", "đai"),
        ("Mỹ", "Mĩ"),
    ],
)
def test_tones_keep_syllables_apart(one, other):
    assert tone_key(one) != tone_key(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Hoà", "Hòa"),
        ("Thuỷ", "Thủy"),
        ("khoẻ", "khỏe"),
        ("HOÀ BÌNH", "hòa bình"),
        ("Thanh Hoá, Hoài Đức", "thanh hóa, hoài đức"),
        ("quý", "qúy"),
        ("già", "gìa"),
        ("Việt", unicodedata.normalize("NFD", "việt")),
    ],
)
def test_one_syllable_has_one_tone_key(one, other):
    assert tone_key(one) == tone_key(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Thúy", "Thúi"),
        ("tay", "tai"),
        ("Mỹ", "Mị"),
        ("Kỳ", "Kỷ"),
        ("myanh", "mianh"),
        ("Y Tý", "I Tí"),
        ("Khuyên", "Khuiên"),
        ("thuý", "thuí"),
    ],
)
def test_i_and_y_keep_syllables_apart(one, other):
    assert i_y_key(one) != i_y_key(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Mỹ", "Mĩ"),
        ("Kỳ", "Kì"),
        ("LÝ", "lí"),
        ("Cốc Mỳ", "Cốc Mì"),
        ("Quy Mông", "Qui Mông"),
        ("Quý", "Quí"),
        ("Mỹ Lý, Kỳ Sơn", "Mĩ Lí, Kì Sơn"),
        ("Hoà Mỹ", "Hòa Mĩ"),
    ],
)
def test_i_and_y_as_only_vowel(one, other):
    assert i_y_key(one) == i_y_key(other)


@given(st.one_of(st.text(), SYLLABLES))
def test_keys_are_idempotent_and_blind_to_form(text):
    for key in (tone_key, i_y_key):
        assert key(key(text)) == key(text)
        assert key(unicodedata.normalize("NFC", text)) == key(unicodedata.normalize("NFD", text))


@given(SYLLABLES)
def test_no_mark_is_lost(text):
    decomposed = unicodedata.normalize("NFD", text)
    assert sorted(tone_key(text)) == sorted(decomposed)
