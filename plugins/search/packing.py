"""How Pagefind packs its files.

pagefind-entry.json          {"languages": {"vi": {"hash": name of the meta file, …}}}
pagefind.<name>.pf_meta      gzip of MAGIC, CBOR [version, pages, chunks, filters, …], of which
                             pages: [[name of its fragment, number of words], …]
                             chunks: [[first word, last word, name of its index], …]
                             filters: [[filter, name of its file], …]
fragment/<name>.pf_fragment  gzip of MAGIC, JSON {"url": …, "content": …, …}
index/<name>.pf_index        gzip of MAGIC, CBOR
filter/<name>.pf_filter      gzip of MAGIC, CBOR [filter, [[value, [page, …]], …]]
wasm.unknown.pagefind        gzip of MAGIC, WebAssembly
"""

from __future__ import annotations

import gzip
import zlib
from typing import Any

import cbor2

ENTRY_FILE = "pagefind-entry.json"
MAGIC = b"pagefind_dcd"
PAGES, CHUNKS, FILTERS = 1, 2, 3
"""Where the meta file has them."""


def data_in(content: bytes) -> bytes:
    """What a file holds, unpacked. Raises ValueError if it is damaged, or of another format."""
    try:
        data = gzip.decompress(content)
    except (OSError, EOFError, zlib.error) as error:
        raise ValueError(str(error)) from error
    if not data.startswith(MAGIC):
        raise ValueError("not a file of Pagefind")
    return data.removeprefix(MAGIC)


def list_in(content: bytes) -> list[Any]:
    """The list that a file holds. Raises ValueError if there is none."""
    try:
        value = cbor2.loads(data_in(content))
    except (cbor2.CBORError, EOFError) as error:
        raise ValueError(str(error)) from error
    if not isinstance(value, list):
        raise ValueError("not a list")
    return value


def packed(value: list[Any]) -> bytes:
    """A file that holds a list."""
    return gzip.compress(MAGIC + cbor2.dumps(value), mtime=0)
