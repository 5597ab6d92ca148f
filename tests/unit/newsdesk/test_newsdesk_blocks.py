from __future__ import annotations

import pytest

from plugins.newsdesk.blocks import Block, Kind, looks_like_caption, to_blocks
from plugins.newsdesk.lines import PHOTO_MARK

NOT_CAPTIONS = [
    "Buổi họp kết thúc lúc 11 giờ.",
    "Các đơn vị tham gia gồm:",
    "Em nào cũng được tặng vở!",
    "“Có học mới biết, có đi mới đến.”",
    "(Xem danh sách kèm theo.)",
    "1. Kết quả năm học",
    "II. Phương hướng",
    "a) Về tổ chức",
    "KẾT QUẢ NĂM HỌC",
    "- Tặng sách",
    "• Tặng vở",
    "và chia tay trong tiếng cười",
    "12/5/2021",
    "Lớp 6A\t32",
    "Thầy và trò " + "rất vui " * 20,
]
CAPTIONS = [
    "Trao quà cho học sinh tại xã Y Can, huyện Trấn Yên",
    "Quang cảnh lễ phát động (ảnh: Minh An)",
    "Ông bà cùng cháu đọc sách “Dế Mèn”",
    "Lớp học buổi tối năm 2022",
]


@pytest.mark.parametrize("line", NOT_CAPTIONS)
def test_what_is_no_caption(line: str):
    assert not looks_like_caption(line)


@pytest.mark.parametrize("line", CAPTIONS)
def test_captions(line: str):
    assert looks_like_caption(line)


def kinds(*lines: str) -> list[tuple[str, str]]:
    return [(block.kind.name, block.text) for block in to_blocks(lines)]


def test_a_photo_and_the_caption_below_it_are_one():
    assert kinds("Đoạn văn.", PHOTO_MARK, "Lớp học", "Đoạn nữa.") == [
        ("PARAGRAPH", "Đoạn văn."),
        ("PHOTO", "Lớp học"),
        ("PARAGRAPH", "Đoạn nữa."),
    ]


def test_photos_without_caption_are_kept():
    assert kinds(PHOTO_MARK, PHOTO_MARK, "Hết.", PHOTO_MARK) == [
        ("PHOTO", ""),
        ("PHOTO", ""),
        ("PARAGRAPH", "Hết."),
        ("PHOTO", ""),
    ]


def test_a_lone_row_is_a_paragraph():
    assert kinds("Tổng số\t12 em.") == [("PARAGRAPH", "Tổng số 12 em.")]


def test_rows_of_one_width_are_a_table():
    rows = ("Xã\tSố em", "Y Can\t12")
    assert to_blocks(rows) == tuple(Block(Kind.ROW, row) for row in rows)
