"""The index as data, for other programs: `/dia-phuong/index.json`."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import date

from plugins.gazetteer import Unit

from .index import LocalityIndex


def as_json(index: LocalityIndex, url: Callable[[Unit], str | None]) -> str:
    """Every unit in scope and every unit with an article, one on a line.

    `archive_count` is the number of distinct articles of a commune's predecessors, 0 for
    other units; `url` is null where the unit has no page.
    """
    lines = [
        json.dumps(_unit(index, unit, url(unit)), ensure_ascii=False) for unit in index.listed()
    ]
    return '{"units": [\n' + ",\n".join(lines) + "\n]}\n"


def _unit(index: LocalityIndex, unit: Unit, url: str | None) -> dict[str, object]:
    return {
        "id": unit.id,
        "kind": unit.kind,
        "name": unit.name,
        "parent": unit.parent,
        "era": unit.era,
        "valid_from": _iso(unit.valid_from),
        "valid_to": _iso(unit.valid_to),
        "url": url,
        "successors": unit.successors,
        "article_count": index.article_count(unit),
        "archive_count": index.archive_count(unit),
    }


def _iso(on: date | None) -> str | None:
    return on.isoformat() if on else None
