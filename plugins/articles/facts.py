"""What pages show of an article, a page or an author's profile besides the text.

All fields are in the stamp, so whoever is given facts cannot use what the stamp leaves out: where
something stands in a file, or the text, which has a stamp of its own.
"""

from __future__ import annotations

from dataclasses import dataclass, fields, replace
from datetime import datetime
from enum import StrEnum
from typing import ClassVar, TypeVar

from plugins.stamps import Stamper
from plugins.vietnamese import VIETNAM

UNDATED = datetime.max.replace(tzinfo=VIETNAM)
"""Date of an article whose own is missing or wrong: an error, so nobody gets to see it."""


class Status(StrEnum):
    """Who sees an article: everyone and every list; nobody; only who knows its URL."""

    PUBLISHED = "published"
    DRAFT = "draft"
    HIDDEN = "hidden"


@dataclass(frozen=True, slots=True)
class Correction:
    """What was put right after publication, and when."""

    date: datetime
    text: str


@dataclass(frozen=True, slots=True)
class ArticleFacts:
    """An article's facts. Dates are aware, in Vietnam's time (UTC+7).

    `image` is the path of the lead photo from the content folder, "" without one; `stamp` a
    digest of all other fields, by `stamped`.
    """

    title: str
    date: datetime
    modified: datetime | None
    authors: tuple[str, ...]
    category: str
    tags: tuple[str, ...]
    summary: str
    image: str
    image_alt: str
    slug: str
    status: Status
    aliases: tuple[str, ...]
    source: str
    corrections: tuple[Correction, ...]
    stamp: bytes = b""

    @property
    def changes(self) -> tuple[datetime, ...]:
        """When it was changed after its date, as far as it says so, in no order."""
        corrected = tuple(correction.date for correction in self.corrections)
        return (self.modified, *corrected) if self.modified else corrected

    @property
    def last_change(self) -> datetime:
        """When it was last changed, as far as it says so; else its date."""
        return max((self.date, *self.changes))

    @property
    def is_dated(self) -> bool:
        """Whether its date is known."""
        return self.date != UNDATED

    def as_of(self, now: datetime) -> ArticleFacts:
        """Without the changes that it says will be made after `now`.

        Nothing that is published has any of them, be it a page, a feed or what machines read.
        """
        if all(change <= now for change in self.changes):
            return self
        modified = self.modified
        made = replace(
            self,
            modified=modified if modified and modified <= now else None,
            corrections=tuple(c for c in self.corrections if c.date <= now),
        )
        return stamped(made)


@dataclass(frozen=True, slots=True)
class PageFacts:
    """The facts of a page of the organisation; `stamp` as that of an article."""

    title: str
    summary: str
    slug: str
    status: Status
    stamp: bytes = b""


@dataclass(frozen=True, slots=True)
class ProfileFacts:
    """What is known of an author; `image` and `stamp` as those of an article."""

    status: ClassVar[Status] = Status.PUBLISHED

    name: str
    role: str
    image: str
    summary: str
    stamp: bytes = b""

    @property
    def image_alt(self) -> str:
        """The photo is a portrait."""
        return self.name


Facts = TypeVar("Facts", ArticleFacts, PageFacts, ProfileFacts)


def stamped(facts: Facts) -> Facts:
    """The same facts with their stamp."""
    shown = (getattr(facts, field.name) for field in fields(facts) if field.name != "stamp")
    return replace(facts, stamp=Stamper().stamp(*shown))
