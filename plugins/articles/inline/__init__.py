"""What the text of a block may hold besides what Python-Markdown's own patterns read."""

from __future__ import annotations

from .emphasis import EmphasisProcessor
from .patterns import (
    AddressProcessor,
    BreakProcessor,
    PelicanLinkProcessor,
    has_address,
)

__all__ = [
    "AddressProcessor",
    "BreakProcessor",
    "EmphasisProcessor",
    "PelicanLinkProcessor",
    "has_address",
]
