"""Values as bytes, so that different values give different bytes, the same in any process."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import fields
from datetime import date
from enum import Enum
from operator import attrgetter

SCALARS = (Enum, str, bool, int, float, bytes, date)


def is_scalar(value: object) -> bool:
    """Whether the value has no parts."""
    return isinstance(value, SCALARS)


def encode_text(value: str) -> bytes:
    """A text; also one that no file could hold."""
    data = value.encode("utf-8", "surrogatepass")
    # With its length, so that no two lists of values run together to the same bytes.
    return b"s%d:%b" % (len(data), data)


def encode_scalar(value: object) -> bytes:
    """Texts, numbers, dates and the like."""
    if isinstance(value, Enum):
        return b"e" + type_name(type(value)) + encode_text(value.name)
    if isinstance(value, str):
        # Markup is shown otherwise than a text of the same letters.
        kind = b"" if type(value) is str else b"k" + type_name(type(value))
        return kind + encode_text(value)
    if isinstance(value, bytes):
        return b"b%d:%b" % (len(value), value)
    if isinstance(value, date):
        return b"d" + encode_text(value.isoformat())
    return b"i" + encode_text(repr(value))


def type_name(kind: type) -> bytes:
    """What only this type is called."""
    return encode_text(f"{kind.__module__}.{kind.__qualname__}")


def field_getter(kind: type) -> tuple[bytes, Callable[[object], tuple[object, ...]]]:
    """The name of a frozen dataclass, and a function that gives the values of its fields.

    Raises TypeError for any other type: what can change must not be stamped.
    """
    parameters = getattr(kind, "__dataclass_params__", None)
    if parameters is None or not parameters.frozen:
        raise TypeError(f"cannot be stamped: {kind.__module__}.{kind.__qualname__}")
    names = [field.name for field in fields(kind)]
    tag = b"o" + type_name(kind)
    if len(names) < 2:
        return tag, lambda value: tuple(getattr(value, name) for name in names)
    return tag, attrgetter(*names)
