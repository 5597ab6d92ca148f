"""Article files: where they belong, and how they come to be without touching what is there."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from plugins.vietnamese import slugify


def file_name(title: str, date: datetime) -> str:
    """The path of an article from the content folder: `tin/2021/<slug of the title>.md`."""
    return f"tin/{date.year:04}/{slug(title, date)}.md"


def slug(title: str, date: datetime) -> str:
    """The title's slug; the day's where the title has no letter that a slug can keep."""
    return slugify(title) or slug_of_day(title, date)


def slug_of_day(title: str, date: datetime) -> str:
    """A slug for a title that gives none, such as `???`; "" for any other."""
    return "" if slugify(title) else f"bai-{date:%d-%m-%Y-%H%M}"


def create(file: Path, text: str) -> None:
    """Write a new file, making its folders; all of it or nothing.

    Raises FileExistsError, leaving it as it is, if there is one; OSError if the disk fails.
    """
    file.parent.mkdir(parents=True, exist_ok=True)
    with file.open("xb") as stream:
        try:
            stream.write(text.encode())
            stream.flush()
        except BaseException:
            file.unlink(missing_ok=True)
            raise
