"""Office documents with macros, by what is in them."""

from __future__ import annotations

import io
import os
import struct
import zipfile

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from plugins.attachments import MAX_BYTES, look

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504)
VBA = "_VBA_PROJECT".encode("utf-16-le")
TYPE = '<Override PartName="/x" ContentType="application/vnd.{}"/>'


def zipped(**parts: str) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as file:
        for name, text in parts.items():
            file.writestr(name, text)
    return stream.getvalue()


def open_xml(kind: str) -> bytes:
    return zipped(**{"[Content_Types].xml": TYPE.format(kind), "word/document.xml": "vbaProject"})


def sheet(kind: int, name: bytes = b"Macro1") -> bytes:
    """A workbook with a sheet: 0 is one of cells, 1 of macros."""
    return OLE + struct.pack("<HHIBBBB", 0x85, 8 + len(name), 9, 0, kind, len(name), 0) + name


PLAIN = {
    "doc": OLE + "Văn bản".encode("utf-16-le"),
    "xls": sheet(0),
    "ppt": OLE,
    "docx": open_xml("openxmlformats-officedocument.wordprocessingml.document.main+xml"),
    "xlsx": open_xml("openxmlformats-officedocument.spreadsheetml.sheet.main+xml"),
    "odt": zipped(mimetype="x", **{"Basic/Standard/script-lb.xml": "", "Scripts/": ""}),
    "pdf": OLE + VBA,
    "txt": b"_VBA_PROJECT macrosPresent",
}
ODD = {"doc": b"x", "docx": b"x", "xls": "Bảng".encode(), "odt": b"", "ppt": b"<html>"}
WITH_MACROS = [
    ("doc", OLE + VBA),
    ("xls", OLE + bytes(77) + VBA + b"_\0C\0U\0R\0"),
    ("ppt", OLE + VBA),
    ("xls", sheet(1)),
    ("docx", open_xml("ms-word.document.macroEnabled.main+xml")),
    ("xlsx", open_xml("ms-excel.macrosheet+xml")),
    ("pptx", open_xml("ms-office.vbaProject")),
    ("doc", open_xml("ms-word.document.macroEnabled.main+xml")),  # Word opens it all the same
    ("docx", OLE + VBA),
    ("doc", b'<?xml version="1.0"?><w:wordDocument w:macrosPresent="yes">'),
    ("doc", b"MIME-Version: 1.0\r\nContent-Type: application/x-mso\r\n\r\nQWN0aXZlTWltZQ"),
    ("ods", zipped(**{"Basic/Standard/Module1.xml": "x"})),
    ("odp", zipped(**{"Scripts/python/a.py": "x"})),
]


def looked_at(tmp_path, name, data):
    file = tmp_path / name
    file.write_bytes(data)
    return look(file, f"tep/{name}")


@pytest.mark.parametrize(("kind", "data"), [*PLAIN.items(), *ODD.items()])
def test_without_macros(tmp_path, kind, data):
    assert looked_at(tmp_path, f"a.{kind}", data) == ""
    assert looked_at(tmp_path, f"A.{kind.upper()}", data) == ""


@pytest.mark.parametrize(("kind", "data"), WITH_MACROS)
def test_with_macros(tmp_path, kind, data):
    why = looked_at(tmp_path, f"a.{kind}", data)
    assert "có macro" in why
    new = kind if kind.endswith("x") or kind.startswith("od") else f"{kind}x"
    assert f"lưu thành “.{new}” không có macro hoặc PDF" in why


def test_cut_short(tmp_path):
    assert "bị hỏng" in looked_at(tmp_path, "a.docx", PLAIN["docx"][:-30])


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(st.sampled_from([OLE, b"PK", b"PK\x03\x04", PLAIN["docx"], b""]), st.binary(max_size=99))
def test_any_bytes(tmp_path, start, more):
    for data in (start + more, more + start, start[: len(more)] + more + start[len(more) :]):
        assert looked_at(tmp_path, "a.xlsx", data)[:2] in ("", "có", "bị")


def test_too_large(tmp_path):
    file = tmp_path / "a.mp4"
    file.touch()
    os.truncate(file, MAX_BYTES)
    assert look(file, "tep/a.mp4") == ""
    os.truncate(file, 1 << 40)
    assert "nặng “1099512 MB”, quá 100 MB. Nén nhỏ lại" in look(file, "tep/a.mp4")
