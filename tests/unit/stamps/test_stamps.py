"""Stamps are equal for equal values, in any process, and only for these."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import dataclass
from datetime import date
from enum import Enum

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markupsafe import Markup

from plugins.stamps import Stamper


@dataclass(frozen=True)
class Pair:
    left: object
    right: object


@dataclass(frozen=True)
class Other:
    left: object
    right: object


@dataclass
class Changeable:
    left: object


class Colour(Enum):
    RED = "red"


class Calls:
    stamp = b"calls".ljust(16)
    made = 0


class Elsewhere:
    class Calls:
        stamp = Calls.stamp


Elsewhere.Calls.__qualname__ = "Calls"
Elsewhere.Calls.__module__ = "elsewhere"


def joined(*parts):
    return "-".join(str(part) for part in parts)


def counted(calls):
    calls.made += 1
    return calls.made


def stamp(*values):
    return Stamper().stamp(*values)


VALUES = [
    (),
    ("",),
    ("", ""),
    ("a",),
    ("ab", "c"),
    ("a", "bc"),
    (("a",), "bc"),
    (("a", "bc"),),
    (None,),
    (0,),
    (False,),
    ("0",),
    (b"0",),
    (1.0,),
    (1,),
    (date(2021, 8, 13),),
    ("2021-08-13",),
    (Colour.RED,),
    ("red",),
    (Pair("a", "b"),),
    (Other("a", "b"),),
    (("a", "b"),),
    (Pair(Pair("a", "b"), "c"),),
    (Pair("a", Pair("b", "c")),),
    ("\ud800",),
    (Markup("a"),),
    (Calls(),),
    (Elsewhere.Calls(),),
]


def test_equal_values_have_equal_stamps():
    assert [stamp(*values) for values in VALUES] == [stamp(*values) for values in VALUES]


def test_different_values_have_different_stamps():
    assert len({stamp(*values) for values in VALUES}) == len(VALUES)


scalars = st.none() | st.booleans() | st.integers() | st.text(max_size=3) | st.binary(max_size=3)
values = st.recursive(scalars, lambda inner: st.lists(inner, max_size=3).map(tuple), max_leaves=6)


@given(values, values)
def test_any_two_values(one, two):
    assert (stamp(one) == stamp(two)) == (repr(one) == repr(two))


def test_stamps_are_the_same_in_another_process():
    code = "from plugins.stamps import Stamper; print(Stamper().stamp('a', (1, None)).hex())"
    for seed in ("1", "2"):
        printed = subprocess.run(
            [sys.executable, "-c", code],
            env={"PYTHONHASHSEED": seed, "PYTHONPATH": "."},
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        assert printed.strip() == stamp("a", (1, None)).hex()


@pytest.mark.parametrize("value", [[], {}, set(), object(), Changeable(1), Pair([], 1)])
def test_what_can_change_is_refused(value):
    with pytest.raises(TypeError):
        stamp(value)


def test_what_may_use_more_than_it_is_given_is_refused():
    def inner():
        return VALUES

    for make in (inner, lambda: VALUES):
        with pytest.raises(TypeError):
            Stamper().defer(make)


def test_deferred_value_is_made_of_what_it_is_given():
    stamper = Stamper()
    inner = stamper.defer(joined, "a", 1)
    assert inner.value == "a-1"
    assert stamper.defer(joined, inner, "b").value == "a-1-b"
    assert stamper.defer(joined, (inner, inner)).made() == "('a-1', 'a-1')"
    assert stamper.defer(joined, ("a", "b"), ()).value == "('a', 'b')-()"


def test_stamp_tells_of_the_function_and_of_all_that_it_is_given():
    stamper = Stamper()
    deferred = [
        stamper.defer(joined, "a", "b"),
        stamper.defer(joined, "a", "c"),
        stamper.defer(joined, ("a", "b")),
        stamper.defer(stamp, ("a", "b")),
        stamper.defer(joined, stamper.defer(joined, "a"), "b"),
    ]
    assert len({one.stamp for one in deferred}) == len(deferred)
    assert stamper.defer(joined, "a", "b").stamp == deferred[0].stamp


def test_nothing_is_made_before_it_is_asked_for_and_then_once():
    calls = Calls()
    deferred = Stamper().defer(counted, calls)
    assert calls.made == 0
    assert (deferred.value, deferred.value) == (1, 1)
    assert (deferred.made(), deferred.made()) == (2, 3)


def test_shared_values_are_told_apart_as_others_are():
    stamper = Stamper()
    one, two = stamper.share(Pair("a", "b")), stamper.share(Pair("a", "c"))
    assert stamper.stamp(one) != stamper.stamp(two)
    assert stamper.stamp(one) == stamper.stamp(one)
