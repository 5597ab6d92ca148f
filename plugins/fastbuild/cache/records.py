"""A reading as it is stored: its facts, and the parts of its body beside them."""

from __future__ import annotations

import copyreg
import io
import pickle
from collections.abc import Callable
from dataclasses import dataclass, fields
from typing import get_args

from plugins.articles import (
    Article,
    ArticleFacts,
    Body,
    Correction,
    Page,
    PageFacts,
    PlaceName,
    Profile,
    ProfileFacts,
    Prose,
    Reading,
    Reference,
)
from plugins.problems import Problem

BETWEEN = "\uffff"
"""Between the parts of a body; no text that was read contains it."""

Fact = (
    Reading
    | Article
    | Page
    | Profile
    | ArticleFacts
    | PageFacts
    | ProfileFacts
    | Correction
    | Body
    | Reference
    | PlaceName
    | Problem
)
Stored = tuple[tuple[str, ...], bytes]
"""What is kept of prose besides its parts: alternative texts, stamp."""
Load = Callable[[], tuple[str, ...]]
"""Gives the parts of a body."""


@dataclass(frozen=True, slots=True)
class Record:
    """A reading as bytes."""

    facts: bytes
    parts: bytes


def to_record(reading: Reading) -> Record:
    """A reading ready to be stored."""
    stream = io.BytesIO()
    pickler = _Pickler(stream, protocol=5)
    pickler.dump(reading)
    return Record(stream.getvalue(), BETWEEN.join(pickler.parts).encode())


def to_reading(facts: bytes, load: Load) -> Reading:
    """The reading of which these are the facts; its body loads its parts when they are needed."""
    reading: Reading = _Unpickler(facts, load).load()
    return reading


def to_parts(data: bytes) -> tuple[str, ...]:
    """The parts of a body."""
    return tuple(data.decode().split(BETWEEN))


def _call(fact: Fact) -> tuple[type, tuple[object, ...]]:
    """The call that makes a dataclass again; its own way back sets its fields one by one."""
    return type(fact), tuple(getattr(fact, field.name) for field in fields(fact))


class _Pickler(pickle.Pickler):
    """Leaves the parts of the body out."""

    dispatch_table = copyreg.dispatch_table | dict.fromkeys(get_args(Fact), _call)
    parts: tuple[str, ...] = ("",)

    def persistent_id(self, value: object) -> object:
        if not isinstance(value, Prose):
            return None
        self.parts = value.parts
        return value.alts, value.stamp


class _Unpickler(pickle.Unpickler):
    """Gives the body a way to its parts."""

    def __init__(self, data: bytes, load: Load) -> None:
        super().__init__(io.BytesIO(data))
        self._load = load

    def persistent_load(self, pid: Stored) -> Prose:
        return Prose.stored(*pid, self._load)
