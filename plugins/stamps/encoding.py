"""Values as bytes, so that different values give different bytes, the same in any process."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import fields, is_dataclass
from datetime import date
from enum import Enum
from operator import attrgetter


def encode_text(value: str) -> bytes:
    """A text; also one that no file could hold."""
    return _framed(b"s", value.encode("utf-8", "surrogatepass"))


def encode_scalar(value: object) -> bytes | None:
    """Numbers, dates and the like; None for what has parts."""
    if isinstance(value, Enum):
        return _framed(b"e", f"{type(value).__qualname__}.{value.name}".encode())
    if isinstance(value, str):
        return encode_text(value)
    if isinstance(value, bool | int | float):
        return _framed(b"i", repr(value).encode())
    if isinstance(value, bytes):
        return _framed(b"b", value)
    if isinstance(value, date):
        return _framed(b"d", value.isoformat().encode())
    return None


def encode_parts(values: tuple[object, ...], encode: Callable[[object], bytes]) -> bytes:
    """Several values in their order."""
    return b"t%d:%b" % (len(values), b"".join(map(encode, values)))


def field_getter(kind: type) -> tuple[bytes, Callable[[object], tuple[object, ...]]]:
    """The name of a frozen dataclass, and a function that gives the values of its fields.

    Raises TypeError for any other type: what can change must not be stamped.
    """
    if not (is_dataclass(kind) and kind.__dataclass_params__.frozen):  # type: ignore[attr-defined]
        raise TypeError(f"cannot be stamped: {kind.__module__}.{kind.__qualname__}")
    names = [field.name for field in fields(kind)]
    tag = _framed(b"o", f"{kind.__module__}.{kind.__qualname__}".encode())
    if len(names) < 2:
        return tag, lambda value: tuple(getattr(value, name) for name in names)
    return tag, attrgetter(*names)


def _framed(tag: bytes, data: bytes) -> bytes:
    """With its length, so that no two lists of values run together to the same bytes."""
    return b"%b%d:%b" % (tag, len(data), data)
