"""Whatever is in a file, there is an atlas or there are problems, never an exception."""

from __future__ import annotations

import json
import re

from hypothesis import example, given, settings
from hypothesis import strategies as st
from small_site import ROOT

from plugins.atlas import Atlas, make_atlas
from plugins.gazetteer import load

GAZETTEER = load(ROOT / "plugins/gazetteer/data/lao-cai.csv")
CODES = st.sampled_from(["04531", "04543", "o04531", "138", "137", "04498"])

WORDS = ["FeatureCollection", "Feature", "Polygon", "MultiPolygon", "04531", "138"]

json_values = st.recursive(
    st.none()
    | st.booleans()
    | st.floats()
    | st.integers(-200, 200)
    | st.just(10**400)
    | st.text(max_size=4)
    | st.sampled_from(WORDS),
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.dictionaries(
            st.sampled_from(["type", "features", "properties", "geometry", "coordinates", "code"]),
            inner,
            max_size=5,
        )
    ),
    max_leaves=25,
)
# On a coarse grid, so that points repeat, borders overlap and cross, and areas vanish.
points = st.tuples(st.integers(0, 4), st.integers(0, 4)).map(
    lambda at: [104 + at[0] / 4, 21 + at[1] / 4]
)
rings = st.lists(points, min_size=3, max_size=9).map(lambda ring: [*ring, ring[0]])
shapes = st.lists(st.lists(rings, min_size=1, max_size=3), min_size=1, max_size=3)


def is_sound(made) -> bool:
    atlas, problems = made
    if problems:
        return atlas == Atlas() and all(problem.message.isprintable() for problem in problems)
    drawn = [shape for sheet in atlas.sheets.values() for shape in sheet.shapes]
    return all(re.fullmatch(r"(m-?\d+[ -]\d+([ -]\d+)+z)+", shape.path) for shape in drawn)


def made_of(value):
    return make_atlas(json.dumps(value).encode(), GAZETTEER, frozenset())


@given(json_values)
@example("FeatureCollection")
def test_any_json(value):
    assert is_sound(made_of(value))


SQUARE = [[104, 21], [105, 21], [105, 22], [104, 21]]
GOOD = {
    "type": "FeatureCollection",
    "features": [
        {
            "type": "Feature",
            "properties": {"code": "04531"},
            "geometry": {"type": "Polygon", "coordinates": [SQUARE]},
        },
        {
            "type": "Feature",
            "properties": {"code": "138"},
            "geometry": {"type": "MultiPolygon", "coordinates": [[SQUARE], [SQUARE, SQUARE]]},
        },
    ],
}


def places(value, at=()):
    """Where something is in a value of JSON."""
    yield at
    items = value.items() if isinstance(value, dict) else ()
    items = enumerate(value) if isinstance(value, list) else items
    for key, inner in items:
        yield from places(inner, (*at, key))


def put(value, at, other):
    """The value with another one at a place."""
    if not at:
        return other
    changed = value.copy()
    changed[at[0]] = put(value[at[0]], at[1:], other)
    return changed


@settings(deadline=None)
@given(st.sampled_from(list(places(GOOD))), json_values)
def test_any_json_at_any_place_of_a_map(at, value):
    assert is_sound(made_of(put(GOOD, at, value)))


@given(st.binary(max_size=60))
def test_any_bytes(data):
    assert is_sound(make_atlas(data, GAZETTEER, frozenset()))


@settings(deadline=None, max_examples=200)
@given(st.dictionaries(CODES, shapes, min_size=1))
def test_any_shapes(areas):
    features = [
        {
            "type": "Feature",
            "properties": {"code": code},
            "geometry": {"type": "MultiPolygon", "coordinates": shape},
        }
        for code, shape in areas.items()
    ]
    data = json.dumps({"type": "FeatureCollection", "features": features}).encode()
    made = make_atlas(data, GAZETTEER, frozenset())
    assert is_sound(made)
    if not made[1]:
        assert sum(len(sheet.shapes) for sheet in made[0].sheets.values()) == len(areas)
