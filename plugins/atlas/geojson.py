"""A GeoJSON (RFC 7946) of areas, read and checked as far as one area alone can be.

Each feature is a Polygon or MultiPolygon, with the official code of its unit as the property
`code` (or `ma`), a text. Positions are longitude and latitude in degrees (WGS 84).
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from plugins.problems import Code

from .faults import Fault

MAX_BYTES = 20_000_000
MAX_POINTS = 600_000
"""Of a file. Borders of 99 communes, a point every 50 metres, are 6 MB and 200,000 points."""
CODE_PROPERTIES = ("code", "ma")
WEST, SOUTH, EAST, NORTH = 101.0, 6.0, 119.0, 24.0
"""Degrees around Vietnam with its islands: what is outside is in other units or another order."""
FEATURES_RE = re.compile(r'"features"\s*:\s*\[\s*')
BETWEEN_RE = re.compile(r"\s*,\s*")

Json = Any
"""What was read from JSON."""
Ring = list[list[float]]
Polygon = list[Ring]
"""The outer ring, then the holes."""


@dataclass(frozen=True, slots=True)
class Outline:
    """An area as the file gives it, the `line` on which it begins, and what is wrong with it."""

    line: int
    code: str
    polygons: list[Polygon]
    fault: Fault | None = None


def parse(data: bytes) -> list[Outline]:
    """The areas of a file. Raises Fault where the file as a whole is at fault."""
    if len(data) > MAX_BYTES:
        raise _bad(
            f"Tệp bản đồ lớn quá {MAX_BYTES // 1_000_000} MB. "
            "Giản lược đường ranh giới bằng phần mềm bản đồ rồi xuất lại."
        )
    text = _decoded(data)
    features = _features(_loaded(text))
    lines = _lines(text, len(features))
    outlines = [
        _outline(line, number, feature)
        for number, (line, feature) in enumerate(zip(lines, features, strict=True), 1)
    ]
    points = sum(len(ring) for o in outlines for polygon in o.polygons for ring in polygon)
    if points > MAX_POINTS:
        raise _bad(
            f"Bản đồ có “{points}” điểm, quá {MAX_POINTS}. "
            "Giản lược đường ranh giới bằng phần mềm bản đồ rồi xuất lại."
        )
    return outlines


def _bad(message: str) -> Fault:
    return Fault(Code.BAD_FRONT_MATTER, message)


def _decoded(data: bytes) -> str:
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise Fault(
            Code.NOT_UTF8, "Tệp bản đồ không phải UTF-8. Xuất lại từ phần mềm bản đồ với UTF-8."
        ) from None


class NotJSONError(Fault):
    """The text is no JSON, from `line` on."""

    def __init__(self, line: int, column: int) -> None:
        super().__init__(
            Code.BAD_FRONT_MATTER,
            f"Tệp bản đồ không phải JSON: không đọc được từ cột {column}. "
            "Xuất lại tệp dạng GeoJSON từ phần mềm bản đồ.",
        )
        self.line = line


def _loaded(text: str) -> Json:
    try:
        return json.loads(text)
    except json.JSONDecodeError as error:
        raise NotJSONError(error.lineno, error.colno) from None
    except (ValueError, RecursionError):  # a number of thousands of digits; boxes in boxes
        raise NotJSONError(1, 1) from None


def _features(loaded: Json) -> list[Json]:
    collection = loaded if isinstance(loaded, dict) else {}
    features = collection.get("features")
    if collection.get("type") != "FeatureCollection":
        found = collection.get("type", json.dumps(loaded, ensure_ascii=False))
        raise _bad(
            f"Tệp bản đồ phải là một “FeatureCollection”, không phải “{_short(found)}”. "
            "Xuất lại tệp dạng GeoJSON từ phần mềm bản đồ."
        )
    if not isinstance(features, list):
        raise _bad(
            "Tệp bản đồ không có danh sách “features”. "
            "Xuất lại tệp dạng GeoJSON từ phần mềm bản đồ."
        )
    if not features:
        raise Fault(Code.EMPTY_BODY, "Bản đồ không có vùng nào. Thêm vùng, hoặc xóa tệp.")
    return features


def _lines(text: str, count: int) -> list[int]:
    """The line on which each feature begins; 1 for all where that cannot be found out."""
    lines: list[int] = []
    found = FEATURES_RE.search(text)
    position, line, counted = found.end() if found else 0, 1, 0
    decoder = json.JSONDecoder()
    try:
        for _ in range(count):
            line += text.count("\n", counted, position)
            counted = position
            lines.append(line)
            _, position = decoder.raw_decode(text, position)
            if between := BETWEEN_RE.match(text, position):
                position = between.end()
    except ValueError:  # it was another list called so
        return [1] * count
    return lines


def _outline(line: int, number: int, feature: Json) -> Outline:
    try:
        if not isinstance(feature, dict):
            raise _bad(f"Vùng thứ {number} không phải “Feature”. Xuất lại tệp dạng GeoJSON.")
        code = _code(number, feature.get("properties"))
        return Outline(line, code, list(_polygons(code, feature.get("geometry"))))
    except Fault as fault:
        return Outline(line, "", [], fault)


def _code(number: int, properties: Json) -> str:
    # Some programs write all names in capitals.
    given = properties.items() if isinstance(properties, dict) else ()
    properties = {name.lower(): value for name, value in given}
    values = map(properties.get, CODE_PROPERTIES)
    value = next((value for value in values if value is not None), None)
    if value is None:
        raise _bad(
            f"Vùng thứ {number} không có thuộc tính “code”. Ghi mã đơn vị hành chính: "
            '"code": "04531".'
        )
    if not isinstance(value, str):
        raise _bad(
            f"Mã “{_short(value)}” của vùng thứ {number} phải là chữ, trong ngoặc kép và đủ số 0 "
            'ở đầu: "code": "04531".'
        )
    return _short(value.strip())


def _polygons(code: str, geometry: Json) -> Iterator[Polygon]:
    """The polygons of an area, without further dimensions. Raises Fault."""
    kind = geometry.get("type") if isinstance(geometry, dict) else None
    if kind not in ("Polygon", "MultiPolygon"):
        raise _bad(
            f"Vùng “{code}” phải là “Polygon” hoặc “MultiPolygon”, không phải “{_short(kind)}”. "
            "Xuất lớp dữ liệu dạng vùng."
        )
    given = geometry.get("coordinates")
    polygons = [given] if kind == "Polygon" else given
    if not isinstance(polygons, list) or not all(isinstance(p, list) for p in polygons):
        raise _bad(f"Tọa độ của vùng “{code}” không đúng dạng GeoJSON. Xuất lại vùng này.")
    if not any(polygons):
        raise Fault(Code.EMPTY_BODY, f"Vùng “{code}” không có hình. Vẽ vùng này, hoặc bỏ đi.")
    for polygon in filter(None, polygons):
        yield [_ring(code, ring) for ring in polygon]


def _ring(code: str, ring: Json) -> Ring:
    if not isinstance(ring, list) or not all(map(_is_position, ring)):
        raise _bad(f"Tọa độ của vùng “{code}” không đúng dạng GeoJSON. Xuất lại vùng này.")
    for position in ring:
        if not (WEST <= position[0] <= EAST and SOUTH <= position[1] <= NORTH):
            raise _bad(
                f"Điểm “{_short(position[:2])}” của vùng “{code}” không ở Việt Nam. Tọa độ phải là "
                "kinh độ rồi vĩ độ, tính bằng độ (WGS 84, EPSG:4326); xuất lại tệp theo hệ này."
            )
    if len(ring) < 4 or ring[0][:2] != ring[-1][:2]:
        raise _bad(
            f"Đường ranh giới của vùng “{code}” không khép kín. Điểm cuối phải là điểm đầu, "
            "và có ít nhất ba điểm khác nhau."
        )
    return [position[:2] for position in ring]


def _is_position(value: Json) -> bool:
    return (
        isinstance(value, list)
        and len(value) >= 2
        and type(value[0]) in (int, float)
        and type(value[1]) in (int, float)
    )


def _short(value: Json) -> str:
    """A value of the file as messages quote it."""
    text = value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
    text = "".join(sign if sign.isprintable() else "?" for sign in " ".join(text.split()))
    return text if len(text) <= 60 else f"{text[:60]}…"
