"""A file of the site to be: where it goes, and what it is made from."""

from __future__ import annotations

from dataclasses import dataclass

from .contexts import Context, Feed, Redirect


@dataclass(frozen=True, slots=True)
class Output:
    """A file at `path` (from the output folder, forward slashes).

    `source` is what a template is given, or the text of the file as it stands.
    """

    path: str
    source: Context | Feed | Redirect | str
