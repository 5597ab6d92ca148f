"""Two spellings of one name are two authors, categories or tags: mostly by a slip of the hand.

Names that really differ (Minh Đức, Minh Dục) are left alone. Of two that may be the same, the
careless one is told of, wherever it is used, with the one that is established.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping

from plugins.articles import Article, Profile
from plugins.problems import Code, Problem
from plugins.vietnamese import name_key
from plugins.vietnamese.twins import (
    is_bare,
    is_same_spelt_otherwise,
    lacks_marks_of,
    strange_letters,
    twin_key,
)

from .checked import Checked

ESTABLISHED = 3
"""So many articles with a name, and another one's missing diacritic is a slip."""
KINDS: tuple[tuple[str, str, Callable[[Article], Iterable[str]]], ...] = (
    ("author", "Tác giả", lambda article: article.facts.authors),
    ("category", "Chuyên mục", lambda article: (article.facts.category,)),
    ("tags", "Thẻ", lambda article: article.facts.tags),
)
Uses = Mapping[str, list[tuple[str, Article]]]
"""By the key of a name: how it is written, and where."""


def check(checked: Checked) -> Iterator[Problem]:
    """`doubtful-name` for each use of a spelling that is probably meant to be another."""
    articles = list(checked.articles)
    profiled = {name_key(d.facts.name) for d in checked.documents if isinstance(d, Profile)}
    for field, kind, names_of in KINDS:
        uses = _uses(articles, names_of)
        settled = profiled if field == "author" else set()
        for key, other in _twins(uses, settled):
            yield from _problems(field, kind, uses[key], uses[other])
        if field == "category":
            yield from _lists(uses)


def _uses(articles: Iterable[Article], names_of: Callable[[Article], Iterable[str]]) -> Uses:
    """All names; most are written in one way, ten thousand times."""
    written: dict[str, list[tuple[str, Article]]] = defaultdict(list)
    for article in articles:
        for name in names_of(article):
            written[name].append((name, article))
    uses: dict[str, list[tuple[str, Article]]] = defaultdict(list)
    for name, used in written.items():
        uses[name_key(name)] += used
    return uses


def _twins(uses: Uses, settled: set[str]) -> Iterator[tuple[str, str]]:
    """Each careless name and the one that is probably meant, by their keys."""
    groups: dict[str, list[str]] = defaultdict(list)
    for key, used in uses.items():
        # As written: some capitals look like Latin ones whose small letters do not.
        groups[twin_key(used[0][0])].append(key)
    for group in groups.values():
        for key in group:
            if len(group) > 1 and key not in settled:
                better = [other for other in group if _is_careless(key, other, uses, settled)]
                if better:
                    yield key, max(better, key=lambda other: (other in settled, len(uses[other])))


def _is_careless(key: str, other: str, uses: Uses, settled: set[str]) -> bool:
    if key == other:
        return False
    name, meant = uses[key][0][0], uses[other][0][0]
    strange, strange_too = bool(strange_letters(name)), bool(strange_letters(meant))
    if strange != strange_too:
        return strange
    if is_same_spelt_otherwise(name, meant):
        return other in settled or _rank(uses[key]) > _rank(uses[other])
    if is_bare(name, meant):
        return True
    rare = len(uses[key]) == 1 and len(uses[other]) >= ESTABLISHED
    return rare and lacks_marks_of(name, meant)


def _rank(used: list[tuple[str, Article]]) -> tuple[object, ...]:
    """The established one first: of more articles, then older."""
    return -len(used), *min((article.facts.date, article.path, name) for name, article in used)


def _problems(
    field: str, kind: str, used: list[tuple[str, Article]], meant: list[tuple[str, Article]]
) -> Iterator[Problem]:
    right = meant[0][0]
    for name, article in used:
        letters = strange_letters(name)
        why = f" có chữ cái lạ “{letters}”, không phải" if letters else " gần giống"
        remedy = f"Viết “{right}”."
        if field == "author" and not letters:
            remedy = (
                f"Viết “{right}” nếu là một người; nếu là hai người, "
                f"thêm một tệp trong thư mục tac-gia có “name: {name}”."
            )
        message = f"{kind} “{name}”{why} “{right}” ({len(meant)} bài). {remedy}"
        yield _problem(article, field, message, (right,))


def _lists(uses: Uses) -> Iterator[Problem]:
    """Categories that are several ones with commas between them."""
    for key, used in uses.items():
        parts = [part.strip() for part in key.split(",")]
        if len(parts) > 1 and all(part in uses for part in parts):
            for name, article in used:
                first, _, rest = name.partition(",")
                message = (
                    f"“{name}” được đọc là một chuyên mục. Mỗi bài chỉ có một: "
                    f"viết “category: {first.strip()}”, và ghi “{rest.strip()}” vào tags."
                )
                yield _problem(article, "category", message, (first.strip(),))


def _problem(article: Article, field: str, message: str, suggestions: tuple[str, ...]) -> Problem:
    lines = article.lines
    line = lines.get(field) or lines.get("authors" if field == "author" else field, 1)
    return Problem(article.path, line, Code.DOUBTFUL_NAME, message, field, suggestions)
