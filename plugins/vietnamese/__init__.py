"""Pure functions on Vietnamese text: normal form, folding, tones, slugs, collation, dates,
where lines of a title may not end.
"""

from __future__ import annotations

from .binding import bind
from .collation import CollationKey, collation_key, first_letter
from .dates import VIETNAM, clock, long_date, parse_date, short_date
from .slugs import slugify
from .text import fold, mend_d, name_key, nfc, squeeze
from .tones import add_spellings, i_y_key, tone_key

__all__ = [
    "VIETNAM",
    "CollationKey",
    "add_spellings",
    "bind",
    "clock",
    "collation_key",
    "first_letter",
    "fold",
    "i_y_key",
    "long_date",
    "mend_d",
    "name_key",
    "nfc",
    "parse_date",
    "short_date",
    "slugify",
    "squeeze",
    "tone_key",
]
