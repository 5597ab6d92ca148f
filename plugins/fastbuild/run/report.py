"""What a build tells the person who started it."""

from __future__ import annotations

import errno
import os
import sys
from collections import Counter
from collections.abc import Collection, Iterable
from pathlib import Path

from plugins.problems import FORMATS, Level, Problem, in_order
from plugins.settings import ROOT_FOLDER

from .build import Report

REFUSALS = {
    errno.ENOSPC: "ổ đĩa đã đầy. Xóa bớt tệp rồi làm lại.",
    errno.EDQUOT: "đã dùng hết phần ổ đĩa được cấp. Xóa bớt tệp rồi làm lại.",
    errno.EROFS: "ổ đĩa chỉ cho đọc. Chọn chỗ khác.",
    errno.EACCES: "không có quyền đọc hoặc ghi. Sửa quyền của tệp, hoặc chọn chỗ khác.",
    errno.EPERM: "không được phép đọc hoặc ghi. Chọn chỗ khác.",
    errno.ENOENT: "không có tệp hoặc thư mục này. Kiểm tra đường dẫn.",
    errno.EISDIR: "là thư mục, không phải tệp. Kiểm tra đường dẫn.",
    errno.EEXIST: "không phải là thư mục. Chọn chỗ khác.",
    errno.ENOTDIR: "không phải là thư mục. Chọn chỗ khác.",
    errno.ELOOP: "là liên kết dẫn vòng về chính nó. Xóa liên kết đó, hoặc chọn chỗ khác.",
    errno.ENAMETOOLONG: "tên quá dài. Chọn tên ngắn hơn.",
    errno.EBUSY: "đang được gắn (mount), không thay được. Chọn chỗ khác.",
}
"""What the system says in English, of what people can do something about."""


SHOWN = 10
"""Files that are named one by one; of more, the number is told."""


def say(line: str) -> None:
    """A line for the person who waits, on standard error."""
    sys.stderr.write(f"{line}\n")
    sys.stderr.flush()


def reason(error: Exception) -> str:
    """What an error says, and what to do about it."""
    if not isinstance(error, OSError) or error.errno not in REFUSALS:
        return str(error)
    refusal = REFUSALS[error.errno]
    if not error.filename:
        return f"{refusal[0].upper()}{refusal[1:]}"
    return f"“{os.fsdecode(error.filename)}”: {refusal}"


def print_problems(problems: Iterable[Problem], content: Path, style: str = "text") -> None:
    """Every problem on one line of standard output, errors last."""
    folder = _as_typed(content)
    for problem in in_order(list(problems)):
        sys.stdout.write(f"{FORMATS[style](problem, folder)}\n")


def print_report(report: Report, content: Path, output: Path) -> None:
    """The problems, then in one line what was built."""
    print_problems(report.problems, content)
    if report.written and report.written.others:
        root = f"{_as_typed(content)}/{ROOT_FOLDER}"
        sys.stdout.write(f"{_others_text(report.written.others, root)}\n")
    sys.stdout.write(f"{_summary(report, _as_typed(output))}\n")
    sys.stdout.flush()


def count_text(problems: Iterable[Problem]) -> str:
    """`2 lỗi, 1 cảnh báo`; "" if there is no problem."""
    counts = Counter(problem.level for problem in in_order(list(problems)))
    words = {Level.ERROR: "lỗi", Level.WARNING: "cảnh báo"}
    return ", ".join(f"{counts[level]} {word}" for level, word in words.items() if counts[level])


def _summary(report: Report, output: str) -> str:
    problems = count_text(report.problems)
    if report.written is None:
        return f"Không xuất bản, trang đang có được giữ nguyên: {problems}."
    written = report.written
    return (
        f"{report.article_count} bài, {report.page_count} trang vào “{output}”: "
        f"đọc {report.read_count} bài; dựng {len(written.made)}, giữ nguyên {written.unchanged}, "
        f"xóa {written.pruned} tệp; "
        f"{problems or 'không có lỗi'}; {report.seconds:.1f} giây."
    )


def _others_text(others: Collection[str], root: str) -> str:
    """What the person who builds must know of them; `root` is the folder where they belong."""
    names = ", ".join(f"“{_printable(path)}”" for path in sorted(others)[:SHOWN])
    more = f" và {len(others) - SHOWN} tệp nữa" if len(others) > SHOWN else ""
    return (
        f"Đã xóa {len(others)} tệp không phải của trang: {names}{more}. "
        f"Muốn giữ tệp nào thì chép tệp đó vào thư mục “{root}” rồi dựng lại."
    )


def _as_typed(folder: Path | str) -> str:
    """A folder as its user sees it: relative if it is below where the command was given."""
    relative = os.path.relpath(folder)
    return str(folder) if relative.startswith("..") else Path(relative).as_posix()


def _printable(path: str) -> str:
    return "".join(sign if sign.isprintable() else "?" for sign in path)
