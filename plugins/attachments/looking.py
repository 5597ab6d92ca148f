"""Whether an attachment can be published."""

from __future__ import annotations

from pathlib import Path

from plugins.problems import size_text

from .kinds import MAX_BYTES, OFFICE, OLE, suffix
from .macros import DamagedError, has_macros

HEAVY = (
    f"nặng “{{}}”, quá {size_text(MAX_BYTES)}. Nén nhỏ lại hoặc chia thành nhiều tệp; "
    "phim thì đăng ở trang chia sẻ phim rồi đặt liên kết."
)
DAMAGED = "bị hỏng hoặc chép chưa xong. Mở tệp gốc, lưu lại rồi chép vào."


def look(file: Path, path: str) -> str:
    """What is wrong with the file that is called `path`, and what to do; "" if nothing is.

    Ends the Vietnamese sentence that begins with the file's name. Raises OSError.
    """
    size = file.stat().st_size
    if size > MAX_BYTES:
        return HEAVY.format(size_text(size))
    end = suffix(path)
    if end not in OFFICE:
        return ""
    try:
        return _macros(end) if has_macros(file) else ""
    except DamagedError:
        return DAMAGED


def _macros(end: str) -> str:
    new = f"{end}x" if end in OLE else end
    return (
        "có macro (chương trình chạy khi mở tệp), không đăng được vì có thể mang vi-rút. "
        f"Mở tệp, lưu thành “{new}” không có macro hoặc PDF, chép vào rồi sửa địa chỉ trong bài."
    )
