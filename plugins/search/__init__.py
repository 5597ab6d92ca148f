"""Search in the reader's browser: what it finds, by which names, and the index that it loads.

    SiteModel ─ entries ─► Searchable ─ copies ─► records ─ service ─► files
      │                                             files ─ canonical, whole ─► Index
      └─ search_page ─► /tim-kiem/ and the names that it knows (ten.json)

Pagefind (https://pagefind.app) is given copies of the articles, made for it alone: their words in
NFC, with ḏ (U+1E0F) for đ, which it would not take for a d, and some in a second spelling. What a
reader types is changed in the same way (theme/static/search/fold.js), and back where shown.
"""

from __future__ import annotations

from .entries import Entry, Searchable, searchable
from .indexing import Index, IndexingError, index_folder, make_index
from .search_page import search_pages

__all__ = [
    "Entry",
    "Index",
    "IndexingError",
    "Searchable",
    "index_folder",
    "make_index",
    "search_pages",
    "searchable",
]
