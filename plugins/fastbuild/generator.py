"""The glue to Pelican: a generator that makes the whole site, and the end of its run."""

from __future__ import annotations

import sys
from collections.abc import MutableMapping
from contextlib import nullcontext
from pathlib import Path
from typing import Any

from pelican import Pelican
from pelican.log import console

from plugins.problems import RefusalError
from plugins.settings import from_pelican

from .machine.clock import build_date
from .machine.faults import told
from .run.build import build
from .run.report import print_report, reason, say

REPORT = "_SITE_REPORT"
"""Key of Pelican's settings that carries the report from the generator to `finalized`."""

INTERRUPTED = 130
"""Exit status, as shells have it for a command that Ctrl+C has ended."""


class SiteGenerator:
    """Makes every page of the site; Pelican calls it after its own generators."""

    def __init__(self, settings: MutableMapping[str, Any], **_pelican: object) -> None:
        self._settings = settings

    def generate_output(self, _writer: object) -> None:
        """Build the site. What cannot be built at all ends the run with its reason."""
        try:
            settings = from_pelican(self._settings, Path.cwd())
            self._settings[REPORT] = build(settings, build_date(), say)
        except (RefusalError, OSError) as error:
            sys.exit(reason(error))
        except Exception as error:
            sys.exit(told(error, Path(self._settings["CACHE_PATH"])))
        except KeyboardInterrupt:
            # Pelican would report success.
            say("Đã dừng.")
            sys.exit(INTERRUPTED)


def stop_spinner() -> None:
    """Have Pelican show none: it needs a thread, and a process with threads must not fork.

    A build shows how far it is by itself (`progress`).
    """
    console.status = lambda *_, **__: nullcontext()


def get_generators(_pelican: Pelican) -> type[SiteGenerator]:
    """Receiver: our generator."""
    # Undo what the run before in this process may have done below.
    console.quiet = False
    return SiteGenerator


def on_finalized(pelican: Pelican) -> None:
    """Receiver: print what was done and what is wrong; end with status 1 for an error."""
    report = pelican.settings.pop(REPORT)
    print_report(report, pelican.settings["PATH"], pelican.settings["OUTPUT_PATH"])
    if report.failed:
        sys.exit(1)
    # Only Pelican's closing line is to come, and it counts what its own generators read.
    console.quiet = True
