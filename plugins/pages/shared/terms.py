"""Categories and authors: names that editors type, each with one page."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import TypeVar

from plugins.vietnamese import collation_key, name_key, slugify
from plugins.vietnamese.twins import count_marks, strange_letters


@dataclass(frozen=True, slots=True)
class Term:
    """A category or an author."""

    name: str
    slug: str


Item = TypeVar("Item")


class Terms:
    """The distinct names in use. Case and spacing do not make a name another.

    Names that differ by diacritics alone would share a slug (Minh Đức, Minh Dục): one has it,
    the others get a number. So that a slug stays with who has had it, whatever articles are
    added to the past, it goes to the name that

    1. is that of the file which is named by the slug (`tac-gia/minh-duc.md`),
    2. is written in Latin letters alone,
    3. is used most often,
    4. has most diacritics, being the one that was typed with most care,
    5. is met first.

    `files` are names that are used or not, and the slugs that their files are named by. A term
    is shown as it is there, or else as it was first written; give names oldest first.
    """

    def __init__(self, names: Iterable[str], files: Mapping[str, str] | None = None) -> None:
        files = files or {}
        shown = {name_key(name): name for name in files}
        keys: dict[str, str] = {}
        counts: Counter[str] = Counter()
        for name, count in Counter(names).items():
            keys[name] = name_key(name)
            shown.setdefault(keys[name], name)
            counts[keys[name]] += count
        keys |= {name: name_key(name) for name in files}
        slugs_of_files = {name_key(name): slug for name, slug in files.items()}

        def rank(key: str) -> tuple[bool, bool, int, int]:
            name = shown[key]
            is_named = slugs_of_files.get(key) == slugify(name)
            is_strange = bool(strange_letters(name))
            return not is_named, is_strange, -counts[key], -count_marks(name)

        slugs = _Slugs()
        self._terms: dict[str, Term] = {}
        for key in sorted(dict.fromkeys(keys.values()), key=rank):
            self._terms[key] = Term(shown[key], slugs.free(slugify(shown[key]) or "khac"))
        self._named = {name: self._terms[key] for name, key in keys.items()}

    def __getitem__(self, name: str) -> Term:
        return self._named[name]

    def __iter__(self) -> Iterator[Term]:
        return iter(sorted(self._terms.values(), key=lambda term: collation_key(term.name)))

    def group(self, named: Iterable[tuple[str, Item]]) -> Mapping[Term, tuple[Item, ...]]:
        """Items by the term that their name means, in their order, each once."""
        groups: dict[Term, dict[int, Item]] = {term: {} for term in self}
        for name, item in named:
            groups[self[name]].setdefault(id(item), item)
        return {term: tuple(items.values()) for term, items in groups.items()}


class Spelling:
    """Names that have no page: each is spelled as it was first. Give them oldest first."""

    def __init__(self, names: Iterable[str]) -> None:
        self._spelled: dict[str, str] = {}
        first: dict[str, str] = {}
        for name in names:
            if name not in self._spelled:
                self._spelled[name] = first.setdefault(name_key(name), name)

    def __getitem__(self, name: str) -> str:
        return self._spelled[name]


class _Slugs:
    """Slugs that were given out."""

    def __init__(self) -> None:
        self._taken: set[str] = set()
        self._numbers: dict[str, int] = {}

    def free(self, slug: str) -> str:
        """The slug, with the next number if it is taken."""
        found, number = slug, self._numbers.get(slug, 2)
        while found in self._taken:
            found, number = f"{slug}-{number}", number + 1
        self._numbers[slug] = number
        self._taken.add(found)
        return found
