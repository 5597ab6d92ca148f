"""The time for which what a build gave holds."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest

from plugins.fastbuild.machine.clock import Period
from plugins.vietnamese import VIETNAM

NOON = datetime(2026, 6, 1, 12, tzinfo=VIETNAM)


def hours(count):
    return NOON + timedelta(hours=count)


@pytest.mark.parametrize(
    ("times", "since", "until"),
    [
        ([], None, None),
        ([0], 0, None),
        ([-1, -3], -1, None),
        ([5, 2], None, 2),
        ([2, -3, 0, -1, 7], 0, 2),
    ],
)
def test_lasts_from_the_last_time_that_came_to_the_next(times, since, until):
    period = Period.between(map(hours, times), NOON)
    assert period.since == (None if since is None else hours(since))
    assert period.until == (None if until is None else hours(until))
    assert period.has(NOON)
    for time in times:
        assert period.has(hours(time)) == (time == since)
