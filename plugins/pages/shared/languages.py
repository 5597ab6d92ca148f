"""Pages of the organisation in other languages: `gioi-thieu.en.md` is `gioi-thieu.md` in English.

Articles are in the site's language alone.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping

from plugins.articles import Page, Status
from plugins.urls import Urls

from ..contract.parts import LanguageLink

NAMES: Mapping[str, str] = {"en": "English"}
"""What the languages call themselves, by their BCP 47 tags."""


def language(page: Page) -> str:
    """The tag of the page's language, "" for the site's own."""
    return _split(page)[1]


class Translations:
    """The published pages of the organisation by what they are a translation of."""

    def __init__(self, urls: Urls, own: str, pages: Iterable[Page]) -> None:
        self._versions: dict[str, list[LanguageLink]] = defaultdict(list)
        for page in sorted(pages, key=lambda page: page.path):
            if page.facts.status is Status.PUBLISHED:
                stem, tag = _split(page)
                link = LanguageLink(NAMES.get(tag, ""), urls.page(page.facts.slug), tag or own)
                self._versions[stem].append(link)
        self._own = own

    def of(self, page: Page) -> tuple[LanguageLink, ...]:
        """The page in all its languages, itself too; () where there is only this one."""
        versions = self._versions[_split(page)[0]]
        return tuple(versions) if len(versions) > 1 else ()

    @property
    def entrances(self) -> tuple[LanguageLink, ...]:
        """For each other language, the first page that is in it."""
        first: dict[str, LanguageLink] = {}
        for versions in self._versions.values():
            for link in versions:
                if link.language != self._own:
                    first.setdefault(link.language, link)
        return tuple(first.values())


def _split(page: Page) -> tuple[str, str]:
    """The path of a page without its language and suffix, and the tag, "" if there is none."""
    path = page.path.rpartition(".")[0]
    stem, _, tag = path.rpartition(".")
    return (stem, tag) if tag in NAMES else (path, "")
