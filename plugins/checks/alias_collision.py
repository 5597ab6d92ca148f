"""An old URL (`aliases`) leads to one article, and never hides a page or file of the site."""

from __future__ import annotations

from collections.abc import Iterable, Set
from pathlib import PurePosixPath

from plugins.articles import Article
from plugins.problems import Code, Problem

from .checked import Checked


def check(checked: Checked) -> Iterable[Problem]:
    """`bad-alias` for an alias that an article before it (by path) has as well."""
    owners: dict[str, str] = {}
    for article in sorted(checked.articles, key=lambda a: a.path):
        for alias in article.aliases:
            owner = owners.setdefault(alias.rstrip("/"), article.path)
            if owner != article.path:
                yield _problem(article, alias, f"đã có ở bài “{owner}”")


def check_aliases(articles: Iterable[Article], files: Set[str]) -> list[Problem]:
    """`bad-alias` for an alias in the way of one of the site's `files`, or below one."""
    folders = {str(parent) for file in files for parent in PurePosixPath(file).parents}
    return [
        _problem(article, alias, "là địa chỉ của một trang hay tệp đang có")
        for article in articles
        for alias in article.aliases
        if _is_in_the_way(alias_file(alias), files, folders)
    ]


def alias_file(alias: str) -> str:
    """The file that answers an old URL: `/a/b`, `/a/b/` → `a/b/index.html`; `/a.html` → itself."""
    path = alias.strip("/")
    is_file = "." in path.rsplit("/", 1)[-1] and not alias.endswith("/")
    return path if is_file else f"{path}/index.html"


def _is_in_the_way(file: str, files: Set[str], folders: Set[str]) -> bool:
    parents = {str(parent) for parent in PurePosixPath(file).parents}
    return file in files or file in folders or not parents.isdisjoint(files)


def _problem(article: Article, alias: str, why: str) -> Problem:
    return Problem(
        article.path,
        article.lines.get("aliases", 1),
        Code.BAD_ALIAS,
        f"Địa chỉ cũ “{alias}” {why}. Xóa nó khỏi aliases của bài này.",
        "aliases",
    )
