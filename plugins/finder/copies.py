"""The page that Pagefind reads for an entry.

Attributes: https://pagefind.app/docs/metadata/, …/filtering/, …/sorts/. Every page has the
sort key, since one without would be missing from sorted results.
"""

from __future__ import annotations

from collections.abc import Iterable
from html import escape

from plugins.vietnamese import nfc, short_date

from .entries import Entry

TO_INDEX = str.maketrans(
    {
        "đ": "ḏ",
        "Đ": "Ḏ",
        # Spaces between words like any other, and nothing within a word.
        "\u00a0": " ",
        "\u202f": " ",
        **dict.fromkeys("\u00ad\u200b\u200c\u200d\u2060\ufeff"),
    }
)

EVERY = "00000"
"""A word that every article has. To ask Pagefind for all articles under some filters, it is asked
for this: asked for nothing, it would load the whole index."""


def to_index(text: str) -> str:
    """Text as it is in the index: NFC, and the letter ḏ, which folds to d, for đ."""
    return nfc(text).translate(TO_INDEX)


def copy(entry: Entry, language: str) -> bytes:
    """The page for Pagefind."""
    day = f"{entry.date:%Y%m%d%H%M}"
    about = [
        *_each("filter", "noi", entry.places),
        *_each("filter", "nam", (f"{entry.date.year}",)),
        *_each("filter", "tac-gia", entry.authors),
        *_each("filter", "chuyen-muc", (entry.category,)),
        *_each("sort", "ngay", (day,)),
        *_each("meta", "ngay", (short_date(entry.date),)),
        *_each("meta", "noi", filter(None, (to_index(entry.where),))),
        *_each("meta", "tac-gia", filter(None, (to_index(entry.byline),))),
    ]
    text = to_index("".join(entry.body.parts))
    return (
        f'<!doctype html><html lang="{escape(language)}"><body data-pagefind-body>'
        f"{''.join(about)}<h1>{escape(to_index(entry.title))}</h1>{text}<p>{EVERY}</p></body></html>"
    ).encode()


def _each(kind: str, name: str, values: Iterable[str]) -> Iterable[str]:
    for value in values:
        yield f'<data data-pagefind-{kind}="{name}[value]" value="{escape(value)}"></data>'
