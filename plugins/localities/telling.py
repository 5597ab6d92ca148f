"""What to tell an editor about a place that is not clear: each remedy works as it is written."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from plugins.gazetteer import Gazetteer, Level, NameIndex, Unit, Unknown, Why
from plugins.problems import Code
from plugins.vietnamese import fold

SHOWN = 120
"""Characters of a value that a message quotes."""
NONE = frozenset(
    {"", "khong", "khong co", "khong ro", "khong noi nao", "khong co noi nao", "khong dia phuong"}
    | {"khong co dia phuong", "chua", "chua co", "chua ro", "trong", "rong", "de trong", "bo trong"}
    | {
        "none",
        "null",
        "nil",
        "no",
        "na",
        "n/a",
        "n.a",
        "empty",
        "unknown",
        "~",
        "false",
        "khong xac dinh",
    }
)
"""What people write, folded, for no place."""
LEAVE_OUT = "bỏ nơi này; nếu bài không còn nơi nào thì ghi “localities: []”"


@dataclass(frozen=True, slots=True)
class Told:
    """What is wrong with a place; `suggestions` can each replace what was written."""

    code: Code
    message: str
    suggestions: tuple[str, ...] = ()


def folded(text: str, unit: Unit, gazetteer: Gazetteer) -> Told:
    """Diacritics are left out, but only one unit can be meant."""
    full_name = gazetteer.full_name(unit)
    return Told(
        Code.FOLDED_LOCALITY,
        f"Địa phương “{text}” viết thiếu dấu, đã hiểu là “{full_name}”. Viết lại cho đủ dấu.",
        (full_name,),
    )


def split_address(text: str, apart: str, unit: Unit, gazetteer: Gazetteer) -> Told:
    """Items of a list in brackets look like an address, but are none."""
    full_name = gazetteer.full_name(unit)
    return Told(
        Code.SPLIT_ADDRESS,
        f"Địa phương “{text}, {apart}” được hiểu là hai nơi, vì “{full_name}” không thuộc "
        f"“{apart}”. Nếu đúng là hai nơi, viết “{text}; {apart}”; nếu là một nơi, viết lại "
        f"nơi trực thuộc, như “{full_name}”.",
        (full_name,),
    )


def ambiguous(text: str, candidates: tuple[Unit, ...], gazetteer: Gazetteer) -> Told:
    """Several units may be meant."""
    known = (gazetteer.full_name(u) for u in candidates if u.id in gazetteer.units)
    return Told(
        Code.AMBIGUOUS_LOCALITY,
        f"Địa phương “{text}” có thể là nhiều nơi: "
        f"{_quoted(map(gazetteer.full_name, candidates))}. "
        "Viết rõ cấp và nơi trực thuộc, như một trong các tên này.",
        tuple(known),
    )


def says_none(text: str) -> bool:
    """Whether the text is a word for no place."""
    return fold(text).strip(" .!?-–—_/()[]\"'“”") in NONE


def none(text: str, *, is_alone: bool) -> Told:
    """A word for no place, alone or among places."""
    remedy = "ghi “localities: []”" if is_alone else "xóa mục này"
    return Told(
        Code.UNKNOWN_LOCALITY,
        f"Địa phương “{text[:SHOWN]}” không phải tên một nơi. "
        f"Nếu bài không nói về nơi nào thì {remedy}.",
    )


def unknown(text: str, answer: Unknown, names: NameIndex, on: date) -> Told:
    """No unit is meant."""
    suggestions = tuple(map(names.gazetteer.full_name, answer.suggestions))
    proposed = _quoted(suggestions, " hay ")
    shown = text[:SHOWN]
    match answer.why:
        case Why.VAGUE:
            message = _vague(shown, proposed, _example(names, on))
        case Why.HAMLET:
            message = _hamlet(shown, proposed, _example(names, on))
        case Why.ELSEWHERE:
            message = _elsewhere(shown, proposed, _provinces(names))
        case _:
            remedy = f"Có phải là {proposed}?" if proposed else _any_remedy(names, on)
            message = f"Không có địa phương “{shown}” trong danh mục đơn vị hành chính. {remedy}"
    return Told(Code.UNKNOWN_LOCALITY, message, suggestions)


def _vague(text: str, proposed: str, example: str) -> str:
    larger = f"; nếu bài nói về cả vùng ấy thì viết {proposed}" if proposed else ""
    return (
        f"Địa phương “{text}” không nêu tên đơn vị nào. "
        f"Viết tên từng nơi, mỗi nơi một dòng, như “{example}”{larger}."
    )


def _hamlet(text: str, proposed: str, example: str) -> str:
    larger = f", hoặc chỉ viết {proposed}" if proposed else ""
    whole = f"{text.partition(',')[0]}, {example}"
    return (
        f"Địa phương “{text}” thiếu tên xã, phường; thôn, bản, tổ dân phố không có trong danh mục. "
        f"Viết thêm nơi trực thuộc, như “{whole}”{larger}."
    )


def _elsewhere(text: str, proposed: str, provinces: str) -> str:
    slip = f"Nếu viết nhầm tên tỉnh thì sửa thành {proposed}; nếu không thì " if proposed else ""
    remedy = f"{slip}{LEAVE_OUT}."
    return (
        f"Địa phương “{text}” không thuộc địa bàn của trang ({provinces}). "
        f"{remedy[0].upper()}{remedy[1:]}"
    )


def _any_remedy(names: NameIndex, on: date) -> str:
    """What to do about a name that is like no other."""
    return (
        f"Viết đúng tên, kèm huyện (trước 01/07/2025) hoặc tỉnh, như “{_example(names, on)}”. "
        f"Nếu là nơi ở tỉnh khác thì {LEAVE_OUT}."
    )


def _example(names: NameIndex, on: date) -> str:
    """The full name of a commune of the site that is in force on the day, if one is."""
    units = [unit for unit in names.gazetteer if unit.id in names.local]
    communes = [unit for unit in units if unit.level is Level.COMMUNE and unit.existed_on(on)]
    return names.gazetteer.full_name((communes or units)[0])


def _provinces(names: NameIndex) -> str:
    """All that the gazetteer has, each name once."""
    titles = (unit.title for unit in names.gazetteer if unit.level is Level.PROVINCE)
    return ", ".join(dict.fromkeys(titles))


def _quoted(names: Iterable[str], separator: str = ", ") -> str:
    return separator.join(f"“{name}”" for name in names)
