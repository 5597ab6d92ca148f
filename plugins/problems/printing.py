"""Problems as lines of text, JSON objects or GitHub workflow annotations."""

from __future__ import annotations

import json
import posixpath
from collections.abc import Callable
from unicodedata import category

from .problem import ABOVE, Problem


def as_text(problem: Problem, folder: str) -> str:
    """`content/tin/a.md:3: error [bad-date] …`; `folder` is the content folder as users name it."""
    place = f"{_full_path(problem, folder)}:{problem.line}"
    return f"{place}: {problem.level} [{problem.code}] {_one_line(problem.message)}"


def as_json(problem: Problem, folder: str) -> str:
    """One JSON object on one line."""
    fields = {
        "path": _full_path(problem, folder),
        "line": problem.line,
        "level": problem.level,
        "code": problem.code,
        "field": problem.field,
        "message": _one_line(problem.message),
        "suggestions": [_one_line(text) for text in problem.suggestions],
    }
    return json.dumps(fields, ensure_ascii=False)


def as_github(problem: Problem, folder: str) -> str:
    """A workflow command that GitHub shows beside the line it is about.

    https://docs.github.com/actions/reference/workflow-commands-for-github-actions
    """
    properties = {
        "file": _full_path(problem, folder),
        "line": str(problem.line),
        "title": problem.code.value,
    }
    listed = ",".join(f"{name}={_escape_property(value)}" for name, value in properties.items())
    return f"::{problem.level} {listed}::{_escape_data(_one_line(problem.message))}"


FORMATS: dict[str, Callable[[Problem, str], str]] = {
    "text": as_text,
    "json": as_json,
    "github": as_github,
}


def _full_path(problem: Problem, folder: str) -> str:
    path = f"{folder.rstrip('/')}/{problem.path}" if folder else problem.path
    if problem.path.startswith(ABOVE):
        path = posixpath.normpath(path)
    return _one_line(path)


def _one_line(text: str) -> str:
    """Keep one problem on one line whatever an article or a file name holds."""
    return "".join(map(_printable, text))


def _printable(character: str) -> str:
    if character.isprintable():
        return character
    if category(character) == "Zs":
        return " "  # a no-break space and the like
    return character.encode("unicode_escape").decode()


def _escape_data(text: str) -> str:
    """Of a text on one line already."""
    return text.replace("%", "%25")


def _escape_property(text: str) -> str:
    return _escape_data(text).replace(":", "%3A").replace(",", "%2C")
