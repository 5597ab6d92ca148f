"""Text in a URL, an id or a file name."""

from __future__ import annotations

import re
import unicodedata

from .text import fold, squeeze

NOT_IN_SLUG_RE = re.compile(r"[^a-z0-9]+")


def slugify(text: str, max_length: int = 80) -> str:
    """Lower-case ASCII letters and digits joined by hyphens: `489/QĐ-TTg` → `489-qd-ttg`.

    Cut after a word at `max_length`. Empty if nothing can be kept.
    """
    compatible = unicodedata.normalize("NFKC", squeeze(text))
    slug = NOT_IN_SLUG_RE.sub("-", fold(compatible)).strip("-")
    if len(slug) <= max_length:
        return slug
    cut = slug[: max_length + 1].rpartition("-")[0]
    return cut or slug[:max_length]
