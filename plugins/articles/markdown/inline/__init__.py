"""What the text of a block may hold besides what Python-Markdown's own patterns read."""

from __future__ import annotations

from .emphasis import EmphasisProcessor
from .escapes import STAND_INS, EscapeProcessor, TagProcessor, as_written, has_escape, restored
from .patterns import (
    AddressProcessor,
    BreakProcessor,
    PelicanLinkProcessor,
    PhotoReferenceProcessor,
    ReferenceProcessor,
    has_address,
)
from .plain import plain

__all__ = [
    "STAND_INS",
    "AddressProcessor",
    "BreakProcessor",
    "EmphasisProcessor",
    "EscapeProcessor",
    "PelicanLinkProcessor",
    "PhotoReferenceProcessor",
    "ReferenceProcessor",
    "TagProcessor",
    "as_written",
    "has_address",
    "has_escape",
    "plain",
    "restored",
]
