"""Deferred values, and the stamper that makes them."""

from __future__ import annotations

from collections.abc import Callable
from hashlib import blake2b
from typing import Any, Generic, TypeVar

from .encoding import encode_parts, encode_scalar, encode_text, field_getter

SIZE = 16
"""Bytes of a stamp: among a billion values, two have the same with a chance of 10^-21."""

T = TypeVar("T")
T_co = TypeVar("T_co", covariant=True)


class Deferred(Generic[T_co]):
    """The value of `make(*given)`, made when it is asked for.

    Among the given, a deferred value, or a tuple of such, stands for what it defers.
    """

    __slots__ = ("_given", "_make", "_value", "stamp")

    def __init__(self, make: Callable[..., T_co], given: tuple[Any, ...], stamp: bytes) -> None:
        self._make = make
        self._given = given
        self.stamp = stamp

    @property
    def value(self) -> T_co:
        """The value; made once, for what is shared."""
        try:
            return self._value
        except AttributeError:
            self._value: T_co = self.made()
            return self._value

    def made(self) -> T_co:
        """The value; made anew and not kept, for what is used once."""
        return self._make(*map(_resolved, self._given))


def _resolved(given: object) -> object:
    if isinstance(given, Deferred):
        return given.value
    if isinstance(given, tuple) and given and isinstance(given[0], Deferred):
        return tuple(deferred.value for deferred in given)
    return given


class Stamper:
    """Stamps the values of one build.

    Can be stamped: texts, numbers, dates and the like; tuples and frozen dataclasses of
    what can be; deferred values; and whatever has a `stamp` of its own (`SIZE` bytes), as
    an article has that comes from a cache.
    """

    def __init__(self) -> None:
        self._shared: dict[int, tuple[object, bytes]] = {}
        self._getters: dict[type, tuple[bytes, Callable[[Any], tuple[object, ...]]]] = {}

    def defer(self, make: Callable[..., T], *given: object) -> Deferred[T]:
        """The value of `make(*given)`, later.

        `make` is a function or class of a module, so that it can use only what it is given.
        Raises TypeError if it is not, or if something given cannot be stamped.
        """
        name = f"{make.__module__}.{make.__qualname__}"
        if "<" in name:
            raise TypeError(f"must be a function of a module: {name}")
        return Deferred(make, given, self.stamp(name, *given))

    def stamp(self, *values: object) -> bytes:
        """A stamp of the values themselves."""
        return blake2b(b"".join(map(self.encode, values)), digest_size=SIZE).digest()

    def share(self, value: T) -> T:
        """The same value, which is remembered: it will be given to many."""
        self._shared[id(value)] = value, b"z" + self.stamp(value)
        return value

    def encode(self, value: object) -> bytes:
        """A value as bytes that no other value has."""
        kind = type(value)
        if kind is str:
            return encode_text(value)  # type: ignore[arg-type]
        if kind is Deferred:
            return b"x" + value.stamp  # type: ignore[attr-defined, no-any-return]
        if value is None:
            return b"n"
        shared = self._shared.get(id(value))
        if shared:
            return shared[1]
        if kind is tuple:
            return encode_parts(value, self.encode)  # type: ignore[arg-type]
        return encode_scalar(value) or self._encode_object(value)

    def _encode_object(self, value: object) -> bytes:
        kind = type(value)
        stamp = getattr(value, "stamp", None)
        if isinstance(stamp, bytes):
            return b"y%b%b" % (kind.__qualname__.encode(), stamp)
        if kind not in self._getters:
            self._getters[kind] = field_getter(kind)
        tag, get = self._getters[kind]
        return tag + encode_parts(get(value), self.encode)
