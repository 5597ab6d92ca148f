"""The places that a text is about, for other programs."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date

from plugins.gazetteer import NameIndex, detect
from plugins.vietnamese import nfc


def json_lines(text: str, names: NameIndex, on: date) -> Iterator[str]:
    """`{"id", "text", "start", "end", "confidence"}` for each mention.

    `start` and `end` count characters of the text's NFC form.
    """
    for mention in detect(names, nfc(text), on):
        fields = {
            "id": mention.id,
            "text": mention.text,
            "start": mention.start,
            "end": mention.end,
            "confidence": mention.confidence,
        }
        yield json.dumps(fields, ensure_ascii=False)
