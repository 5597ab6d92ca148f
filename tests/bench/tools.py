"""The tools that are compared: how each is given the articles and told to build."""

from __future__ import annotations

import compileall
import json
import shutil
import sys
from abc import ABC, abstractmethod
from collections.abc import Mapping
from pathlib import Path
from typing import ClassVar

from .articles import Article
from .places import places

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
VENV = Path(sys.prefix)
HUGO_VENV = ROOT / ".venv/bench"


class Tool(ABC):
    """A tool at work in `folder`, its current directory: it reads content/, writes output/."""

    name: ClassVar[str]
    title: ClassVar[str]

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        folder.mkdir(parents=True)
        self.set_up()
        (folder / "content").mkdir(exist_ok=True)
        self._sources = {entry.name for entry in folder.iterdir()}
        self._cleared = 0

    @property
    def output(self) -> Path:
        """The built site."""
        return self.folder / "output"

    @property
    def log(self) -> Path:
        """What its commands say, the last one's."""
        return self.folder.with_name(f"{self.name}.log")

    def clear(self) -> None:
        """Leave nothing of earlier builds, neither sites nor caches, wherever a tool put them.

        It is moved away, not deleted: for minutes after tens of thousands of files have been
        deleted, ext4 without a journal takes up to twenty times longer to create the next ones.
        """
        earlier = self.folder.with_name(f"{self.name}-earlier-{self._cleared}")
        earlier.mkdir()
        self._cleared += 1
        for entry in list(self.folder.iterdir()):
            if entry.name not in self._sources:
                entry.rename(earlier / entry.name)

    def write(self, article: Article) -> None:
        """Write an article's file, or write it anew."""
        file = self.folder / "content" / article.source
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(self.text(article), "utf-8")

    @abstractmethod
    def set_up(self) -> None:
        """Put what the tool needs besides articles into its empty folder."""

    @abstractmethod
    def text(self, article: Article) -> str:
        """An article in the tool's format."""

    @property
    @abstractmethod
    def command(self) -> list[str]:
        """What builds the site."""


class Ours(Tool):
    """This project, in a copy without its own content, by the commands that its users type."""

    name = "ours"
    title = "This project"

    def set_up(self) -> None:
        for name in ("plugins", "theme"):
            ignored = shutil.ignore_patterns("__pycache__")
            shutil.copytree(ROOT / name, self.folder / name, ignore=ignored)
        for name in ("pelicanconf.py", "publishconf.py", "Makefile", "requirements.lock"):
            shutil.copy2(ROOT / name, self.folder)
        # The other tools make no search index: it is measured by itself. Nor have they pages,
        # to which the menu leads.
        with (self.folder / "pelicanconf.py").open("a", encoding="utf-8") as file:
            file.write("\nSEARCH = False\nMENUITEMS = MENUITEMS[:3]\n")
        (self.folder / ".venv").symlink_to(VENV)
        # Else the first build alone would compile.
        compileall.compile_dir(self.folder, quiet=2)

    def text(self, article: Article) -> str:
        return our_text(article)

    @property
    def command(self) -> list[str]:
        return [f"{VENV}/bin/pelican", "content", "-s", "pelicanconf.py", "-o", "output"]

    @property
    def search_command(self) -> list[str]:
        """The same with the search index."""
        return [*self.command, "-e", "SEARCH=true"]

    def serve_command(self, port: int) -> list[str]:
        """The preview. The environment is there, whatever the times of its files say."""
        return ["make", "--old-file=.venv/stamp", "serve", f"PORT={port}"]


class Hugo(Tool):
    """Hugo with templates of its own, the lists being taxonomies."""

    name = "hugo"
    title = "Hugo"

    def set_up(self) -> None:
        shutil.copytree(HERE / "hugo", self.folder, dirs_exist_ok=True)

    def text(self, article: Article) -> str:
        fields = {
            "title": article.title,
            "date": f"{article.date:%Y-%m-%dT%H:%M}:00+07:00",
            "slug": article.slug,
            "authors": article.authors,
            "categories": [article.category],
            "keywords": article.tags,
            "localities": places().lists(article.units),
            "years": [f"{article.date:%Y}"],
            "months": [f"{article.date:%Y-%m}"],
        }
        return _yaml(fields, article.body)

    @property
    def command(self) -> list[str]:
        return [hugo_binary(), "build", "--destination=output", f"--cacheDir={self.folder}/.cache"]


class StockPelican(Tool):
    """Pelican as installed, places being its tags."""

    name = "pelican"
    title = "Stock Pelican"

    def set_up(self) -> None:
        shutil.copytree(HERE / "pelican", self.folder, dirs_exist_ok=True)

    def text(self, article: Article) -> str:
        fields = {
            "Title": article.title,
            "Date": f"{article.date:%Y-%m-%d %H:%M}",
            "Slug": article.slug,
            "Authors": "; ".join(article.authors),
            "Category": article.category,
            "Keywords": "; ".join(article.tags),
            "Tags": "; ".join(places().lists(article.units)),
        }
        head = "".join(f"{name}: {value}\n" for name, value in fields.items() if value)
        return f"{head}\n{article.body}"

    @property
    def command(self) -> list[str]:
        return [f"{VENV}/bin/pelican", "content", "-s", "stockconf.py", "-o", "output"]


TOOLS: dict[str, type[Tool]] = {tool.name: tool for tool in (Ours, Hugo, StockPelican)}


def hugo_binary() -> str:
    """Hugo itself rather than the script that starts it, which would first start Python."""
    found = sorted(HUGO_VENV.glob("lib/python*/site-packages/hugo/binaries/hugo"))
    return str(found[0]) if found else f"{HUGO_VENV}/bin/hugo"


def our_text(article: Article) -> str:
    """An article as a file of this project."""
    fields = {
        "title": article.title,
        "date": f"{article.date:%Y-%m-%d %H:%M}",
        "slug": article.slug,
        "authors": article.authors,
        "category": article.category,
        "tags": article.tags,
        "localities": [places().address(unit) for unit in article.units],
    }
    return _yaml(fields, article.body)


def _yaml(fields: Mapping[str, object], body: str) -> str:
    """Front matter whose values are JSON, which YAML contains."""
    lines = (f"{name}: {json.dumps(value, ensure_ascii=False)}\n" for name, value in fields.items())
    return f"---\n{''.join(lines)}---\n\n{body}"
