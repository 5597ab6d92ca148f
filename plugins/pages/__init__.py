"""Every page, list and feed of the site as frozen values; rendering them is for others.

Edition ─ desk.set_up ─► Desk ─ compose ─► Output(path, context) …

`contexts` is the contract with the theme. Nothing here reads a file or knows Jinja.
"""

from __future__ import annotations

from .compose import compose
from .contexts import CONTEXTS, Context, Redirect
from .desk import Assets, Desk, set_up
from .feeds import Feed
from .linked_data import linked_data
from .machine_files import NEWS_SPAN
from .output import Output, Source
from .parts import Scripts
from .texts import has_text, with_new_text

__all__ = [
    "CONTEXTS",
    "NEWS_SPAN",
    "Assets",
    "Context",
    "Desk",
    "Feed",
    "Output",
    "Redirect",
    "Scripts",
    "Source",
    "compose",
    "has_text",
    "linked_data",
    "set_up",
    "with_new_text",
]
