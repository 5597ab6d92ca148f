"""From an owner's file to drawings, or to messages."""

from __future__ import annotations

import gzip
import json
import math
import re

import pytest
import shapely
from small_site import ROOT
from wobbly_areas import areas_of_parts, wobbly_areas

from plugins.atlas import Atlas, make_atlas
from plugins.atlas.faults import MOST
from plugins.gazetteer import load
from plugins.settings import MAP_FILE

GAZETTEER = load(ROOT / "plugins/gazetteer/data/lao-cai.csv")
TODAY = [unit.code for unit in GAZETTEER.children(GAZETTEER["n15"])]
SQUARE = [[104, 21], [105, 21], [105, 22], [104, 22], [104, 21]]


def made(text: str | bytes, scope: frozenset[str] = frozenset()):
    data = text.encode() if isinstance(text, str) else text
    return make_atlas(data, GAZETTEER, scope)


def drawn(text: str, parent: str = "n15"):
    atlas, problems = made(text)
    assert problems == ()
    return atlas.sheets[parent]


def feature(code: object, *rings: object, kind: str = "Polygon", prop: str = "code"):
    coordinates = list(rings)
    return {
        "type": "Feature",
        "properties": {prop: code},
        "geometry": {"type": kind, "coordinates": coordinates},
    }


def collection(*features: object) -> str:
    lines = ",\n".join(json.dumps(f) for f in features)
    return f'{{"type": "FeatureCollection", "features": [\n{lines}\n]}}'


def shifted(ring, across: float, down: float = 0):
    return [[x + across, y + down] for x, y in ring]


def polygons(path: str):
    """What a browser draws: the rings of a path by steps."""
    x = y = 0
    rings = []
    for ring in re.findall(r"m([^z]*)z", path):
        numbers = list(map(int, re.findall(r"-?\d+", ring)))
        points = []
        for dx, dy in zip(numbers[::2], numbers[1::2], strict=True):
            x, y = x + dx, y + dy
            points.append((x, y))
        rings.append(points)
        x, y = points[0]
    return [shapely.Polygon(ring) for ring in rings]


def area(path: str):
    """By even-odd."""
    whole = shapely.Polygon()
    for polygon in polygons(path):
        whole = whole.symmetric_difference(polygon.buffer(0))
    return whole


def test_a_square_is_drawn_in_degrees_as_they_are_on_the_ground():
    sheet = drawn(collection(feature("04531", SQUARE), feature("04543", shifted(SQUARE, 1))))
    # At 21.5° a degree of longitude is 0.93 of one of latitude.
    assert (sheet.width, sheet.height) == (1008, 545)
    assert [(shape.unit, shape.path) for shape in sheet.shapes] == [
        ("n04531", "m4 4 0 537 500 0 0-537z"),
        ("n04543", "m504 4 0 537 500 0 0-537z"),
    ]
    assert sheet.shapes[0].label is not None
    assert sheet.shapes[0].label.is_roomy


def test_units_are_drawn_with_those_of_the_same_parent():
    former = [feature("138", SQUARE), feature("o04531", SQUARE), feature("o04564", SQUARE)]
    atlas, problems = made(collection(feature("04531", SQUARE), *former))
    assert problems == ()
    assert {k: [shape.unit for shape in sheet.shapes] for k, sheet in atlas.sheets.items()} == {
        "n15": ["n04531"],
        "o138": ["o04531", "o04564"],
        "o15": ["o138"],
    }


def test_those_in_scope_are_drawn_alone():
    text = collection(feature("04531", SQUARE), feature("04543", shifted(SQUARE, 1)))
    atlas, _ = made(text, frozenset({"n04531"}))
    assert [shape.unit for shape in atlas.sheets["n15"].shapes] == ["n04531"]
    atlas, _ = made(text, frozenset({"o15"}))
    assert len(atlas.sheets["n15"].shapes) == 2


def test_a_hole_stays_a_hole_and_an_island_an_island():
    hole = [[104.4, 21.4], [104.6, 21.4], [104.6, 21.6], [104.4, 21.6], [104.4, 21.4]]
    island = shifted(hole, 1)
    several = feature("04531", [SQUARE, hole], [island], kind="MultiPolygon")
    (shape,) = drawn(collection(several)).shapes
    assert shape.path.count("m") == 3
    whole = shapely.Polygon(SQUARE).area
    assert area(shape.path).area / polygons(shape.path)[0].area == pytest.approx(
        (whole - 0.04 + 0.04) / whole, abs=0.01
    )


def test_a_third_coordinate_and_the_other_name_of_the_property_are_known():
    high = [[*position, 250.5] for position in SQUARE]
    assert drawn(collection(feature("04531", high, prop="ma"))) == drawn(
        collection(feature("04531", SQUARE))
    )
    without = collection(feature("04531", SQUARE, prop="ma")).replace('"ma"', '"code": null, "ma"')
    assert drawn(without) == drawn(collection(feature("04531", SQUARE)))
    assert drawn("\ufeff" + collection(feature(" 04531 ", SQUARE))).shapes[0].unit == "n04531"


def test_a_border_that_crosses_itself_is_made_a_valid_one():
    bow = [[104, 21], [105, 22], [105, 21], [104, 22], [104, 21]]
    (shape,) = drawn(collection(feature("04531", bow))).shapes
    assert shape.path.count("m") == 2
    assert area(shape.path).area == pytest.approx(500 * 1008 * 0.93 / 0.93, rel=0.1)


@pytest.mark.parametrize(("points", "reach"), [(200, 0.09), (200, 0.18)], ids=["fits", "crosses"])
def test_99_detailed_areas_become_small_and_still_fit_together(points, reach):
    """With the longer reach, borders cross each other, so that areas overlap."""
    text = wobbly_areas(TODAY, 11, points, reach)
    assert len(TODAY) == 99
    sheet = drawn(text)
    paths = "\n".join(shape.path for shape in sheet.shapes)
    assert len(gzip.compress(paths.encode(), 9)) <= 4500
    areas = [area(shape.path) for shape in sheet.shapes]
    together = shapely.union_all(areas)
    # No gap between them, no two on one another, but for what a grid cannot show.
    assert together.area == pytest.approx(sum(part.area for part in areas), rel=0.001)
    filled = shapely.union_all([shapely.Polygon(p.exterior) for p in shapely.get_parts(together)])
    assert filled.area == pytest.approx(together.area, rel=0.001)
    assert shapely.get_parts(together.buffer(0.1)).size == 1
    assert min(part.area for part in areas) > 1000


def test_simplified_areas_are_where_they_were():
    text = wobbly_areas(TODAY, 11, 200)
    features = json.loads(text)["features"]
    given = [shapely.Polygon(f["geometry"]["coordinates"][0]) for f in features]
    shares = [part.area / sum(g.area for g in given) for part in given]
    areas = [area(shape.path) for shape in drawn(text).shapes]
    total = sum(part.area for part in areas)
    assert [part.area / total for part in areas] == pytest.approx(shares, rel=0.06)


def test_an_area_too_small_to_be_seen_is_drawn_nevertheless():
    speck = [[105 + x * 1e-4, 22 + y * 1e-4] for x, y in ((1, 1), (2, 1), (2, 2), (1, 1))]
    shapes = drawn(collection(feature("04531", SQUARE), feature("04543", speck))).shapes
    assert area(shapes[1].path).area == 16
    assert shapes[1].label is None


def test_an_area_that_lies_in_others_is_drawn_nevertheless():
    text = collection(feature("04531", SQUARE), feature("04543", SQUARE), feature("04498", SQUARE))
    assert len({shape.path for shape in drawn(text).shapes}) == 1


def test_names_are_shown_only_where_they_are_inside():
    for shape in drawn(wobbly_areas(TODAY, 11)).shapes:
        name = GAZETTEER[shape.unit].name
        if shape.label:
            half = len(name) * 22 * 0.5 / 2
            x, y = shape.label.x, shape.label.y
            inside = area(shape.path).buffer(1)
            assert inside.covers(shapely.box(x - half, y - 10, x + half, y + 10))


def test_the_order_of_a_file_changes_the_order_of_shapes_alone():
    features = json.loads(areas_of_parts("n15"))["features"]
    one = {shape.unit: shape for shape in drawn(collection(*features)).shapes}
    other = {shape.unit: shape for shape in drawn(collection(*reversed(features))).shapes}
    assert one == other


BAD_FRONT_MATTER, EMPTY, UNKNOWN = "bad-front-matter", "empty-body", "unknown-locality"


@pytest.mark.parametrize(
    ("text", "line", "code", "quoted"),
    [
        ("", 1, BAD_FRONT_MATTER, "không phải JSON"),
        ('{"type":\n"FeatureCollection",\n}', 3, BAD_FRONT_MATTER, "cột 1"),
        ("[" * 100_000, 1, BAD_FRONT_MATTER, "không phải JSON"),
        (f"[{'9' * 5000}]", 1, BAD_FRONT_MATTER, "không phải JSON"),
        ("[]", 1, BAD_FRONT_MATTER, "không phải “[]”"),
        ("null", 1, BAD_FRONT_MATTER, "không phải “null”"),
        ('{"type": "Topology"}', 1, BAD_FRONT_MATTER, "“Topology”"),
        ('{"type": "FeatureCollection"}', 1, BAD_FRONT_MATTER, "“features”"),
        (b"\xff\xfe{", 1, "not-utf8", "UTF-8"),
        (collection(), 1, EMPTY, "không có vùng nào"),
        (collection(7), 2, BAD_FRONT_MATTER, "thứ 1"),
        (collection({"type": "Feature"}), 2, BAD_FRONT_MATTER, "“code”"),
        (collection(feature(4531, SQUARE)), 2, BAD_FRONT_MATTER, "“4531”"),
        (collection(feature("04531", SQUARE), feature("99999", SQUARE)), 3, UNKNOWN, "“99999”"),
        (collection(feature("15", SQUARE)), 2, UNKNOWN, "“15”"),
        (collection(feature("\ud800\n", SQUARE)), 2, UNKNOWN, "“?”"),
        (collection(feature("04531", kind="Point")), 2, BAD_FRONT_MATTER, "“Point”"),
        (collection(feature("04531") | {"geometry": None}), 2, BAD_FRONT_MATTER, "“null”"),
        (collection(feature("04531")), 2, EMPTY, "“04531”"),
        (collection(feature("04531", [], kind="MultiPolygon")), 2, EMPTY, "“04531”"),
        (collection(feature("04531", 5)), 2, BAD_FRONT_MATTER, "“04531”"),
        (collection(feature("04531", 5, kind="MultiPolygon")), 2, BAD_FRONT_MATTER, "“04531”"),
        (collection(feature("04531", [["104", "21"]] * 4)), 2, BAD_FRONT_MATTER, "“04531”"),
        (collection(feature("04531", [[104]] * 4)), 2, BAD_FRONT_MATTER, "“04531”"),
        # Latitude first; metres; what is no number.
        (collection(feature("04531", [[21, 104]] * 4)), 2, BAD_FRONT_MATTER, "“[21, 104]”"),
        (collection(feature("04531", [[412345.5, 2.4e6]] * 4)), 2, BAD_FRONT_MATTER, "WGS 84"),
        (collection(feature("04531", [[math.nan, 21]] * 4)), 2, BAD_FRONT_MATTER, "“[NaN, 21]”"),
        (collection(feature("04531", SQUARE[:-1])), 2, BAD_FRONT_MATTER, "không khép kín"),
        (collection(feature("04531", SQUARE[:1] * 3)), 2, BAD_FRONT_MATTER, "không khép kín"),
        (collection(feature("04531", SQUARE[:1] * 5)), 2, EMPTY, "không có diện tích"),
        (
            collection(feature("04531", SQUARE), feature("n04531", SQUARE)),
            3,
            "duplicate-slug",
            "dòng 2",
        ),
    ],
)
def test_what_is_wrong_is_said(text, line, code, quoted):
    atlas, (problem,) = made(text)
    assert atlas == Atlas()
    assert (problem.path, problem.line, problem.code) == (MAP_FILE, line, code)
    assert quoted in problem.message
    assert problem.message.endswith((".", "“code”."))
    assert "\n" not in problem.message
    assert problem.message.isprintable()


def test_the_code_of_a_unit_that_is_no_more_is_explained():
    _, (problem,) = made(collection(feature("04510", SQUARE)))
    assert problem.suggestions == ("o04510",)
    assert "xã Thành Thịnh, huyện Trấn Yên, tỉnh Yên Bái" in problem.message
    assert made(collection(feature("o04510", SQUARE)))[1] == ()


def test_all_problems_are_told_at_once_up_to_a_number():
    features = [feature(f"x{n}", SQUARE) for n in range(MOST)]
    _, problems = made(collection(*features))
    assert [problem.line for problem in problems] == list(range(2, MOST + 2))
    _, problems = made(collection(*features, *features))
    assert len(problems) == MOST + 1
    assert f"Còn {MOST} vùng có lỗi nữa" in problems[-1].message


def test_too_much_is_refused(monkeypatch):
    monkeypatch.setattr("plugins.atlas.geojson.MAX_POINTS", 7)
    text = collection(feature("04531", SQUARE), feature("04543", SQUARE))
    assert "“10”" in made(text)[1][0].message
    monkeypatch.setattr("plugins.atlas.geojson.MAX_BYTES", 1_000_000)
    assert "1 MB" in made(b" " * 1_000_001)[1][0].message


def test_another_list_of_the_same_name_only_costs_the_line():
    odd = json.dumps({"type": "FeatureCollection", "name": {"features": [1]}, "features": [2, 3]})
    assert [problem.line for problem in made(odd)[1]] == [1, 1]
