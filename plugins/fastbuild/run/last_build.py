"""What is there when a build begins: the sources, and what the last build left."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from plugins.settings import Settings

from ..cache.version import code_version
from ..content.survey import Survey, survey
from ..machine.progress import Waiting
from ..output.folder import cache_folder
from ..output.manifest import Manifest, ManifestFile


@dataclass(frozen=True, slots=True)
class Beginning:
    """A build before anything is made; the lock of its output is held."""

    settings: Settings
    now: datetime
    version: bytes
    cache: Path
    manifest_file: ManifestFile
    last: Manifest
    surveyed: Survey
    is_as_left: bool
    """Whether the output is as the last build left it."""

    @property
    def differs_by_documents(self) -> bool:
        """Whether the output is that of the last build, and at the most documents have changed."""
        last = self.last
        return last.frame == self.surveyed.frame and last.period.has(self.now) and self.is_as_left

    @property
    def is_done(self) -> bool:
        """Whether this build would give what is there."""
        return self.differs_by_documents and self.last.inputs == self.surveyed.stamp


def begin(settings: Settings, now: datetime, waiting: Waiting) -> Beginning:
    """Look at everything. Raises SettingsError as `survey`."""
    version = code_version()
    cache = cache_folder(settings)
    file = ManifestFile(cache, version)
    last = file.load()
    surveyed = survey(settings, version, last.signatures, waiting)
    as_left = last.is_as_left(settings.output)
    return Beginning(settings, now, version, cache, file, last, surveyed, as_left)
