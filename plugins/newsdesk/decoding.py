"""Bytes of a file that an editor has, in whatever encoding → text."""

from __future__ import annotations

import codecs
import re

BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
DECLARED_RE = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w-]{1,30})", re.IGNORECASE)
DECLARATION_LIMIT = 4096
"""Bytes looked at for the declaration; HTML wants it in the first 1024."""
TRUSTED = frozenset({"utf-8", "cp1258", "cp1252", "iso8859-1"})
"""Of the declared encodings; in the last two the Vietnamese letters are entities."""
CONTROL_RE = re.compile(r"[\x00-\x08\x0e-\x1f]")


def decode(data: bytes) -> str | None:
    """The text of a file, without byte order mark; None if it is no text in a known encoding.

    Known are UTF-8, UTF-16 with its mark, and what an HTML page declares of itself:
    https://html.spec.whatwg.org/multipage/parsing.html#determining-the-character-encoding
    """
    for mark, encoding in BYTE_ORDER_MARKS:
        if data.startswith(mark):
            return _text(data[len(mark) :], encoding)
    text = _text(data, "utf-8")
    return text if text is not None else _text(data, _declared(data))


def _declared(data: bytes) -> str:
    found = DECLARED_RE.search(data[:DECLARATION_LIMIT])
    if found is None:
        return "utf-8"
    try:
        name = codecs.lookup(found[1].decode("ascii", "replace")).name
    except LookupError:
        return "utf-8"
    return name if name in TRUSTED else "utf-8"


def _text(data: bytes, encoding: str) -> str | None:
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError:
        return None
    return None if CONTROL_RE.search(text) else text
