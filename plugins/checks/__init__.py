"""Rules on the content as a whole; those on one file alone are in the room that reads it.

A rule is a module with one function `check`, registered in `RULES`. The same rules run in
a build and in `make check`. `check_links`, `check_anchors`, `check_aliases`, `check_menu` and
`check_root` come after the pages have been composed, since only then is it known which URLs the
site has.
"""

from __future__ import annotations

from plugins.problems import Problem

from . import (
    doubtful_name,
    duplicate_profile,
    duplicate_slug,
    future_date,
    held_back,
    missing_image,
    unusable_photo,
)
from .alias_collision import alias_file, check_aliases
from .broken_anchor import check_anchors, linked_within
from .broken_link import check_links
from .broken_menu import check_menu
from .checked import Checked, Rule
from .duplicate_slug import RESERVED_PAGES
from .left_out import LeftOut
from .root_collision import check_root

RULES: tuple[Rule, ...] = (
    duplicate_slug.check,
    duplicate_profile.check,
    missing_image.check,
    unusable_photo.check,
    future_date.check,
    doubtful_name.check,
    held_back.check,
)


def check_all(checked: Checked) -> list[Problem]:
    """What every rule finds."""
    return [problem for rule in RULES for problem in rule(checked)]


__all__ = [
    "RESERVED_PAGES",
    "Checked",
    "LeftOut",
    "alias_file",
    "check_aliases",
    "check_all",
    "check_anchors",
    "check_links",
    "check_menu",
    "check_root",
    "linked_within",
]
