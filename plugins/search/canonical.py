"""The same index from the same articles, byte for byte.

Pagefind writes the values of filters in an order that differs from run to run, and names each
file by its content, so that the names differ too (github.com/Pagefind/pagefind/issues/638).
Here they are put in order, and the files named anew from what they then hold. All else depends
on the order in which it is given the articles alone.
"""

from __future__ import annotations

import json
from hashlib import blake2b

from .packing import ENTRY_FILE, FILTERS, list_in, packed


def in_order(files: dict[str, bytes]) -> dict[str, bytes]:
    """The files of an index, by path, sorted. Raises ValueError if they are of another format."""
    kept = dict(files)
    entry = json.loads(kept[ENTRY_FILE])
    for language in entry["languages"].values():
        meta = list_in(kept.pop(f"pagefind.{language['hash']}.pf_meta"))
        filters = sorted(meta[FILTERS])
        for named in filters:
            name, values = list_in(kept.pop(f"filter/{named[1]}.pf_filter"))
            if name != named[0]:
                raise ValueError(f"the filter {named[0]} is called {name}")
            content = packed([name, sorted(values)])
            named[1] = _name(language["hash"], content)
            kept[f"filter/{named[1]}.pf_filter"] = content
        meta[FILTERS] = filters
        content = packed(meta)
        language["hash"] = _name(language["hash"], content)
        kept[f"pagefind.{language['hash']}.pf_meta"] = content
    kept[ENTRY_FILE] = json.dumps(entry, ensure_ascii=False).encode()
    return dict(sorted(kept.items()))


def _name(like: str, content: bytes) -> str:
    """`vi_` and a digest, as the file that was named `like` has."""
    language = like.partition("_")[0]
    return f"{language}_{blake2b(content, digest_size=5).hexdigest()}"
