"""The search page, and the names that it knows, as data."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping

from plugins.gazetteer import Unit
from plugins.pages import Output, SiteModel
from plugins.pages.contract.contexts import SearchPage
from plugins.pages.contract.parts import Link
from plugins.pages.shared.output import as_it_is
from plugins.pages.shared.terms import Term

from .entries import PlaceKeys, Searchable
from .indexing import index_folder

TITLE = "Tìm kiếm"
TITLES = 1000
"""Newest articles whose titles are suggested: about 25 kB for the reader, compressed."""


def search_pages(model: SiteModel, articles: Searchable) -> Iterator[Output]:
    """/tim-kiem/ and /tim-kiem/ten.json. The page is the same whatever the articles are."""
    url, urls = model.urls.search, model.urls
    names_url = f"{url}ten.json"
    page = SearchPage(
        site=model.site,
        # Engines may know it: the address without a question is canonical for all answers.
        meta=model.meta(TITLE, "", url),
        breadcrumbs=(model.home, Link(TITLE, url)),
        script_url=model.assets.search_script_url,
        style_url=model.assets.search_style_url,
        index_url=urls.path(f"{index_folder()}/"),
        names_url=names_url,
        directory_url=urls.directory,
        categories_url=urls.category(),
        archive_url=urls.archive(),
    )
    yield model.ready(url, page)
    data = model.stamper.defer(as_it_is, names(model, articles))
    yield Output(urls.output_path(names_url), "", data)


def names(model: SiteModel, articles: Searchable) -> str:
    """Names that a query may hold, and titles that begin as it does; a line each.

    `places`: key, kind, name, district (of an old commune, else ""), era, level, URL, number
    of articles. `authors` and `categories`: slug, name, URL, number. `years`: newest first.
    `titles`: title and URL, newest first. Places without an article are left out, since
    nothing can be found there.
    """
    entries = articles.entries
    authors = Counter(slug for entry in entries for slug in entry.authors)
    categories = Counter(entry.category for entry in entries)
    years = Counter(entry.date.year for entry in entries)
    lists: dict[str, Iterable[object]] = {
        "places": _places(model, articles),
        "authors": _terms(model.values.authors, authors, model.urls.author),
        "categories": _terms(model.values.categories, categories, model.urls.category),
        "years": sorted(years.items(), reverse=True),
        "titles": ((entry.title, model.urls.path(entry.path)) for entry in entries[:TITLES]),
    }
    texts = (f'"{name}": [\n{_lines(rows)}\n]' for name, rows in lists.items())
    return f'{{"count": {len(entries)},\n' + ",\n".join(texts) + "}\n"


def _places(model: SiteModel, articles: Searchable) -> Iterator[tuple[object, ...]]:
    keys = PlaceKeys(model)
    counts = Counter(key for entry in articles.entries for key in entry.places)
    for unit in model.gazetteer:
        if count := counts[keys.key(unit)]:
            yield keys.key(unit), *_named(model, unit), count


def _named(model: SiteModel, unit: Unit) -> tuple[str, ...]:
    district = model.values.district(unit)
    parent = district.name if district else ""
    return unit.kind.word, unit.name, parent, unit.era, unit.level, model.values.place(unit).url


def _terms(
    terms: Iterable[Term], counts: Mapping[str, int], url: Callable[[str], str]
) -> Iterator[tuple[object, ...]]:
    for term in terms:
        if counts[term.slug]:
            yield term.slug, term.name, url(term.slug), counts[term.slug]


def _lines(rows: Iterable[object]) -> str:
    return ",\n".join(json.dumps(row, ensure_ascii=False) for row in rows)
