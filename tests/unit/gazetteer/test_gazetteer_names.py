"""Which units are in force: answers that are kept are those of a span in which that is the same."""

from __future__ import annotations

from datetime import timedelta

from plugins.gazetteer import Gazetteer, NameIndex
from plugins.gazetteer.country import provinces


def test_spans_end_also_where_only_another_province_changes():
    index = NameIndex(Gazetteer([]), frozenset())
    begun = {unit.valid_from for unit in provinces() if unit.valid_from}
    assert begun
    for day in begun:
        assert index.period(day - timedelta(days=1)) != index.period(day)
