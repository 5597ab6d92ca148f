"""Resolve the places that an article names to units of the gazetteer."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from plugins.articles import Article
from plugins.articles.article import PlaceName
from plugins.gazetteer import Ambiguous, Found, Item, Listed, NameIndex, Unit, read_list
from plugins.problems import Code, Problem

from .telling import Told, ambiguous, folded, none, says_none, split_address, unknown


def place(article: Article, names: NameIndex) -> tuple[tuple[Unit, ...], tuple[Problem, ...]]:
    """The distinct units that `article` is about, in its order, and what is wrong with them.

    Where its date is not known, a name that two eras share means the unit of today.
    """
    if article.localities is None:
        return (), (_no_locality(article),)
    day = article.facts.date.date()
    items = [Item(name.text, name.inline) for name in article.localities]
    is_alone = len(items) == 1
    units: dict[str, Unit] = {}
    problems: list[Problem] = []
    for listed in read_list(names, items, day):
        if isinstance(answer := listed.place.answer, Found):
            units.setdefault(answer.unit.id, answer.unit)
        name = article.localities[listed.item]
        problems += (
            _problem(article, name, told) for told in _told(listed, names, day, is_alone=is_alone)
        )
    return tuple(units.values()), tuple(problems)


def _told(listed: Listed, names: NameIndex, day: date, *, is_alone: bool) -> Iterator[Told]:
    """What is wrong with a place."""
    text = listed.place.text
    match listed.place.answer:
        case Found(unit, is_folded):
            if is_folded:
                yield folded(text, unit, names.gazetteer)
            if listed.apart:
                yield split_address(text, listed.apart, unit, names.gazetteer)
        case Ambiguous(candidates):
            yield ambiguous(text, candidates, names.gazetteer)
        case _ if says_none(text):
            yield none(text, is_alone=is_alone)
        case answer:
            yield unknown(text, answer, names, day)


def _problem(article: Article, name: PlaceName, told: Told) -> Problem:
    return Problem(article.path, name.line, told.code, told.message, "localities", told.suggestions)


def _no_locality(article: Article) -> Problem:
    """At the key where it is there, with nothing behind it."""
    line = article.lines.get("localities")
    add = "Viết địa phương của bài vào sau “localities:”" if line else "Thêm địa phương của bài"
    return Problem(
        article.path,
        line or 1,
        Code.NO_LOCALITY,
        f"Bài chưa ghi địa phương (localities). {add}, "
        "hoặc “localities: []” nếu bài không nói về nơi nào.",
        "localities",
    )
