from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.vietnamese import fold, mend_d, nfc, squeeze


@pytest.mark.parametrize(
    "text", ["", "abc 1-2", "日本", "ß".casefold(), "d", "đ is not folded by nfc"]
)
def test_nfc_keeps_composed_text(text):
    assert nfc(text) == text


def test_nfc_composes_and_keeps_odd_spaces():
    assert nfc(unicodedata.normalize("NFD", "Trấn\u00a0Yên")) == "Trấn\u00a0Yên"


@pytest.mark.parametrize(
    ("text", "squeezed"),
    [
        ("a b", "a b"),
        ("", ""),
        ("\u00a0\u200b \ufeff", ""),
        ("  a \u00a0\u2003\t\r\n b\u3000", "a b"),
        ("Tr\u00adấn Y\u200bên", "Trấn Yên"),
        ("\u200eTrấn Yên\u200f", "Trấn Yên"),
    ],
)
def test_squeeze(text, squeezed):
    assert squeeze(text) == squeezed


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("abc-1/2", "abc-1/2"),
        ("日本語", "日本語"),
        ("ø œ", "ø œ"),
        ("Đường đi", "duong di"),
        ("ÐẠI SƠN, ðại sơn, Ɖại Sơn", "dai son, dai son, dai son"),
        ("Hoà = Hòa", "hoa = hoa"),
        ("ẬẰỆỐỢỮỸ", "aaeoouy"),
        ("Straße", "strasse"),
    ],
)
def test_fold(text, folded):
    assert fold(text) == folded
    assert fold(unicodedata.normalize("NFD", text)) == folded


@given(st.text(st.sampled_from("aAđĐẬ日ё \u0301\u034f\u0323\u0591\u1dc4")))
def test_fold_leaves_combining_marks_out_and_nothing_else(text):
    decomposed = unicodedata.normalize("NFD", text.casefold()).replace("đ", "d")
    assert fold(text) == "".join(c for c in decomposed if not unicodedata.combining(c))


def test_only_look_alikes_are_mended():
    assert mend_d("ÐĐDdð Ɖɖ") == "ĐĐDdđ Đđ"


@given(st.text())
def test_fold_is_idempotent_and_blind_to_form(text):
    assert fold(fold(text)) == fold(text)
    forms = (unicodedata.normalize(form, text) for form in ("NFC", "NFD"))
    assert {fold(form) for form in forms} == {fold(text)}
