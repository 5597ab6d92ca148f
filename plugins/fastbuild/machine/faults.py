"""Faults of our own: told in words with the file that we were at, and no reason to stop there."""

from __future__ import annotations

import traceback
from collections.abc import Iterator
from pathlib import Path

from plugins.problems import Code, Problem
from plugins.settings import DOCUMENT_SUFFIXES

SUFFIXES = tuple(DOCUMENT_SUFFIXES)
TRACE = "loi-trinh-dung.txt"
"""File of a cache folder that says how the last fault of ours came about."""
MEMORY = (
    "Máy hết bộ nhớ. Tắt bớt chương trình khác rồi dựng lại, hoặc ghi WORKERS = 1 trong "
    "pelicanconf.py để dùng ít bộ nhớ hơn."
)
OWN = "Lỗi của chính trình dựng trang"
LONGEST = 200
"""Characters of what an error says; some repeat the whole text that they are about."""


def fault(path: str, error: Exception) -> Problem:
    """That our code failed at a file, which is left out for that."""
    why = (
        f"Trình dựng trang gặp lỗi của chính nó ở “{path}” ({brief(error)}), nên để riêng tệp này "
        "và làm tiếp các tệp khác. Thử bỏ đoạn vừa sửa; nếu vẫn lỗi thì gửi tệp cho người phụ "
        "trách kỹ thuật."
    )
    return Problem(path, 1, Code.BAD_FRONT_MATTER, why)


def document_at(error: Exception) -> str:
    """The path of the document that the code was at when it failed; "" if it was at none.

    It is looked for among the values that the failed functions were about, innermost first:
    that is true of any code, also of that to come.
    """
    for frame, _ in reversed(list(traceback.walk_tb(error.__traceback__))):
        for value in frame.f_locals.values():
            for path in _paths_of(value):
                if path.endswith(SUFFIXES):
                    return path
    return ""


def _paths_of(value: object) -> Iterator[str]:
    """The path of a document, also of one in a placed article or a reading."""
    for document in (value, *(getattr(value, name, None) for name in ("article", "document"))):
        path = getattr(document, "path", None)
        if isinstance(path, str):
            yield path


def told(error: Exception, cache: Path) -> str:
    """What a person is told of a fault of ours that ends a command."""
    if isinstance(error, MemoryError):
        return MEMORY
    file = cache / TRACE
    try:
        cache.mkdir(parents=True, exist_ok=True)
        text = "".join(traceback.format_exception(error))
        file.write_text(text, "utf-8", errors="backslashreplace")
    except OSError:
        remedy = "Chép lại dòng này"
    else:
        remedy = f"Gửi tệp “{file}”"
    return f"{OWN} ({brief(error)}). {remedy} cho người phụ trách kỹ thuật."


def brief(error: Exception) -> str:
    """An error in one line."""
    line = " ".join(f"{type(error).__name__}: {error}".split())
    return line if len(line) <= LONGEST else f"{line[:LONGEST]}…"
