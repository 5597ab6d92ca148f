"""Files among the articles that are not read, although somebody may have meant them to be."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Iterator, Mapping

from plugins.problems import Code, Problem
from plugins.settings import DOCUMENT_SUFFIXES, MAP_FILE

WRITTEN = (".doc", ".docx", ".odt", ".rtf")
"""Of word processors."""
MARKDOWN = frozenset(
    {".txt", ".text", ".mkd", ".mkdn", ".mdown", ".mdwn", ".mdtxt", ".mdtext", ".mdx", ".mmd"}
)
"""Other ends of the names of Markdown, and of texts."""
NOTES = frozenset({".txt", ".text"})
PAGES = frozenset({".html", ".htm", ".xhtml", ".mht", ".mhtml"})
OTHERS = frozenset(
    {".rst", ".rest", ".adoc", ".asciidoc", ".org", ".tex", ".textile", ".wiki", ".ipynb"}
    | {".pages", ".wps", ".wpd"}
)
"""Texts that are written in another way than Markdown."""
FRONT_RE = re.compile(rb"(?:\xef\xbb\xbf)?\s*(?:---|title\s*:)", re.IGNORECASE)


def meant(path: str) -> list[Problem]:
    """What an editor must be told of a file that is left out for its name alone."""
    stem, suffix = os.path.splitext(path)
    lower = path.lower()
    if suffix.lower() == ".geojson" or lower.startswith(MAP_FILE.removesuffix("geojson")):
        why = f"Bản đồ “{path}” không được dùng. Chuyển thành “{MAP_FILE}”, hoặc xóa tệp."
    elif lower.endswith(tuple(f"{end}.txt" for end in DOCUMENT_SUFFIXES)):
        why = f"Tệp “{path}” không được đọc, vì tên thừa “{suffix}”. Đổi tên thành “{stem}”."
    elif suffix.lower() in (".yml", ".yaml"):
        why = f"Tệp “{path}” không được đọc. Viết thành tệp “{stem}.md”, giữa hai dòng “---”."
    else:
        return []
    return [Problem(path, 1, Code.BAD_FRONT_MATTER, why)]


def unread(
    left_out: Mapping[str, str], documents: Iterable[str], static_folders: tuple[str, ...]
) -> Iterator[Problem]:
    """Texts that are not what an article beside them was written from.

    `left_out` are files by path, of which only those without an end of the name are opened.
    """
    known = {os.path.splitext(path)[0] for path in documents} if left_out else set()
    for path in sorted(left_out):
        stem, suffix = os.path.splitext(path)
        if stem in known or meant(path):
            continue
        if path.partition("/")[0] in static_folders:
            if suffix.lower() in DOCUMENT_SUFFIXES:
                yield _misplaced(path)
        elif suffix.lower() in WRITTEN:
            yield _written(path, stem)
        elif "/" not in path and suffix.lower() in NOTES:
            continue  # articles are in folders; here it is a note to those who write them
        elif remedy := _remedy(left_out[path], stem, suffix.lower()):
            why = f"Tệp “{path}” không được đọc, vì chỉ tệp “.md” là bài viết. {remedy}"
            yield Problem(path, 1, Code.UNREAD_FILE, why)


def folder_link(path: str) -> Problem:
    """A link to a folder is not followed: it could lead outside, or to itself."""
    why = f"“{path}” là liên kết tới một thư mục, không được đọc. Chép chính thư mục đó vào đây."
    return Problem(path, 1, Code.UNREAD_FILE, why)


def broken_link(path: str) -> Problem:
    """A name with no file."""
    why = f"“{path}” không phải là tệp, hoặc là liên kết hỏng. Chép chính tệp đó vào, hoặc xóa nó."
    return Problem(path, 1, Code.UNREAD_FILE, why)


def _written(path: str, stem: str) -> Problem:
    why = (
        f"Tệp “{path}” không được đọc. Chép nội dung vào tệp “{stem}.md”; "
        "nếu là tệp đính kèm của một bài thì chuyển vào thư mục “tep”."
    )
    return Problem(path, 1, Code.BAD_FRONT_MATTER, why)


def _misplaced(path: str) -> Problem:
    top, _, rest = path.partition("/")
    why = (
        f"Tệp “{path}” không được đọc, vì thư mục “{top}” chỉ dành cho ảnh và tệp đính kèm. "
        f"Chuyển thành “tin/{rest}”."
    )
    return Problem(path, 1, Code.UNREAD_FILE, why)


def _remedy(file: str, stem: str, suffix: str) -> str:
    """What to do about a text; "" for a file that is none."""
    if suffix in MARKDOWN or (not suffix and _has_front_matter(file)):
        return f"Đổi tên thành “{stem}.md”; nếu là tệp đính kèm thì chuyển vào thư mục “tep”."
    if suffix in PAGES:
        return f"Chép nội dung vào tệp “{stem}.md”, hoặc chuyển bằng lệnh make import FROM=…."
    if suffix in OTHERS:
        return f"Chép nội dung vào tệp “{stem}.md”, viết theo Markdown như các bài mẫu."
    return ""


def _has_front_matter(file: str) -> bool:
    if not os.path.isfile(file):  # a pipe would be waited for
        return False
    try:
        with open(file, "rb") as stream:
            return FRONT_RE.match(stream.read(200)) is not None
    except OSError:
        return False
