"""Articles + gazetteer → which article is about which unit, rolled up over both eras.

Article.localities ─ placing ─► units (or problems) ─ index ─► LocalityIndex: lists and
counts of every unit, the lists that communes of today inherit, scope ─ export ─► JSON

Cheap, so done anew in every build, never cached.
"""

from __future__ import annotations

from .export import as_json
from .index import LocalityIndex, PlacedArticle, heirs
from .opening import open_names
from .placing import place

__all__ = ["LocalityIndex", "PlacedArticle", "as_json", "heirs", "open_names", "place"]
