from __future__ import annotations

import pytest

from plugins.newsdesk.decoding import decode

TEXT = "Hội Khuyến học"


@pytest.mark.parametrize(
    "data",
    [
        b"\x00\x01\x02",
        b"%PDF-1.7\n\xe2\xe3\xcf\xd3",
        b"PK\x03\x04\x14\x00\x06\x00",
        "Hội".encode("utf-16-le"),
        TEXT.encode("utf-8")[:-1] + b"\xff",
        b"\xff\xfe\x00",
        b"<meta charset=khong-co>\xff",
        b"<meta charset=utf-7>\xff",
        b"<meta charset=hex>\xff",
    ],
)
def test_what_is_no_text(data: bytes):
    assert decode(data) is None


@pytest.mark.parametrize(
    ("data", "text"),
    [
        (b"", ""),
        (TEXT.encode(), TEXT),
        (TEXT.encode("utf-8-sig"), TEXT),
        (TEXT.encode("utf-16"), TEXT),
        (b"\xfe\xff" + TEXT.encode("utf-16-be"), TEXT),
        (b'<meta charset="windows-1258">\xd0\xf3', '<meta charset="windows-1258">Đó'),
        (
            b"<meta http-equiv=Content-Type content='text/html; charset=windows-1252'>\xe9",
            "<meta http-equiv=Content-Type content='text/html; charset=windows-1252'>é",
        ),
        ("<meta charset=windows-1258>Hội".encode(), "<meta charset=windows-1258>Hội"),
    ],
)
def test_encodings(data: bytes, text: str):
    assert decode(data) == text
