"""Every problem of the content, without a build."""

from __future__ import annotations

from datetime import datetime

from plugins.problems import Problem
from plugins.settings import Settings

from .caching import open_album, open_readings
from .folder import cache_folder
from .gathering import gather
from .ledger import LedgerFile
from .locking import locked
from .progress import Say, Waiting
from .rendering import Renderer
from .survey import survey
from .version import code_version


def check(settings: Settings, now: datetime, say: Say) -> tuple[Problem, ...]:
    """Every problem of the content; writes nothing but what later builds can use again."""
    cache, version = cache_folder(settings), code_version()
    with locked(cache, say), Waiting(say) as waiting:
        surveyed = survey(settings, version, LedgerFile(cache, version).load().signatures, waiting)
        readings = open_readings(settings, version)
        album, renderer = open_album(settings), Renderer(settings.theme)
        return gather(settings, surveyed, readings, album, renderer, now, waiting).problems
