"""A file of the site to be: where it goes, and what it is made from."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeVar

from plugins.stamps import Deferred

from .contexts import Context, Feed, Redirect

Source = Context | Feed | Redirect | str
S = TypeVar("S", bound=Source)


@dataclass(frozen=True, slots=True)
class Output:
    """A file at `path` (from the output folder, forward slashes).

    `source` is what the template called `template` is given, or the text of the file as
    it stands, where that is "".
    """

    path: str
    template: str
    source: Deferred[Source]


def as_it_is(source: S) -> S:
    """A source that was made at once, since there are few of its kind."""
    return source
