from __future__ import annotations

from pathlib import Path

import pytest

from plugins.gazetteer import NameIndex, load

CSV = Path(__file__).parents[3] / "plugins/gazetteer/data/lao-cai.csv"


@pytest.fixture(scope="session")
def names() -> NameIndex:
    """The units of both eras, for a site of the old Yên Bái."""
    return NameIndex(load(CSV), frozenset({"o15"}))
