"""Every page, list and feed of the site as frozen values; rendering them is for others.

Edition ─ site_model.set_up ─► SiteModel ─ compose ─► Output(path, context) …

`contexts` is the contract with the theme. Nothing here reads a file or knows Jinja.
"""

from __future__ import annotations

from .compose import compose
from .contract.contexts import CONTEXTS, Context, Redirect
from .contract.feeds import Feed
from .contract.linked_data import linked_data
from .contract.parts import Scripts
from .kinds.machine_files import NEWS_SPAN
from .shared.output import Output, Source
from .shared.texts import has_text, with_new_text
from .site_model import Assets, SiteModel, set_up

__all__ = [
    "CONTEXTS",
    "NEWS_SPAN",
    "Assets",
    "Context",
    "Feed",
    "Output",
    "Redirect",
    "Scripts",
    "SiteModel",
    "Source",
    "compose",
    "has_text",
    "linked_data",
    "set_up",
    "with_new_text",
]
