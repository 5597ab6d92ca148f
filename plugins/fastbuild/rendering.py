"""From a page's values to its bytes. The only place that knows Jinja."""

from __future__ import annotations

from dataclasses import fields
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from plugins.pages import Context, Feed, Redirect


class Renderer:
    """Renders values with the templates of a theme.

    A template sees the fields of its context and nothing else, so the same values and
    templates give the same bytes; an undefined name raises jinja2.UndefinedError.
    """

    def __init__(self, theme: Path) -> None:
        self._environment = Environment(
            loader=FileSystemLoader(theme / "templates"),
            undefined=StrictUndefined,
            autoescape=True,
            trim_blocks=True,
            lstrip_blocks=True,
            keep_trailing_newline=True,
        )

    def render(self, source: Context | Feed | Redirect | str) -> bytes:
        """The bytes of the file that `source` describes."""
        if isinstance(source, str):
            return source.encode()
        template = self._environment.get_template(source.template)
        given = {field.name: getattr(source, field.name) for field in fields(source)}
        return template.render(given).encode()
