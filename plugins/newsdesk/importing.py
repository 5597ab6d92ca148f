"""Pages of the old portal → drafts in the content folder."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from plugins.gazetteer import NameIndex
from plugins.problems import Code, Problem

from . import portal, saved_page
from .decoding import decode
from .manuscript import Entry, Manuscript, to_text
from .markdown_text import photo_count, to_markdown
from .places import propose
from .store import create, file_name, slug, slug_of_day

HTML_SUFFIXES = frozenset({".html", ".htm"})
SUFFIXES = HTML_SUFFIXES | {".txt"}
MAX_BYTES = 5_000_000
"""A longer file is no page of a portal; pictures inside HTML make up most of a long one."""
MAX_CHARACTERS = 250_000
"""Of a page and of its draft: no more than the reader of articles takes, in any script."""
TO_CONFIRM = "cần xác nhận"
UNKNOWN_AUTHOR = "Chưa rõ tác giả"


@dataclass(frozen=True, slots=True)
class Draft:
    """What a page became: a path and text for the content folder, photos it waits for."""

    path: str
    text: str
    photos: tuple[str, ...]
    localities: tuple[str, ...]


def find_pages(place: Path) -> list[Path]:
    """The pages at `place`: itself if it is a file, else those below it, sorted.

    Left out are hidden files and the `…_files` folders that browsers save beside a page.
    """
    return [place] if place.is_file() else sorted(_walk(place))


def import_page(file: Path, content: Path, names: NameIndex) -> Draft | tuple[Problem, ...]:
    """Make a draft of one page and write it; or all that is wrong, and nothing is written."""
    try:
        with file.open("rb") as stream:
            data = stream.read(MAX_BYTES + 1)
    except OSError:
        return (_unusable(file.as_posix(), file),)
    draft = to_draft(data, file.as_posix(), names)
    if not isinstance(draft, Draft):
        return draft
    try:
        create(content / draft.path, draft.text)
    except FileExistsError:
        return (_exists(file.as_posix(), (content / draft.path).as_posix()),)
    except OSError:
        return (_unusable(file.as_posix(), content / draft.path),)
    return draft


def to_draft(data: bytes, path: str, names: NameIndex) -> Draft | tuple[Problem, ...]:
    """The draft of a page with content `data`, saved as `path`. Pure."""
    text = decode(data)
    if len(data) > MAX_BYTES or text is None:
        return (_not_text(path),)
    is_html = Path(path).suffix.lower() in HTML_SUFFIXES
    lines = saved_page.to_lines(text) if is_html else text.splitlines()
    if sum(map(len, lines)) > MAX_CHARACTERS:
        return (_too_long(path),)
    page = portal.parse(lines, path)
    if not isinstance(page, portal.OldPage):
        # Lines of the page as shown are not those of an HTML file.
        return tuple(replace(p, line=1) for p in page) if is_html else page
    draft = _draft(page, saved_page.saved_from(text) if is_html else "", names)
    return draft if len(draft.text) <= MAX_CHARACTERS else (_too_long(path),)


def _draft(page: portal.OldPage, source: str, names: NameIndex) -> Draft:
    photo = f"/anh/{page.date.year:04}/{slug(page.title, page.date)}-{{}}.jpg"
    localities = propose(_running_text(page), names, page.date.date())
    authors = tuple(map(Entry, page.authors)) or (Entry(UNKNOWN_AUTHOR, TO_CONFIRM),)
    manuscript = Manuscript(
        title=page.title,
        date=page.date,
        authors=authors,
        localities=tuple(Entry(name, TO_CONFIRM) for name in localities),
        body=to_markdown(page.blocks, photo),
        source=source,
        slug=slug_of_day(page.title, page.date),
    )
    photos = tuple(photo.format(n + 1) for n in range(photo_count(page.blocks)))
    return Draft(file_name(page.title, page.date), to_text(manuscript), photos, localities)


def _running_text(page: portal.OldPage) -> str:
    return "\n\n".join((page.title, *(block.text for block in page.blocks)))


def _walk(folder: Path) -> Iterator[Path]:
    for root, folders, files in os.walk(folder):
        folders[:] = [f for f in folders if not f.startswith(".") and not f.endswith("_files")]
        for name in files:
            if not name.startswith(".") and Path(name).suffix.lower() in SUFFIXES:
                yield Path(root, name)


def _not_text(path: str) -> Problem:
    return Problem(
        path,
        1,
        Code.NOT_UTF8,
        f"Tệp “{Path(path).name}” không phải văn bản đọc được. Mở trang cũ trong trình duyệt, "
        "chép chữ vào Notepad rồi lưu dạng .txt với bảng mã UTF-8.",
    )


def _too_long(path: str) -> Problem:
    return Problem(
        path,
        1,
        Code.BAD_FRONT_MATTER,
        f"Trang “{Path(path).name}” dài quá “{MAX_CHARACTERS}” ký tự. Tách thành nhiều trang.",
    )


def _exists(path: str, target: str) -> Problem:
    return Problem(
        path,
        1,
        Code.DUPLICATE_SLUG,
        f"Đã có bài “{target}” nên không ghi đè. Muốn nhập lại thì xóa hoặc đổi tên bài đó trước.",
    )


def _unusable(path: str, file: Path) -> Problem:
    return Problem(
        path,
        1,
        Code.NOT_UTF8,
        f"Không mở được tệp “{file.as_posix()}”. "
        "Kiểm tra tên tệp, quyền mở tệp và chỗ trống trên ổ đĩa.",
    )
