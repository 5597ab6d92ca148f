from __future__ import annotations

import pytest

from plugins.newsdesk.bylines import parse_byline
from plugins.newsdesk.lines import PHOTO_MARK

NOBODY = [
    "Buổi lễ kết thúc trong niềm vui.",
    "Trao quà cho học sinh",
    "Năm học 2021",
    "Minh An, 12 tuổi",
    "NGUYỄN VĂN A.",
    "Một câu dài hơn tám tiếng thì không thể là tên người được",
    "A, B, C, D, E",
    "Minh An" * 100,
    PHOTO_MARK,
    "()",
    "Ảnh:",
    "Trao quà. Ảnh: Lê An",
    "Học sinh nhận quà (Ảnh: Lê An)",
]


@pytest.mark.parametrize("line", NOBODY)
def test_what_names_nobody(line: str):
    assert parse_byline(line) == ()


@pytest.mark.parametrize(
    ("line", "authors"),
    [
        ("Lê An", ("Lê An",)),
        ("(BBT)", ("BBT",)),
        ("Tác giả: Lê An", ("Lê An",)),
        ("Tin, ảnh: Lê An", ("Lê An",)),
        ("Bài và ảnh: Lê An - Hà Thu", ("Lê An", "Hà Thu")),
        ("Lê An, Hà Thu và Đỗ Bình", ("Lê An", "Hà Thu", "Đỗ Bình")),
        ("Lê An - Lê An", ("Lê An",)),
        ("Hội Khuyến học huyện Văn Yên", ("Hội Khuyến học huyện Văn Yên",)),
        ("Ban biên tập", ("Ban biên tập",)),
        ("Bài: Lê An, ảnh: Hà Thu", ("Lê An", "Hà Thu")),
        ("Lê An- Hà Thu", ("Lê An", "Hà Thu")),
        ("Tin, ảnh Lê An", ("Lê An",)),
        ("Th.S. Lê An", ()),
        ("ThS. Lê An", ("ThS. Lê An",)),
    ],
)
def test_authors(line: str, authors: tuple[str, ...]):
    assert parse_byline(line) == authors
