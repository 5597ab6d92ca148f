"""However few fragments a body repeats, and up to the size limit, its reading ends soon."""

from __future__ import annotations

import signal
from random import Random

import pytest
from articles_reading import REQUIRED, read_text
from pumping import pumped

from plugins.articles.front_matter.source import MAX_BYTES
from plugins.problems import Level

HEAD = f"---\n{REQUIRED}localities: []\n---\n\n"
MOST = 10
"""Seconds of this process's time, for a machine that is slow or busy: here none takes two."""


@pytest.fixture
def watch():
    """Raises in the midst of a reading that takes too long; to be set before each."""

    def stop(*_: object) -> None:
        raise TimeoutError

    before = signal.signal(signal.SIGPROF, stop)
    yield lambda: signal.setitimer(signal.ITIMER_PROF, MOST)
    signal.setitimer(signal.ITIMER_PROF, 0)
    signal.signal(signal.SIGPROF, before)


def ends(seed: int, size: int) -> None:
    body = pumped(Random(seed), size - len(HEAD.encode()))
    reading = read_text(HEAD + body)
    failed = any(problem.level is Level.ERROR for problem in reading.problems)
    assert reading.document is not None or failed


@pytest.mark.parametrize("size", [10_000, 50_000, MAX_BYTES])
def test_pumped_bodies_end_soon(size, watch):
    for seed in range(20):
        watch()
        ends(seed, size)


@pytest.mark.long
@pytest.mark.parametrize("size", [20_000, 50_000, MAX_BYTES])
@pytest.mark.parametrize("first", range(1_000, 5_000, 1_000))
def test_many_more_pumped_bodies_end_soon(first, size, watch):
    for seed in range(first, first + 300):
        watch()
        ends(seed, size)
