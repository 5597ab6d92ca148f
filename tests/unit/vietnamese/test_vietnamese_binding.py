from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.vietnamese import bind
from plugins.vietnamese.binding import WORDS


def shown(title: str) -> str:
    """With `_` where a line may not end."""
    return bind(title).replace("\u00a0", "_")


@pytest.mark.parametrize(
    "title",
    [
        "",
        "Tin",
        "HỘI KHUYẾN THÀNH PHỐ YÊN BÁI",  # no names to tell, and too long to keep together
        "ở Yên, Bái",
        "cơ, sở",
        "62 em",
        "từ 01/7/2025 đến nay",
        "cơ  sở",  # two spaces: not what a title has
    ],
)
def test_leaves_alone(title):
    assert bind(title) == title


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        (
            "Hội Khuyến học tỉnh kiểm tra cơ sở ở Trấn Yên, Văn Yên và Lục Yên",
            "Hội_Khuyến_học tỉnh kiểm_tra cơ_sở ở Trấn_Yên, Văn_Yên và Lục_Yên",
        ),
        ("Trao tủ sách “Dòng họ hiếu học”", "Trao tủ_sách “Dòng_họ hiếu_học”"),
        ("xã Tà Xi Láng", "xã Tà_Xi_Láng"),
        ("Nguyễn Thị Minh Khai Anh", "Nguyễn_Thị_Minh Khai_Anh"),
        ("Cơ sở mới", "Cơ_sở mới"),
        ("ĐẠI HỘI", "ĐẠI_HỘI"),
    ],
)
def test_keeps_names_and_words_together(title, expected):
    assert shown(title) == expected


@given(st.text(alphabet=" cơsởTrấnYên,.", max_size=60))
def test_only_spaces_change(title):
    assert bind(title).replace("\u00a0", " ") == title.replace("\u00a0", " ")


def test_the_listed_words_are_two_syllables_each():
    assert all(len(word.split(" ")) == 2 and word == word.strip().lower() for word in WORDS)
