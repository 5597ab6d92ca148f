"""The atlas of the site: the one of the last build, or a new one where something has changed."""

from __future__ import annotations

from plugins.atlas import MAX_BYTES, Atlas, make_atlas
from plugins.gazetteer import NameIndex
from plugins.problems import Problem
from plugins.settings import MAP_FILE, Settings

from ..cache import checksummed
from ..cache.digests import digest_of
from ..machine.faults import fault
from ..output.folder import cache_folder
from .sources import read_bytes
from .survey import Survey

MAGIC = b"atlas 1\n"


def open_atlas(
    settings: Settings, surveyed: Survey, names: NameIndex
) -> tuple[Atlas, tuple[Problem, ...]]:
    """The atlas, and what is wrong with its file; an empty one if the content has no such file."""
    if not surveyed.sources.map:
        return Atlas(), ()
    file = cache_folder(settings) / "atlas"
    start = MAGIC + surveyed.map_stamp
    match checksummed.load(file, start):
        case (Atlas() as atlas, tuple() as problems):
            return atlas, problems
    data = read_bytes(surveyed.sources.map, MAX_BYTES + 1)
    try:
        made = make_atlas(data, names.gazetteer, names.local)
    except MemoryError:
        raise
    except Exception as error:
        return Atlas(), (fault(MAP_FILE, error),)
    # What changed since it was surveyed, or is too large to be read whole, is not kept.
    if digest_of(data) == surveyed.map:
        checksummed.save(file, start, made)
    return made
