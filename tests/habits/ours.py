"""A file by the project's own reader."""

from __future__ import annotations

from dataclasses import dataclass
from html import escape
from itertools import chain, zip_longest

from plugins.articles import Body, Prose, ReaderSettings, Reading, Reference, ReferenceKind, read
from plugins.problems import Problem

from .sample import Sample

SETTINGS = ReaderSettings()


@dataclass(frozen=True, slots=True)
class Read:
    """The HTML of a file's body and what its editor is told; `failure` is an exception."""

    html: str
    problems: tuple[Problem, ...]
    failure: str = ""


def read_sample(sample: Sample) -> Read:
    """The file as the site's builder reads it."""
    try:
        reading = reading_of(sample)
    except Exception as error:  # whatever it is, it is a fault of the reader
        return Read("", (), f"{type(error).__name__}: {error}")
    body = reading.document.body if reading.document else Body(Prose(("",), ()))
    return Read(with_references(body), reading.problems)


def reading_of(sample: Sample) -> Reading:
    """The file's reading."""
    return read(sample.text.encode(), sample.path, SETTINGS)


def with_references(body: Body) -> str:
    """The HTML of a body, with photos as plain as another reader's."""
    shown = map(_shown, body.references, body.prose.alts)
    return "".join(chain.from_iterable(zip_longest(body.prose.parts, shown, fillvalue="")))


def _shown(reference: Reference, alt: str) -> str:
    url = escape(f"/{reference.target}{reference.suffix}")
    if reference.kind is ReferenceKind.LINK:
        return url
    return f'<img src="{url}" alt="{escape(alt)}">'
