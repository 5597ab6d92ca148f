"""What the caches of a site hold."""

from __future__ import annotations

from hashlib import blake2b

from plugins.articles import ReaderSettings
from plugins.settings import Settings

from ..cache.journal import Journal
from ..cache.version import photos_version
from ..content.reading import Readings
from ..content.site_photos import SitePhotos
from ..machine.workers import processors
from ..output.folder import cache_folder


def open_site_photos(settings: Settings) -> SitePhotos:
    """What is known of the photos, and the files that were made of them for any output."""
    workers = settings.workers or processors()
    looks = cache_folder(settings) / "looks"
    return SitePhotos(looks, settings.cache / "photos", photos_version(), workers)


def open_readings(settings: Settings, version: bytes) -> Readings:
    """The readings of earlier builds."""
    reader = ReaderSettings(default_category=settings.default_category)
    made_by = blake2b(version + repr(reader).encode(), digest_size=16).digest()
    journal = Journal(cache_folder(settings) / "readings", made_by)
    return Readings(journal, reader, settings.workers or processors())
