from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from plugins.gazetteer import NameIndex, detect, load

CSV = Path(__file__).parents[3] / "plugins/gazetteer/data/lao-cai.csv"
NAMES = NameIndex(load(CSV), frozenset({"o15"}))
DAY = date(2021, 8, 13)


def found(text: str) -> list[str]:
    return [NAMES.gazetteer[m.id].title for m in detect(NAMES, text, DAY)]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Cộng hòa xã hội chủ nghĩa Việt Nam. Độc lập - Tự do - Hạnh phúc.",
        "Thăm hợp tác xã Hồng Hà ngày hôm qua.",
        "Đồng chí Nguyễn Minh Quân phát biểu.",
        "Chủ tịch UBND xã Nguyễn Xuân Gần trao quà.",
        "Học tập phong cách Hồ Chí Minh.",
        "Lớp học mở tại trung tâm, nơi mọi người thống nhất.",
    ],
)
def test_not_mentions(text):
    assert found(text) == []


@pytest.mark.parametrize(
    "text, expected",
    [
        ("Đoàn đến xã Kiên Thành.", ["xã Kiên Thành"]),
        ("Đoàn đến xã Kiên thành.", ["xã Kiên Thành"]),
        (
            "Hội khuyến học huyện Trấn Yên, Văn Yên và huyện Lục Yên.",
            ["huyện Trấn Yên", "huyện Văn Yên", "huyện Lục Yên"],
        ),
        (
            "Các xã Kiên Thành, Đại Sơn và Khai Trung.",
            ["xã Kiên Thành", "xã Đại Sơn", "xã Khai Trung"],
        ),
        ("Về thăm Kiên Thành (Trấn Yên).", ["xã Kiên Thành"]),
    ],
)
def test_mentions(text, expected):
    titles = found(text)
    assert [t for t in titles if t in expected] == expected
    assert len(titles) <= len(expected) + 1  # the parent may be a mention of its own


def test_offsets_are_of_the_nfc_text():
    text = "Tại xã Kiên Thành, trời đẹp."
    (mention,) = detect(NAMES, text, DAY)
    assert text[mention.start : mention.end] == mention.text
    assert 0 < mention.confidence <= 1
