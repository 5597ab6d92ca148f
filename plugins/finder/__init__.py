"""Search in the reader's browser: what it finds, by which names, and the index that it loads.

    Desk ─ entries ─► Searchable ─ copies ─► pages for Pagefind ─ indexing ─► files of the index
      └──── pages ──► /tim-kiem/ and the names that it knows (ten.json)

Pagefind (https://pagefind.app) is given copies of the articles, made for it alone: without
the frame of a page, NFC, and ḏ (U+1E0F) for đ, which it would not take for a d. What a reader
types is changed in the same way (theme/static/search/fold.js), and ḏ back to đ where shown.
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
