"""Categories and authors: names that editors type, each with one page."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import TypeVar

from plugins.vietnamese import collation_key, name_key, slugify


@dataclass(frozen=True, slots=True)
class Term:
    """A category or an author."""

    name: str
    slug: str


Item = TypeVar("Item")


class Terms:
    """The distinct names in use. Case and spacing do not make a name another.

    Names that differ by diacritics alone would share a slug (Minh Đức, Minh Dục): the one
    met first has it, the next get a number. Give names oldest first, so that a slug stays
    with who has had it.

    A term is shown as it was first written, or as in `spelled`.
    """

    def __init__(self, names: Iterable[str], spelled: Iterable[str] = ()) -> None:
        shown = {name_key(name): name for name in spelled}
        self._terms: dict[str, Term] = {}
        self._named: dict[str, Term] = {}
        slugs = _Slugs()
        for name in names:
            if name in self._named:
                continue
            key = name_key(name)
            if key not in self._terms:
                slug = slugs.free(slugify(name) or "khac")
                self._terms[key] = Term(shown.get(key, name), slug)
            self._named[name] = self._terms[key]

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
