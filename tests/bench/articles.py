"""The articles of a benchmark: the same for every tool, the same in every run."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from random import Random

from plugins.gazetteer import REFORM, Era, Unit
from plugins.vietnamese import slugify

from .places import places
from .words import CATEGORIES, FAMILY_NAMES, GIVEN_NAMES, TAGS
from .writing import Writer

FIRST_DAY, DAYS = datetime(2011, 1, 1), 15 * 365
AUTHORS = tuple(f"{family} {given}" for family in FAMILY_NAMES for given in GIVEN_NAMES)


@dataclass(frozen=True, slots=True)
class Article:
    """An article before any tool's format."""

    title: str
    date: datetime
    slug: str
    authors: tuple[str, ...]
    category: str
    tags: tuple[str, ...]
    units: tuple[Unit, ...]
    body: str = ""

    @property
    def source(self) -> str:
        """Its file, from the content folder."""
        return f"tin/{self.date:%Y}/{self.slug}.md"

    @property
    def url(self) -> str:
        """Its address, the same in the sites of all tools."""
        return f"/tin/{self.date:%Y/%m}/{self.slug}/"

    @property
    def page(self) -> str:
        """The file that answers its URL, from the output folder."""
        return f"{self.url[1:]}index.html"


@dataclass(frozen=True, slots=True)
class Archive:
    """`size` articles over 15 years, numbered from the oldest."""

    size: int

    def __iter__(self) -> Iterator[Article]:
        """All articles, made one by one: 50,000 of them would be 200 MB."""
        return map(self.article, range(self.size))

    def article(self, number: int) -> Article:
        """The article with that number."""
        head = self._head(number)
        random = Random(f"body {number}")
        earlier = number - random.randint(1, 60)
        link = self._head(earlier).url if earlier >= 0 and random.random() < 0.5 else ""
        return replace(head, body=Writer(random, head.units[0].title).body(link))

    def edited(self, number: int, mark: str) -> Article:
        """The same with a paragraph more, in which `mark` can be found."""
        article = self.article(number)
        added = Writer(Random(f"edit {mark}"), article.units[0].title).paragraph()
        return replace(article, body=f"{article.body}\n{added} ({mark})\n")

    def moved(self, number: int) -> Article:
        """The same about another commune; not a word is changed besides."""
        article = self.article(number)
        return replace(article, units=(places().elsewhere(Random(number), article.units),))

    def _head(self, number: int) -> Article:
        random = Random(f"head {number}")
        date = FIRST_DAY + timedelta(days=DAYS * number / self.size)
        units = places().draw(random, Era.NEW if date.date() >= REFORM else Era.OLD)
        title = Writer(random, units[0].title).title()
        return Article(
            title=title,
            date=date.replace(second=0, microsecond=0),
            slug=f"{slugify(title, 60)}-{number}",
            authors=tuple(random.sample(AUTHORS, random.choices((1, 2), (9, 1))[0])),
            category=random.choices(CATEGORIES, range(len(CATEGORIES), 0, -1))[0],
            tags=tuple(random.sample(TAGS, random.choices((0, 1, 2), (4, 3, 2))[0])),
            units=units,
        )
