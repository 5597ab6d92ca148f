"""From the bytes of the owner's file to an atlas, or to what is wrong with them."""

from __future__ import annotations

from collections import defaultdict

from plugins.gazetteer import Gazetteer, Unit
from plugins.problems import Code, Problem
from plugins.settings import MAP_FILE

from .codes import Codes
from .faults import Fault, problem, shortened
from .geojson import NotJSONError, Outline, Polygon, parse
from .sheet import Atlas, Sheet


def make_atlas(
    data: bytes, gazetteer: Gazetteer, scope: frozenset[str]
) -> tuple[Atlas, tuple[Problem, ...]]:
    """The atlas of a file, all problems at once; an empty one if there is any.

    Of a family of units, those in `scope` (ids) are drawn; if none is, all that are known.
    """
    try:
        outlines = parse(data)
    except Fault as fault:
        line = fault.line if isinstance(fault, NotJSONError) else 1
        return Atlas(), (problem(MAP_FILE, line, fault),)
    areas, problems = _named(outlines, Codes(gazetteer))
    if not problems:
        sheets, problems = _sheets(areas, scope)
    if problems:
        return Atlas(), shortened(problems)
    return Atlas(sheets), ()


def _named(
    outlines: list[Outline], codes: Codes
) -> tuple[dict[str, tuple[Unit, Outline]], list[Problem]]:
    """Areas by the id of their unit."""
    areas: dict[str, tuple[Unit, Outline]] = {}
    problems = []
    for outline in outlines:
        try:
            if outline.fault:
                raise outline.fault
            unit = codes.unit(outline.code)
            if unit.id in areas:
                raise _twice(outline.code, unit, areas[unit.id][1].line)
            areas[unit.id] = unit, outline
        except Fault as fault:
            problems.append(problem(MAP_FILE, outline.line, fault))
    return areas, problems


def _twice(code: str, unit: Unit, line: int) -> Fault:
    return Fault(
        Code.DUPLICATE_SLUG,
        f"Mã “{code}” ({unit.title}) đã có ở dòng {line}. "
        "Gộp hai vùng thành một “MultiPolygon”, hoặc sửa mã.",
    )


def _sheets(
    areas: dict[str, tuple[Unit, Outline]], scope: frozenset[str]
) -> tuple[dict[str, Sheet], list[Problem]]:
    # Here, since it takes longer to load than most builds that have no new map.
    from .drawing import NoAreaError, draw

    families: dict[str, list[tuple[Unit, list[Polygon]]]] = defaultdict(list)
    # By id: what is drawn does not depend on the order in a file.
    for _, (unit, outline) in sorted(areas.items()):
        if unit.parent is not None:
            families[unit.parent].append((unit, outline.polygons))
    sheets, problems = {}, []
    for parent, family in sorted(families.items()):
        own = [(unit, polygons) for unit, polygons in family if unit.id in scope]
        try:
            sheets[parent] = draw(own or family)
        except NoAreaError as error:
            line = areas[error.unit.id][1].line
            fault = Fault(
                Code.EMPTY_BODY,
                f"Vùng “{error.unit.code}” không có diện tích. Vẽ lại, hoặc bỏ vùng này.",
            )
            problems.append(problem(MAP_FILE, line, fault))
    return sheets, problems
