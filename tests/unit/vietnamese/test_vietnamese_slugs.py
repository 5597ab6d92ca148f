from __future__ import annotations

import re
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.vietnamese import slugify


@pytest.mark.parametrize(
    ("text", "slug"),
    [
        ("already-a-slug-1", "already-a-slug-1"),
        ("", ""),
        ("—…!", ""),
        ("日本", ""),
        ("Đường đi", "duong-di"),
        ("Ðại Sơn", "dai-son"),
        ("489/QĐ-TTg", "489-qd-ttg"),
        ("  “Khuyến học”: 5 điều   nên biết!  ", "khuyen-hoc-5-dieu-nen-biet"),
        ("a__b--c", "a-b-c"),
        ("Ｔin ① ½", "tin-1-1-2"),
        ("Tr\u00adấn\u00a0Yên", "tran-yen"),
        ("../../etc/passwd", "etc-passwd"),
    ],
)
def test_slugify(text, slug):
    assert slugify(text) == slug
    assert slugify(unicodedata.normalize("NFD", text)) == slug


@pytest.mark.parametrize(
    ("length", "slug"),
    [
        (11, "khuyen-hoc"),
        (10, "khuyen-hoc"),
        (9, "khuyen"),
        (6, "khuyen"),
        (3, "khu"),
        (17, "khuyen-hoc-o-xa"),
    ],
)
def test_cut_after_a_word(length, slug):
    assert slugify("Khuyến học ở xã Đại Sơn", length) == slug


@given(st.text(max_size=200), st.integers(1, 100))
def test_always_fits_in_a_url(text, length):
    slug = slugify(text, length)
    assert len(slug) <= length
    assert slug == "" or re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", slug)
    assert slugify(slug, length) == slug
