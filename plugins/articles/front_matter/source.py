"""An editor's bytes as clean text, cut into front matter and body."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

from plugins.problems import Code, Problem, size_text
from plugins.vietnamese import nfc

from .fences import END_RE, FENCE_RE, HIDDEN, looks_like_fence, named, wrong_opening
from .words import PAGES_FOLDER, PROFILES_FOLDER, is_key_line

MAX_BYTES = 100_000
"""Some 17,000 words; more is a picture pasted as text, or an accident."""

# Not in any text, most not allowed in XML, and Markdown uses some for its own marks.
CONTROL_RE = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]"
)
# Composing takes time in the square of a run of combining marks; words have a few.
ENDLESS_MARKS_RE = re.compile(r"[^\w\s\x00-\x7f]{64,}")
CLASSIC_RE = re.compile(r"[^\W\d_][\w -]{0,30}:(\s|$)")


@dataclass(frozen=True, slots=True)
class Source:
    """The two parts of a file; lines count from 1 in the file."""

    front: str
    front_line: int
    is_yaml: bool
    body: str
    body_line: int


def decode(data: bytes, path: str, size: int = 0) -> tuple[str, Problem | None]:
    """The text in NFC with `\\n` line ends, without BOM; `size` is as in `reading.read`."""
    if len(data) > MAX_BYTES:
        return "", _problem(
            path,
            1,
            f"Tệp nặng “{size_text(max(size, len(data)))}”, nhiều hơn {size_text(MAX_BYTES)}. "
            "Tách thành nhiều bài; ảnh thì chép vào thư mục anh.",
        )
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        bad = data[error.start : error.end].hex(" ")
        return "", Problem(
            path,
            line,
            Code.NOT_UTF8,
            f"Tệp không ở bảng mã UTF-8 (có “{bad}” ở dòng này). "
            "Mở bằng Notepad, chọn Lưu với tên khác (Save as), mã hóa UTF-8.",
        )
    text = text.lstrip(HIDDEN).replace("\r\n", "\n").replace("\r", "\n")
    return nfc(ENDLESS_MARKS_RE.sub(_bounded, text)), None


def split(text: str, path: str) -> tuple[Source | None, Problem | None]:
    """Find the front matter: YAML between `---` lines, or Pelican's classic header."""
    lines = text.split("\n")
    first = next((i for i, line in enumerate(lines) if line.strip()), len(lines))
    if first < len(lines) and FENCE_RE.fullmatch(lines[first]):
        for end in range(first + 1, len(lines)):
            if END_RE.fullmatch(lines[end]):
                return _source(lines, first + 1, end, end + 1, is_yaml=True), None
        return None, _problem(path, *_unclosed(lines, first))
    if first < len(lines) and CLASSIC_RE.match(lines[first]):
        end = _end(lines, first)
        return _source(lines, first, end, end, is_yaml=False), None
    wrong = wrong_opening(lines, first) if first < len(lines) else None
    if wrong:
        return None, _problem(path, wrong[0] + 1, wrong[1])
    return None, _problem(
        path,
        1,
        f"Tệp không có phần đầu ({_keys(path)}). "
        "Thêm phần đầu giữa hai dòng “---” ở đầu tệp, như trong các tệp mẫu.",
    )


def _end(lines: list[str], first: int) -> int:
    """The index of the blank line behind a classic header, whose keys may be set apart too."""
    end, is_blank = first, False
    for at in range(first, len(lines)):
        if not lines[at].strip():
            is_blank = True
        elif is_blank and (lines[at][0].isspace() or not is_key_line(lines[at])):
            break
        else:
            end, is_blank = at + 1, False
    return end


def _unclosed(lines: list[str], first: int) -> tuple[int, str]:
    """The line at fault for front matter that has no end, and what to say of it."""
    for number, line in enumerate(lines[first + 1 :], first + 2):
        if looks_like_fence(line):
            return number, named(line)
    return (
        first + 1,
        "Phần đầu bài mở bằng “---” nhưng không có dòng “---” đóng lại. "
        "Thêm một dòng “---” sau dòng cuối của phần đầu.",
    )


def _keys(path: str) -> str:
    """What the front matter of the file at that path begins with."""
    if path.startswith(PROFILES_FOLDER):
        return "name, role …"
    return "title …" if path.startswith(PAGES_FOLDER) else "title, date, author …"


def _bounded(run: re.Match[str]) -> str:
    """The run without the combining marks that come late in it."""
    return run[0][:64] + "".join(c for c in run[0][64:] if not unicodedata.combining(c))


def _source(lines: list[str], start: int, end: int, body: int, *, is_yaml: bool) -> Source:
    return Source(
        # YAML would count lines at these two, which editors cannot see.
        front="\n".join(lines[start:end]).replace("\u2028", " ").replace("\u2029", " "),
        front_line=start + 1,
        is_yaml=is_yaml,
        # Word leaves vertical tabs and the like; they show nothing.
        body=CONTROL_RE.sub("", "\n".join(lines[body:])),
        body_line=body + 1,
    )


def _problem(path: str, line: int, message: str) -> Problem:
    return Problem(path, line, Code.BAD_FRONT_MATTER, message)
