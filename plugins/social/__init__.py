"""The picture that social networks show with a link to an article that has no photo.

    SocialCard ─ lines (where the title breaks, how large it is) ─ drawing ─► PNG

A card is a file of the site like its pages: it is drawn when one of the values in it has
changed, and not otherwise.
"""

from __future__ import annotations

from .card import HEIGHT, WIDTH, SocialCard
from .drawing import MADE_WITH, Drawing

__all__ = ["HEIGHT", "MADE_WITH", "WIDTH", "Drawing", "SocialCard"]
