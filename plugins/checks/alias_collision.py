"""An old URL (`aliases`) leads to one article, and never hides a page or file of the site."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from plugins.articles import Article
from plugins.problems import Code, Problem

from .taken import Taken, folders_of

IS_THERE = "là địa chỉ của một trang hay tệp đang có"
IS_THERE_FOLDED = f"{IS_THERE}, chỉ khác chữ hoa, chữ thường"


def check_aliases(
    articles: Iterable[Article], files: Callable[[list[str]], Iterable[str]]
) -> list[Problem]:
    """`bad-alias` for an alias in the way of one of the site's files, or of another alias.

    `files` gives those in whose way the files of aliases (given) may be; it is asked only if
    there are any. A file of the site is also in the way if it differs by case alone, which
    makes no other file on many computers.
    Of two aliases in each other's way the first has the URL (by path of its article).
    """
    with_aliases = sorted((a for a in articles if a.facts.aliases), key=lambda a: a.path)
    if not with_aliases:
        return []
    site = Taken()
    for file in files([alias_file(alias) for a in with_aliases for alias in a.facts.aliases]):
        site.add(file.casefold(), file)
    others = Taken()
    problems = []
    for article in with_aliases:
        for alias in article.facts.aliases:
            file = alias_file(alias)
            if hidden := site.owner(file.casefold()):
                is_same = hidden in (file, *folders_of(file)) or hidden.startswith(f"{file}/")
                problems.append(_problem(article, alias, IS_THERE if is_same else IS_THERE_FOLDED))
            elif owner := others.owner(file):
                problems.append(_problem(article, alias, f"đã có ở bài “{owner}”"))
            else:
                others.add(file, article.path)
    return problems


def alias_file(alias: str) -> str:
    """The file that answers an old URL: `/a/b`, `/a/b/` → `a/b/index.html`; `/a.html` → itself."""
    path = alias.strip("/")
    is_file = "." in path.rsplit("/", 1)[-1] and not alias.endswith("/")
    return path if is_file else f"{path}/index.html"


def _problem(article: Article, alias: str, why: str) -> Problem:
    return Problem(
        article.path,
        article.lines.get("aliases", 1),
        Code.BAD_ALIAS,
        f"Địa chỉ cũ “{alias}” {why}. Xóa nó khỏi aliases của bài này.",
        "aliases",
    )
