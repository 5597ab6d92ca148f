"""The build's date: the one input of a build that is not in a file."""

from __future__ import annotations

import os
from datetime import datetime

from plugins.vietnamese import VIETNAM


def build_date() -> datetime:
    """Now, or the date that SOURCE_DATE_EPOCH gives so that a build can be repeated.

    https://reproducible-builds.org/docs/source-date-epoch/
    """
    epoch = os.environ.get("SOURCE_DATE_EPOCH")
    if epoch is None:
        return datetime.now(VIETNAM)
    return datetime.fromtimestamp(int(epoch), VIETNAM)
