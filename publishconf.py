"""Settings of the site: production. Strict, and published whole or not at all."""

from __future__ import annotations

import os
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))

from pelicanconf import *  # noqa: F403  (all settings, but for those below)

# The address of the published site, with its folder if it is in one.
SITEURL = os.environ.get("SITEURL") or "https://khuyenhocyenbai.example"
PUBLISH = True
