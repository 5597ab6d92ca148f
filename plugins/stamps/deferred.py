"""Deferred values, and the stamper that makes them."""

from __future__ import annotations

from collections.abc import Callable
from hashlib import blake2b
from typing import Any, Generic, Protocol, TypeVar

from .encoding import encode_scalar, encode_text, field_getter, is_scalar, type_name

SIZE = 16
"""Bytes of a stamp: among a billion values, two have the same with a chance of 10^-21."""

T = TypeVar("T")
T_co = TypeVar("T_co", covariant=True)


class Deferred(Generic[T_co]):
    """The value of `make(*given)`, made when it is asked for.

    Among the given, a deferred value, or a tuple of such, stands for what it defers.
    """

    __slots__ = ("_value", "given", "make", "stamp")

    def __init__(self, make: Callable[..., T_co], given: tuple[Any, ...], stamp: bytes) -> None:
        self.make = make
        self.given = given
        self.stamp = stamp

    def __reduce__(self) -> tuple[type, tuple[object, ...]]:
        """As it was before its value was asked for, and in a few bytes."""
        return Deferred, (self.make, self.given, self.stamp)

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
        return self.make(*map(_resolved, self.given))


def _resolved(given: object) -> object:
    if isinstance(given, Deferred):
        return given.value
    if isinstance(given, tuple) and given and isinstance(given[0], Deferred):
        return tuple(deferred.value for deferred in given)
    return given


class _Stamped(Protocol):
    """What has a stamp of its own."""

    stamp: bytes


class Stamper:
    """Stamps the values of one build.

    Can be stamped: texts, numbers, dates and the like; tuples and frozen dataclasses of
    what can be; deferred values; and whatever has a `stamp` of its own (`SIZE` bytes), as
    an article has that comes from a cache.
    """

    def __init__(self) -> None:
        self._shared: dict[int, tuple[object, bytes]] = {}
        self._encoders: dict[type, Callable[[Any], bytes]] = {}
        self._names: dict[Callable[..., object], bytes] = {}

    def defer(self, make: Callable[..., T], *given: object) -> Deferred[T]:
        """The value of `make(*given)`, later.

        `make` is a function or class of a module, so that it can use only what it is given.
        Raises TypeError if it is not, or if something given cannot be stamped.
        """
        name = self._names.get(make) or self._name(make)
        parts = b"".join(map(self.encode, given))
        return Deferred(make, given, blake2b(name + parts, digest_size=SIZE).digest())

    def stamp(self, *values: object) -> bytes:
        """A stamp of the values themselves."""
        return blake2b(b"".join(map(self.encode, values)), digest_size=SIZE).digest()

    def share(self, value: T) -> T:
        """The same value, which is remembered: it will be given to many."""
        self._shared[id(value)] = value, b"z" + self.stamp(value)
        return value

    def encode(self, value: object) -> bytes:
        """A value as bytes that no other value has."""
        if type(value) is str:
            return encode_text(value)
        if type(value) is Deferred:
            return b"x" + value.stamp
        if value is None:
            return b"n"
        shared = self._shared.get(id(value))
        if shared:
            return shared[1]
        encoder = self._encoders.get(type(value)) or self._encoder(value)
        return encoder(value)

    def _encoder(self, value: object) -> Callable[[Any], bytes]:
        """How values of the type of this one are encoded."""
        kind = type(value)
        if kind is tuple:
            encoder: Callable[[Any], bytes] = self._encode_tuple
        elif is_scalar(value):
            encoder = encode_scalar
        elif isinstance(getattr(value, "stamp", None), bytes):
            encoder = _stamped(kind)
        else:
            encoder = self._fields(kind)
        self._encoders[kind] = encoder
        return encoder

    def _encode_tuple(self, value: tuple[Any, ...]) -> bytes:
        if value and type(value[0]) is Deferred:  # as in `_resolved`, all are
            return b"v%d:%b" % (len(value), b"".join([deferred.stamp for deferred in value]))
        return b"t%d:%b" % (len(value), b"".join(map(self.encode, value)))

    def _fields(self, kind: type) -> Callable[[Any], bytes]:
        tag, get = field_getter(kind)
        return lambda value: tag + b"".join(map(self.encode, get(value)))

    def _name(self, make: Callable[..., object]) -> bytes:
        name = f"{make.__module__}.{make.__qualname__}"
        if "<" in name:
            raise TypeError(f"must be a function of a module: {name}")
        self._names[make] = encode_text(name)
        return self._names[make]


def _stamped(kind: type) -> Callable[[Any], bytes]:
    tag = b"y" + type_name(kind)

    def encode(value: _Stamped) -> bytes:
        if len(value.stamp) != SIZE:
            raise TypeError(f"has no stamp yet: {kind.__module__}.{kind.__qualname__}")
        return tag + value.stamp

    return encode
