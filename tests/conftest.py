from __future__ import annotations

import signal
from collections.abc import Callable, Mapping
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
from small_site import NOW, Site, site_settings, write_files

from plugins.fastbuild.run.build import build

# A shell has what it starts in the background ignore Ctrl+C, and all that this starts.
signal.signal(signal.SIGINT, signal.default_int_handler)


@pytest.fixture
def build_site(tmp_path: Path) -> Callable[..., Site]:
    """Build a site from `{path in the content folder: text or bytes}`.

    `now` is the build's date; further keywords are settings. Called again, it builds the
    same folders with these files added.
    """

    def build_it(
        files: Mapping[str, str | bytes] = {}, *, now: datetime = NOW, **changes: Any
    ) -> Site:
        content, output = tmp_path / "content", tmp_path / "output"
        content.mkdir(exist_ok=True)
        write_files(content, files)
        report = build(site_settings(content, output, **changes), now, print)
        return Site(content, output, report)

    return build_it
