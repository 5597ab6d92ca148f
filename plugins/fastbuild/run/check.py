"""Every problem of the content, without a build."""

from __future__ import annotations

from datetime import datetime

from plugins.problems import Problem
from plugins.settings import Settings

from ..cache.version import code_version
from ..content.survey import survey
from ..machine.locks import locked
from ..machine.progress import Say, Waiting
from ..output.folder import cache_folder
from ..output.manifest import ManifestFile
from ..site.gathering import gather
from ..theme.rendering import Renderer
from .caches import open_readings, open_site_photos


def check(settings: Settings, now: datetime, say: Say) -> tuple[Problem, ...]:
    """Every problem of the content; writes nothing but what later builds can use again."""
    cache, version = cache_folder(settings), code_version()
    with locked(cache, say), Waiting(say) as waiting:
        surveyed = survey(
            settings, version, ManifestFile(cache, version).load().signatures, waiting
        )
        readings = open_readings(settings, version)
        site_photos, renderer = open_site_photos(settings), Renderer(settings.theme)
        return gather(settings, surveyed, readings, site_photos, renderer, now, waiting).problems
