"""The pages of places: the directory of all, and one page for each unit."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from datetime import datetime, time
from itertools import groupby
from typing import Any

from plugins.gazetteer import REFORM, Era, Level, Unit
from plugins.localities import as_json
from plugins.vietnamese import VIETNAM, first_letter

from ..contract.contexts import (
    DirectoryPage,
    DistrictPage,
    NewCommunePage,
    OldCommunePage,
    PlacePage,
    ProvincePage,
)
from ..contract.parts import DirectoryDistrict, Letter, Link, Place, PlaceEntry, Predecessor
from ..shared.listing import NOT_YET, ArticleList, article_list
from ..shared.output import Output, as_it_is
from ..shared.values import by_name, day, day_after, moment
from ..site_model import SiteModel

NEIGHBOURS = 3
"""Units of the same parent that a unit's page leads to, on each side in Vietnamese order."""


def directory_page(model: SiteModel) -> Iterator[Output]:
    """All places, and the same as data."""
    units = list(model.index.listed())
    own = [u for u in units if u.id in model.index.scope]
    communes = [u for u in own if u.level is Level.COMMUNE and u.era is Era.NEW]
    page = DirectoryPage(
        site=model.site,
        meta=model.meta(model.directory.text, "", model.directory.url),
        breadcrumbs=(model.home, model.directory),
        provinces=_entries(model, (u for u in units if u.level is Level.PROVINCE)),
        letters=_letters(model, communes),
        commune_count=len(communes),
        districts=tuple(
            DirectoryDistrict(model.values.entry(u), _entries(model, model.gazetteer.children(u)))
            for u in own
            if u.level is Level.DISTRICT
        ),
        elsewhere=_entries(model, (u for u in units if _is_elsewhere(model, u))),
        maps=model.maps.of_parts(_provinces(own, Era.NEW)),
        district_maps=model.maps.of_parts(_provinces(own, Era.OLD)),
        reform=moment(datetime.combine(REFORM, time(), VIETNAM)),
    )
    yield model.ready(model.directory.url, page, lastmod="")
    data = model.stamper.defer(as_it_is, as_json(model.index, _page_url(model)))
    yield Output(model.urls.output_path(model.directory.url + "index.json"), "", data)


def _provinces(units: Iterable[Unit], era: Era) -> list[Unit]:
    return [u for u in units if u.level is Level.PROVINCE and u.era is era]


def _is_elsewhere(model: SiteModel, unit: Unit) -> bool:
    return unit.level is not Level.PROVINCE and unit.id not in model.index.scope


def unit_pages(model: SiteModel) -> Iterator[Output]:
    """The page of every unit that has one, with its list and feed."""
    units = [unit for unit in model.index.listed() if model.index.has_page(unit)]
    neighbours = _neighbours(units)
    for unit in units:
        near = tuple(map(model.values.place, neighbours.get(unit.id, ())))
        yield from _unit_page(model, unit, near)


def _neighbours(units: Iterable[Unit]) -> dict[str, tuple[Unit, ...]]:
    """The units before and after each, by id, among those of the same parent."""
    families: dict[str, list[Unit]] = defaultdict(list)
    for unit in units:
        if unit.parent:
            families[unit.parent].append(unit)
    found = {}
    for family in families.values():
        family.sort(key=by_name)
        for place, unit in enumerate(family):
            before = family[max(0, place - NEIGHBOURS) : place]
            found[unit.id] = (*before, *family[place + 1 : place + 1 + NEIGHBOURS])
    return found


def _unit_page(model: SiteModel, unit: Unit, neighbours: tuple[Place, ...]) -> Iterator[Output]:
    url = model.urls.unit(unit, model.gazetteer)
    full_name = model.gazetteer.full_name(unit)
    page, own = _kind_of_page(model, unit)
    ancestors = [a for a in model.gazetteer.ancestors(unit) if a.level is not Level.PROVINCE]
    # With the district, since communes of today have the names of former ones.
    title = ", ".join(part.title for part in (unit, *ancestors))
    title = title[0].upper() + title[1:]
    first = page(
        site=model.site,
        meta=model.meta(title, f"Tin khuyến học của {full_name}.", url),
        breadcrumbs=(
            model.home,
            model.directory,
            *(Link(a.title, model.urls.unit(a, model.gazetteer)) for a in ancestors),
            Link(unit.title, url),
        ),
        place=model.values.place(unit),
        parent=model.values.places[unit.parent] if unit.parent else None,
        legal_basis=unit.legal_basis,
        since=day(unit.valid_from),
        until=day(unit.valid_to),
        neighbours=neighbours,
        maps=model.maps.of(unit),
        listing=NOT_YET,
        **own,
    )
    yield from model.lists.pages(_articles(model, unit, url, title), first)


def _kind_of_page(model: SiteModel, unit: Unit) -> tuple[type[PlacePage], dict[str, Any]]:
    """The context of the unit's page, and what only that context has."""
    match unit.level, unit.era:
        case Level.PROVINCE, _:
            return ProvincePage, {
                "entries": _entries(model, model.gazetteer.children(unit)),
                "successors": model.values.successors(unit),
            }
        case Level.DISTRICT, _:
            return DistrictPage, {
                "communes": _entries(model, model.gazetteer.children(unit)),
                "ended": day_after(unit.valid_to),
            }
        case _, Era.OLD:
            return OldCommunePage, {
                "successors": model.values.successors(unit),
                "ended": day_after(unit.valid_to),
            }
        case _:
            return NewCommunePage, {
                "predecessors": _predecessors(model, unit),
                "own_count": model.index.article_count(unit),
                "inherited_count": model.index.archive_count(unit),
            }


def _articles(model: SiteModel, unit: Unit, url: str, title: str) -> ArticleList:
    """The list of a unit; a commune of today also has its predecessors' articles, marked."""
    if not (unit.level is Level.COMMUNE and unit.era is Era.NEW):
        return article_list(model.values, url, title, model.index.articles(unit))
    combined = model.index.combined(unit)
    values = model.values
    cards = [
        values.marked_card(item.placed, item.origin) if item.origin else values.card(item.placed)
        for item in combined
    ]
    return ArticleList(url, title, [item.placed for item in combined], cards)


def _predecessors(model: SiteModel, unit: Unit) -> tuple[Predecessor, ...]:
    return tuple(
        Predecessor(
            model.values.place(former),
            model.values.district(former),
            model.index.article_count(former),
            former.divided,
        )
        for former in model.gazetteer.predecessors(unit)
    )


def _entries(model: SiteModel, units: Iterable[Unit]) -> tuple[PlaceEntry, ...]:
    """Units in Vietnamese order; those that ended before the reform only with an article."""
    shown = (u for u in units if not u.id.startswith("h") or model.index.article_count(u))
    return tuple(model.values.entry(u) for u in sorted(shown, key=by_name))


def _letters(model: SiteModel, units: Iterable[Unit]) -> tuple[Letter, ...]:
    by_letter = groupby(sorted(units, key=by_name), key=lambda unit: first_letter(unit.name))
    return tuple(
        Letter(letter, tuple(model.values.entry(unit) for unit in group))
        for letter, group in by_letter
    )


def _page_url(model: SiteModel) -> Callable[[Unit], str | None]:
    return lambda unit: model.values.place(unit).url or None
