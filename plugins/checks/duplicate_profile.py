"""An author has one profile: two files for one name would leave it to chance which is shown."""

from __future__ import annotations

from collections.abc import Iterable

from plugins.articles import Profile
from plugins.problems import Code, Problem
from plugins.vietnamese import name_key

from .checked import Checked


def check(checked: Checked) -> Iterable[Problem]:
    """`duplicate-slug` for every profile but the first, by path, of each author."""
    first: dict[str, str] = {}
    for document in checked.documents:
        if isinstance(document, Profile) and document.facts.name:
            path = first.setdefault(name_key(document.facts.name), document.path)
            if path != document.path:
                yield _problem(document, path)


def _problem(profile: Profile, first: str) -> Problem:
    return Problem(
        profile.path,
        profile.lines.get("name", 1),
        Code.DUPLICATE_SLUG,
        f"Tác giả “{profile.facts.name}” đã có tệp “{first}”. Gộp hai tệp thành một.",
        "name",
    )
