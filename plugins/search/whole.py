"""Whether an index is whole: every file that it names is there and can be unpacked, and it holds
the articles that it was made from, no more and no fewer.

Browsers take what is missing or cut short for words that nobody has written, without a word.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping

from .packing import CHUNKS, ENTRY_FILE, FILTERS, PAGES, data_in, list_in

SCRIPT, PROGRAM = "pagefind.js", "wasm.unknown.pagefind"


def check_whole(files: Mapping[str, bytes], urls: Iterable[str]) -> None:
    """Raises ValueError, which says what is wrong, unless the index is that of these pages."""
    if not _file(files, SCRIPT):
        raise ValueError(f"{SCRIPT} is empty")
    data_in(_file(files, PROGRAM))
    expected = sorted(urls)
    found = sorted(_pages(files))
    if found != expected:
        raise ValueError(f"{len(found)} pages in place of {len(expected)}")


def _pages(files: Mapping[str, bytes]) -> Iterator[str]:
    """The URL of each page that can be found; what leads to it is checked on the way."""
    for language in json.loads(_file(files, ENTRY_FILE))["languages"].values():
        meta = list_in(_file(files, f"pagefind.{language['hash']}.pf_meta"))
        if len(meta[PAGES]) != language["page_count"]:
            raise ValueError(f"{len(meta[PAGES])} pages, not {language['page_count']}")
        for *_, name in meta[CHUNKS]:
            data_in(_file(files, f"index/{name}.pf_index"))
        for _, name in meta[FILTERS]:
            data_in(_file(files, f"filter/{name}.pf_filter"))
        for name, *_ in meta[PAGES]:
            yield json.loads(data_in(_file(files, f"fragment/{name}.pf_fragment")))["url"]


def _file(files: Mapping[str, bytes], path: str) -> bytes:
    if path not in files:
        raise ValueError(f"{path} is missing")
    return files[path]
