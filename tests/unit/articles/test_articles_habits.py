"""Markdown of other habits is read as CommonMark's readers mean it, or the editor is told.

`python -m tests.habits compare` prints what differs.
"""

from __future__ import annotations

import os
from functools import cache

import pytest

from tests.habits.comparing import UNSAID, Outcome, Verdict, compare
from tests.habits.corpus import by_hand, corpus
from tests.habits.fuzzing import Tally, fuzz
from tests.habits.sample import Sample

# By hand, and every piece by itself; mixtures take longer.
FEW = [sample for sample in corpus() if len(sample.traits) == 1]
MIXED = [sample for sample in corpus() if len(sample.traits) > 1]


@cache
def outcome_of(sample: Sample) -> Outcome:
    return compare(sample)


def named(sample: Sample) -> str:
    return f"{sample.habit}-{sample.name}"


@pytest.mark.parametrize("sample", FEW, ids=named)
def test_what_is_written_is_read_as_meant_or_told(sample):
    outcome = outcome_of(sample)
    assert outcome.verdict not in UNSAID, "\n".join(outcome.differences)


@pytest.mark.parametrize("sample", [s for s in FEW if not s.is_foreign], ids=named)
def test_what_can_be_read_is_read(sample):
    outcome = outcome_of(sample)
    assert outcome.verdict is Verdict.EQUAL, "\n".join((*outcome.differences, *outcome.told))


@pytest.mark.long
@pytest.mark.parametrize("sample", MIXED, ids=named)
def test_mixed_habits_are_read_as_meant(sample):
    outcome = outcome_of(sample)
    assert outcome.verdict is Verdict.EQUAL, "\n".join((*outcome.differences, *outcome.told))


def test_there_are_as_many_files_as_figures_are_given_of():
    assert len(corpus()) >= 500
    assert {sample.habit for sample in by_hand()} == {"github", "hugo", "phone", "word"}


def in_silence(_: Tally) -> None:
    """No word on the way."""


def test_no_broken_file_ends_in_an_exception():
    assert fuzz(seed=1, count=500, processes=1, progress=in_silence).faults == []


@pytest.mark.long
def test_of_many_more_broken_files_none_ends_in_an_exception():
    processes = os.cpu_count() or 1
    assert fuzz(seed=2, count=200_000, processes=processes, progress=in_silence).faults == []
