"""The build's date: the one input of a build that is not in a file."""

from __future__ import annotations

import os
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from plugins.settings import SettingsError
from plugins.vietnamese import VIETNAM


def build_date() -> datetime:
    """Now, or the date that SOURCE_DATE_EPOCH gives so that a build can be repeated.

    https://reproducible-builds.org/docs/source-date-epoch/
    Raises SettingsError if it is no such date.
    """
    epoch = os.environ.get("SOURCE_DATE_EPOCH")
    if epoch is None:
        return datetime.now(VIETNAM)
    try:
        return datetime.fromtimestamp(int(epoch), VIETNAM)
    except (ValueError, OverflowError, OSError):
        raise SettingsError(
            f"SOURCE_DATE_EPOCH: phải là số giây kể từ đầu năm 1970, không phải “{epoch}”"
        ) from None


@dataclass(frozen=True, slots=True)
class Period:
    """From `since` (None: always) to before `until` (None: for ever)."""

    since: datetime | None = None
    until: datetime | None = None

    @classmethod
    def between(cls, times: Iterable[datetime], now: datetime) -> Period:
        """From the last of these times up to `now` to the first one after it."""
        since: datetime | None = None
        until: datetime | None = None
        for time in times:
            if time <= now:
                since = time if since is None else max(since, time)
            else:
                until = time if until is None else min(until, time)
        return cls(since, until)

    def has(self, at: datetime) -> bool:
        """Whether that time is in it."""
        return (self.since is None or self.since <= at) and (self.until is None or at < self.until)
