"""What the rules look at."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime

from plugins.articles import Article, Document
from plugins.photos import Photo, Unusable
from plugins.problems import Problem

from .left_out import LeftOut


@dataclass(frozen=True, slots=True)
class Checked:
    """All documents that could be read, the files beside them, and the build's date.

    `photos` are those that the documents show or link to, by path, as far as they are there;
    `left_out` are files that are there, but not published.
    """

    documents: tuple[Document, ...]
    static: frozenset[str]
    now: datetime
    photos: Mapping[str, Photo | Unusable] = field(default_factory=dict)
    left_out: LeftOut = field(default_factory=LeftOut)

    @property
    def articles(self) -> Iterator[Article]:
        """The documents that are articles."""
        return (d for d in self.documents if isinstance(d, Article))


Rule = Callable[[Checked], Iterable[Problem]]
