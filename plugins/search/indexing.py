"""The index of all articles, from Pagefind, or none."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from importlib.metadata import version

from plugins.problems import RefusalError

from .copies import copy
from .entries import Searchable
from .service import ServiceError, index

NEEDED = ("pagefind.js", "pagefind-entry.json")
NEEDED_SUFFIXES = (".pf_meta", ".pf_index", ".pf_filter", ".pf_fragment", ".pagefind")
"""What the search loads. Pagefind's own interfaces, 430 kB, are left out."""


class IndexingError(RefusalError):
    """There is no index; the text is in Vietnamese."""


@dataclass(frozen=True, slots=True)
class Index:
    """The files of an index by path from `index_folder`, and what it took to make them."""

    files: dict[str, bytes]
    entry_count: int
    seconds: float
    memory: int
    """Bytes at most that Pagefind used."""

    def __str__(self) -> str:
        count = f"{self.entry_count:,}".replace(",", ".")
        seconds = f"{self.seconds:.1f}".replace(".", ",")
        return f"Đã lập chỉ mục tìm kiếm: {count} bài, {seconds} giây, {self.memory / 1e6:.0f} MB."


@cache
def index_folder() -> str:
    """Where the index is, from the site's root: `tim-kiem/pagefind-1.5.2`.

    All of its files but pagefind-entry.json have a digest in their name or change with the version,
    so that browsers may keep them forever.
    """
    return f"tim-kiem/pagefind-{version('pagefind_bin')}"


def make_index(
    articles: Searchable, language: str, go_on: Callable[[], None] = lambda: None
) -> Index:
    """Index the entries; `go_on` is called every now and then, for who waits.

    Raises IndexingError if there is none, or what Pagefind gives is not all of one.
    """
    start = time.perf_counter()
    entries = articles.entries
    if not entries:
        return Index({}, 0, 0, 0)
    # Oldest first: Pagefind knows dates to the day or two, and leaves those alike as they come.
    records = (copy(entry, language) for entry in reversed(entries))
    try:
        made = index(records, go_on)
        files = _whole(made.files, [f"/{entry.path}" for entry in entries])
    except ServiceError as error:
        raise _failed(str(error)) from error
    return Index(files, len(entries), time.perf_counter() - start, made.memory)


def _whole(made: dict[str, bytes], urls: list[str]) -> dict[str, bytes]:
    """The files that readers need, if nothing is missing."""
    # Here, as Pagefind itself: a build in which no article has changed needs none of it.
    from .canonical import in_order
    from .whole import check_whole

    needed = {path: content for path, content in made.items() if _is_needed(path)}
    try:
        files = in_order(needed)
        check_whole(files, urls)
    except (ValueError, LookupError, TypeError) as error:
        raise ServiceError(f"chỉ mục không trọn vẹn: {error}") from error
    return files


def _is_needed(path: str) -> bool:
    return path in NEEDED or path.endswith(NEEDED_SUFFIXES)


def _failed(why: str) -> IndexingError:
    return IndexingError(
        f"Không lập được chỉ mục tìm kiếm (“{why}”). Trang đang có được giữ nguyên. "
        "Kiểm tra bộ nhớ còn trống rồi dựng lại, hoặc ghi SEARCH = False trong pelicanconf.py "
        "để dựng trang không có tìm kiếm."
    )
