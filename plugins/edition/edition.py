"""An edition: everything that goes into one build of the site, read, placed and checked."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from plugins.articles import Article, Document, Page, Profile, Reading, Status, photos_of
from plugins.checks import Checked, LeftOut, check_all
from plugins.gazetteer import NameIndex
from plugins.localities import PlacedArticle, place
from plugins.photos import Photo, Unusable
from plugins.problems import Level, Problem


@dataclass(frozen=True, slots=True)
class Edition:
    """The valid articles, pages and profiles of one build, and the problems of all.

    `articles` are the published ones, newest first; `hidden` have a page but are in no
    list. Drafts, faulty articles, and those whose time has not come, are checked and then
    left out: `documents` has these too, and all as they were written, changes that are to come
    among it. `photos` are all that can be shown, by path.
    """

    articles: tuple[PlacedArticle, ...]
    hidden: tuple[PlacedArticle, ...]
    pages: tuple[Page, ...]
    profiles: tuple[Profile, ...]
    documents: tuple[Document, ...]
    static: frozenset[str]
    photos: Mapping[str, Photo]
    problems: tuple[Problem, ...]

    @property
    def faulty(self) -> frozenset[str]:
        """Paths of what an error keeps off the site."""
        return _faulty(self.problems)

    @property
    def published(self) -> tuple[Document, ...]:
        """All documents that have a page, or are shown on one."""
        placed = (p.article for p in (*self.articles, *self.hidden))
        return (*placed, *self.pages, *self.profiles)

    @property
    def published_photos(self) -> dict[str, Photo]:
        """Those that the pages of the site show or link to."""
        paths = {image.target for document in self.published for image in photos_of(document)}
        return {path: self.photos[path] for path in sorted(paths)}

    def without(self, problems: Sequence[Problem]) -> Edition:
        """The same with `problems` added, less the documents that they make faulty."""
        faulty = _faulty(problems)
        return Edition(
            articles=tuple(p for p in self.articles if p.article.path not in faulty),
            hidden=tuple(p for p in self.hidden if p.article.path not in faulty),
            pages=tuple(page for page in self.pages if page.path not in faulty),
            profiles=tuple(p for p in self.profiles if p.path not in faulty),
            documents=self.documents,
            static=self.static,
            photos=self.photos,
            problems=(*self.problems, *problems),
        )


def assemble(
    readings: Iterable[Reading],
    names: NameIndex,
    static: frozenset[str],
    looks: Mapping[str, Photo | Unusable],
    found: Iterable[Problem],
    now: datetime,
    left_out: LeftOut,
) -> Edition:
    """Place and check what was read.

    `looks` are the photos that it shows or links to, `found` the problems met on the way here,
    `left_out` the files beside it that are not published.
    """
    problems = list(found)
    documents: list[Document] = []
    for reading in readings:
        problems += reading.problems
        if reading.document is not None:
            documents.append(reading.document)
    placed = []
    for article in documents:
        if isinstance(article, Article):
            units, placing_problems = place(article, names)
            problems += placing_problems
            placed.append(PlacedArticle(_as_of(article, now), units))
    problems += check_all(Checked(tuple(documents), static, now, looks, left_out))
    faulty = _faulty(problems)
    valid = [p for p in placed if p.article.path not in faulty and p.article.facts.date <= now]
    return Edition(
        articles=_newest_first(p for p in valid if p.article.facts.status is Status.PUBLISHED),
        hidden=_newest_first(p for p in valid if p.article.facts.status is Status.HIDDEN),
        pages=tuple(
            d
            for d in documents
            if isinstance(d, Page) and d.path not in faulty and d.facts.status is not Status.DRAFT
        ),
        profiles=tuple(d for d in documents if isinstance(d, Profile) and d.path not in faulty),
        documents=tuple(documents),
        static=static,
        photos={path: photo for path, photo in looks.items() if isinstance(photo, Photo)},
        problems=tuple(problems),
    )


def _faulty(problems: Iterable[Problem]) -> frozenset[str]:
    return frozenset(problem.path for problem in problems if problem.level is Level.ERROR)


def _as_of(article: Article, now: datetime) -> Article:
    return replace(article, facts=article.facts.as_of(now))


def _newest_first(placed: Iterable[PlacedArticle]) -> tuple[PlacedArticle, ...]:
    """By date, then by path, so that the order never depends on the file system."""
    by_path = sorted(placed, key=lambda p: p.article.path)
    return tuple(sorted(by_path, key=lambda p: p.article.facts.date.timestamp(), reverse=True))
