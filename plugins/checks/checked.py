"""What the rules look at."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime

from plugins.articles import Article, Document
from plugins.problems import Problem


@dataclass(frozen=True, slots=True)
class Checked:
    """All documents that could be read, the files beside them, and the build's date."""

    documents: tuple[Document, ...]
    static: frozenset[str]
    now: datetime

    @property
    def articles(self) -> Iterator[Article]:
        """The documents that are articles."""
        return (d for d in self.documents if isinstance(d, Article))


Rule = Callable[[Checked], Iterable[Problem]]
