"""An old URL (`aliases`) leads to one article, and never hides a page or file of the site."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Set
from pathlib import PurePosixPath

from plugins.articles import Article
from plugins.problems import Code, Problem


def check_aliases(articles: Iterable[Article], files: Set[str]) -> list[Problem]:
    """`bad-alias` for an alias in the way of one of the site's `files`, or of another alias.

    Of two aliases in each other's way the first has the URL (by path of its article).
    """
    with_aliases = sorted((a for a in articles if a.aliases), key=lambda a: a.path)
    # The folders of ten thousand files are many, and few sites have aliases.
    folders = {folder for file in files for folder in _folders(file)} if with_aliases else set()
    taken, above = dict.fromkeys(files, ""), dict.fromkeys(folders, "")
    problems = []
    for article in with_aliases:
        for alias in article.aliases:
            file = alias_file(alias)
            owner = _owner(file, taken, above)
            if owner is None:
                taken[file] = article.path
                above |= dict.fromkeys(_folders(file), article.path)
            elif owner:
                problems.append(_problem(article, alias, f"đã có ở bài “{owner}”"))
            else:
                problems.append(
                    _problem(article, alias, "là địa chỉ của một trang hay tệp đang có")
                )
    return problems


def alias_file(alias: str) -> str:
    """The file that answers an old URL: `/a/b`, `/a/b/` → `a/b/index.html`; `/a.html` → itself."""
    path = alias.strip("/")
    is_file = "." in path.rsplit("/", 1)[-1] and not alias.endswith("/")
    return path if is_file else f"{path}/index.html"


def _owner(file: str, taken: Mapping[str, str], above: Mapping[str, str]) -> str | None:
    """Who has the place of a file: an article, "" for the site itself; None if it is free.

    `taken` has the owners of files, `above` those of the folders that these are in.
    """
    if file in above:
        return above[file]
    return next((taken[path] for path in (file, *_folders(file)) if path in taken), None)


def _folders(file: str) -> list[str]:
    return [str(parent) for parent in PurePosixPath(file).parents][:-1]


def _problem(article: Article, alias: str, why: str) -> Problem:
    return Problem(
        article.path,
        article.lines.get("aliases", 1),
        Code.BAD_ALIAS,
        f"Địa chỉ cũ “{alias}” {why}. Xóa nó khỏi aliases của bài này.",
        "aliases",
    )
