"""What of each article can be found, and by which filters."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime

from plugins.articles import Prose
from plugins.gazetteer import Era, Level, Unit
from plugins.localities import PlacedArticle
from plugins.localities.index import heirs
from plugins.pages import SiteModel
from plugins.stamps import Stamper


@dataclass(frozen=True, slots=True)
class Entry:
    """An article in the index.

    `path` is its URL from the site's root, without a slash before it. `places` are keys of
    the units it is about, of those that they belong or belonged to, and of the communes of
    today that have inherited it; `where` names the units themselves, for readers. Category
    and authors are slugs.
    """

    path: str
    title: str
    date: datetime
    places: tuple[str, ...]
    where: str
    category: str
    authors: tuple[str, ...]
    byline: str
    prose: Prose


@dataclass(frozen=True, slots=True)
class Searchable:
    """All entries, newest first; the same `stamp` gives the same index."""

    entries: tuple[Entry, ...]
    stamp: bytes

    def with_texts(self, texts: Mapping[str, Prose]) -> Searchable:
        """The same, but for the texts of the entries with these paths."""
        changed = [e for e in self.entries if e.path in texts]
        if not changed:
            return self
        entries = tuple(
            replace(e, prose=texts[e.path]) if e.path in texts else e for e in self.entries
        )
        new = [(entry.path, texts[entry.path]) for entry in changed]
        return Searchable(entries, Stamper().stamp(self.stamp, *new))


def searchable(model: SiteModel) -> Searchable:
    """The published articles: hidden ones cannot be found."""
    keys = PlaceKeys(model)
    entries = tuple(_entry(model, keys, placed) for placed in model.articles)
    return Searchable(entries, model.stamper.stamp(model.settings.language, entries))


class PlaceKeys:
    """Short names of units that no two share: `huyen-tran-yen/xa-kien-thanh`, as in URLs."""

    def __init__(self, model: SiteModel) -> None:
        self._desk = model
        self._own: dict[str, str] = {}
        self._found: dict[str, tuple[str, ...]] = {}

    def key(self, unit: Unit) -> str:
        """The key of one unit."""
        if unit.id not in self._own:
            urls = self._desk.urls
            url = urls.unit(unit, self._desk.gazetteer)
            self._own[unit.id] = url.removeprefix(urls.directory).rstrip("/")
        return self._own[unit.id]

    def found_at(self, unit: Unit) -> tuple[str, ...]:
        """The keys of all places at which an article about the unit is to be found."""
        if unit.id not in self._found:
            gazetteer = self._desk.gazetteer
            units = [unit, *gazetteer.ancestors(unit)]
            if unit.level is Level.COMMUNE and unit.era is Era.OLD:
                units += heirs(gazetteer, unit)
            self._found[unit.id] = tuple(map(self.key, units))
        return self._found[unit.id]


def _entry(model: SiteModel, keys: PlaceKeys, placed: PlacedArticle) -> Entry:
    article, values = placed.article, model.values
    places = (key for unit in placed.units for key in keys.found_at(unit))
    return Entry(
        path=model.urls.output_path(model.urls.document(article.facts)).removesuffix("index.html"),
        title=article.facts.title,
        date=article.facts.date,
        places=tuple(dict.fromkeys(places)),
        where="; ".join(_where(model, placed.units)),
        category=values.categories[article.facts.category].slug,
        authors=tuple(dict.fromkeys(values.authors[name].slug for name in article.facts.authors)),
        byline=", ".join(article.facts.authors),
        prose=article.body.prose,
    )


def _where(model: SiteModel, units: Iterable[Unit]) -> Iterable[str]:
    """As an address is spoken, but for the province, which most have in common."""
    for unit in units:
        district = model.values.district(unit)
        yield f"{unit.title}, {district.name}" if district else unit.title
