"""What Pagefind is told of an entry: a record, whose words can be found, and nothing else.

Its content and the values of its `meta` are words, those of `filters` and `sort` are not. Every
record has the sort key, since one without would be missing from sorted results.
"""

from __future__ import annotations

import re
from html import unescape
from typing import TypedDict

from plugins.articles.html.safety import INLINE
from plugins.vietnamese import add_spellings, nfc

from .entries import Entry

EVERY = "\u2054"
"""A word that every article has, and no reader can ask for: Pagefind takes it for one, the search
page takes it out of what is typed (theme/static/search/fold.js), as it is taken out of articles
here. To ask Pagefind for all articles under some filters, it is asked for this: asked for
nothing, it would load the whole index."""

OTHERWISE = "^^"
"""Between a word as it was written and its standard spelling. Pagefind parts words at marks of
ASCII, and finds a word that has some by each part of it."""

TO_INDEX = str.maketrans(
    {
        "đ": "ḏ",
        "Đ": "Ḏ",
        # Spaces between words like any other, and nothing within a word.
        "\u00a0": " ",
        "\u202f": " ",
        EVERY: " ",
        **dict.fromkeys("\u00ad\u200b\u200c\u200d\u2060\ufeff"),
    }
)
# Tags within a word or a sentence; all others end both.
WITHIN = "|".join(sorted(INLINE - {"br"}))
REST_OF_TAG = r"""(?=[\s/>])[^<>"]*(?:"[^"]*"[^<>"]*)*>"""
INLINE_RE = re.compile(rf"</?(?:{WITHIN}){REST_OF_TAG}")
OTHER_RE = re.compile(rf"</?[a-z][a-z0-9]*{REST_OF_TAG}")
# The number of a footnote, and the arrow back, are no words of the text.
NOTE_RE = re.compile(
    r"""<(a|sup)\b(?=[^<>]*\bclass="(?:[^"]*\s)?footnote-(?:back)?ref[\s"])[^<>]*>.*?</\1>""",
    re.DOTALL,
)
NOTE = "footnote-"
OPEN = "'\")”’»*$%"
"""With a letter or digit, what a sentence ends with that has no mark of its own at its end."""


class Record(TypedDict):
    """A page for Pagefind, as its service takes it."""

    url: str
    content: str
    language: str
    meta: dict[str, str]
    filters: dict[str, list[str]]
    sort: dict[str, str]


def to_index(text: str) -> str:
    """Text as it is in the index: NFC, and the letter ḏ, which folds to d, for đ.

    Words that may be written in two ways have the other beside them, `kỳ^^kì`: Pagefind takes
    both for a word at that place, and a search page takes what is behind the mark away.
    """
    # In capitals, it is part of Pagefind's own marks in a text.
    plain = nfc(text).replace(OTHERWISE, " ").replace("PAGEFIND", "Pagefind")
    return add_spellings(plain, OTHERWISE).translate(TO_INDEX)


def copy(entry: Entry, language: str) -> Record:
    """The record of an entry.

    Its `ngay` is the date in one word, 20210813, which a year or a month finds; with marks in it,
    each day would be a word by itself.
    """
    text = f"{sentence(entry.title)} {text_of(''.join(entry.prose.parts))}"
    content = " ".join(to_index(text).split())
    if not any(map(str.isalnum, content)):
        content = f"{content} {EVERY}"  # a page without a word would be left out
    meta = {
        "title": to_index(entry.title),
        "ngay": f"{entry.date:%Y%m%d}",
        "noi": to_index(entry.where),
        "tac-gia": to_index(entry.byline),
        "moi": EVERY,
    }
    filters = {
        "noi": entry.places,
        "nam": (f"{entry.date.year}",),
        "tac-gia": entry.authors,
        "chuyen-muc": (entry.category,),
    }
    return Record(
        url=f"/{entry.path}",
        content=content,
        language=language.lower(),
        meta={name: value for name, value in meta.items() if value},
        filters={name: list(values) for name, values in filters.items() if values},
        sort={"ngay": f"{entry.date:%Y%m%d%H%M}"},
    )


def text_of(html: str) -> str:
    """The words of a body, a sentence or more for each paragraph, cell, heading, …"""
    if NOTE in html:
        html = NOTE_RE.sub("", html)
    lines = OTHER_RE.split(INLINE_RE.sub("", html))
    return unescape(" ".join(map(sentence, filter(None, map(str.strip, lines)))))


def sentence(text: str) -> str:
    """With a full stop, if it has no mark at its end."""
    return f"{text}." if text[-1:].isalnum() or text.endswith(tuple(OPEN)) else text
