"""Entries for tests of the index."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from plugins.articles import Prose
from plugins.search.entries import Entry, Searchable

ENTRY = Entry(
    path="tin/thu/",
    title="Tin thử",
    date=datetime(2024, 1, 1, 9, 5),
    places=(),
    where="",
    category="tin-tuc",
    authors=(),
    byline="",
    prose=Prose(("<p>Nội dung</p>",), ()),
)


def entries(count: int) -> Searchable:
    """So many, of different texts."""
    return Searchable(
        tuple(
            replace(ENTRY, path=f"tin/{n}/", prose=Prose((f"<p>Nội dung thứ {n}</p>",), ()))
            for n in range(count)
        ),
        b"",
    )
