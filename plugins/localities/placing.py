"""Resolve the places that an article names to units of the gazetteer."""

from __future__ import annotations

from datetime import date

from plugins.articles import Article
from plugins.articles.article import PlaceName
from plugins.gazetteer import Ambiguous, Found, Gazetteer, NameIndex, Unit, lookup
from plugins.problems import Code, Problem


def place(article: Article, names: NameIndex) -> tuple[tuple[Unit, ...], tuple[Problem, ...]]:
    """The distinct units that `article` is about, in its order, and what is wrong with them.

    Where its date is not known, a name that two eras share means the unit of today.
    """
    if article.localities is None:
        return (), (_no_locality(article),)
    units: dict[str, Unit] = {}
    problems = []
    for name in article.localities:
        unit, problem = _resolve(name, article.path, article.date.date(), names)
        if unit is not None:
            units.setdefault(unit.id, unit)
        if problem is not None:
            problems.append(problem)
    return tuple(units.values()), tuple(problems)


def _resolve(
    name: PlaceName, path: str, day: date, names: NameIndex
) -> tuple[Unit | None, Problem | None]:
    match lookup(names, name.text, day):
        case Found(unit, folded):
            return unit, _folded(name, path, unit, names.gazetteer) if folded else None
        case Ambiguous(candidates):
            return None, _ambiguous(name, path, candidates, names.gazetteer)
        case unknown:
            return None, _unknown(name, path, unknown.suggestions, names.gazetteer)


def _no_locality(article: Article) -> Problem:
    return Problem(
        article.path,
        1,
        Code.NO_LOCALITY,
        "Bài chưa ghi địa phương (localities). Thêm địa phương của bài, "
        "hoặc “localities: []” nếu bài không nói về nơi nào.",
        "localities",
    )


def _folded(name: PlaceName, path: str, unit: Unit, gazetteer: Gazetteer) -> Problem:
    full_name = gazetteer.full_name(unit)
    return Problem(
        path,
        name.line,
        Code.FOLDED_LOCALITY,
        f"Địa phương “{name.text}” viết thiếu dấu, đã hiểu là “{full_name}”. Viết lại cho đủ dấu.",
        "localities",
        (full_name,),
    )


def _ambiguous(
    name: PlaceName, path: str, candidates: tuple[Unit, ...], gazetteer: Gazetteer
) -> Problem:
    full_names = tuple(gazetteer.full_name(unit) for unit in candidates)
    return Problem(
        path,
        name.line,
        Code.AMBIGUOUS_LOCALITY,
        f"Địa phương “{name.text}” có thể là nhiều nơi: {_quoted(full_names)}. "
        "Viết rõ cấp và nơi trực thuộc, như một trong các tên này.",
        "localities",
        full_names,
    )


def _unknown(
    name: PlaceName, path: str, suggestions: tuple[Unit, ...], gazetteer: Gazetteer
) -> Problem:
    full_names = tuple(gazetteer.full_name(unit) for unit in suggestions)
    remedy = (
        f"Có phải là {_quoted(full_names, ' hay ')}?"
        if full_names
        else "Viết đúng tên, kèm huyện (trước 01/07/2025) hoặc tỉnh."
    )
    return Problem(
        path,
        name.line,
        Code.UNKNOWN_LOCALITY,
        f"Không có địa phương “{name.text}” trong danh mục đơn vị hành chính. {remedy}",
        "localities",
        full_names,
    )


def _quoted(names: tuple[str, ...], separator: str = ", ") -> str:
    return separator.join(f"“{name}”" for name in names)
