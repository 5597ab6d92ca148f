"""A small real site from a dict of files, built, and looked at."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from bs4 import BeautifulSoup

from plugins.fastbuild.output.folder import MARKER, kept_in
from plugins.fastbuild.run.build import Report
from plugins.problems import FORMATS, in_order
from plugins.settings import Settings
from plugins.vietnamese import VIETNAM

ROOT = Path(__file__).parent.parent
NOW = datetime(2026, 6, 1, 12, 0, tzinfo=VIETNAM)


@dataclass
class Site:
    """A built site: where it is and what the build said."""

    content: Path
    output: Path
    report: Report

    @property
    def problems(self) -> list[str]:
        """The problems as `make check` prints them, for a folder called content."""
        return [FORMATS["text"](p, "content") for p in in_order(list(self.report.problems))]

    @property
    def files(self) -> dict[str, bytes]:
        """All files of the output, by path."""
        return {
            file.relative_to(self.output).as_posix(): file.read_bytes()
            for file in sorted(self.output.rglob("*"))
            if file.is_file()
        }

    def has(self, url: str) -> bool:
        """Whether a page answers `url`."""
        return self._file(url).is_file()

    def page(self, url: str) -> BeautifulSoup:
        """The page at `url`, parsed."""
        return BeautifulSoup(self._file(url).read_text("utf-8"), "lxml")

    def main(self, url: str) -> BeautifulSoup:
        """The page without what all pages share."""
        main = self.page(url).main
        assert main is not None
        return main

    def text(self, url: str) -> str:
        """What a reader reads on the page at `url`, white space collapsed."""
        return " ".join(self.main(url).get_text(" ").split())

    def titles(self, url: str) -> list[str]:
        """The articles listed at `url`, in order; all spaces alike."""
        cards = self.main(url).select(".card__title")
        return [" ".join(card.get_text(" ").split()) for card in cards]

    def _file(self, url: str) -> Path:
        path = url.removeprefix("/")
        return self.output / (path + "index.html" if path.endswith("/") or not path else path)


def article(title: str = "Tin thử", *, body: str = "Nội dung của bài.", **keys: str) -> str:
    """Text of an article; `keys` are further lines of its front matter, or replace these."""
    front = {"title": title, "date": "2021-08-13 09:55", "author": "Minh Đức", "localities": "[]"}
    lines = "\n".join(f"{key}: {value}" for key, value in (front | keys).items())
    return f"---\n{lines}\n---\n\n{body}\n"


def write_files(folder: Path, files: Mapping[str, str | bytes]) -> None:
    """Write each file, making its folders."""
    for path, content in files.items():
        target = folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(content if isinstance(content, bytes) else content.encode())


def site_settings(content: Path, output: Path, **changes: Any) -> Settings:
    """Settings for a site of the old Yên Bái with the real theme and gazetteer."""
    return Settings(
        **{
            "content": content,
            "output": output,
            "cache": output.parent / ".cache",
            "theme": ROOT / "theme",
            "site_name": "Trang thử",
            "site_url": "https://example.vn",
            "gazetteer": ROOT / "plugins/gazetteer/data/lao-cai.csv",
            "localities_provinces": ("o15",),
        }
        | changes
    )


def loaded_by_a_build(content: Path, output: Path, **changes: Any) -> set[str]:
    """The modules that a process has loaded when it has built; keywords are settings."""
    code = """
import json
import sys
from pathlib import Path
from small_site import NOW, site_settings
from plugins.fastbuild.run.build import build
content, output, changes = sys.argv[1:]
build(site_settings(Path(content), Path(output), **json.loads(changes)), NOW, print)
print(*sys.modules)
"""
    ran = subprocess.run(
        [sys.executable, "-c", code, str(content), str(output), json.dumps(changes)],
        cwd=ROOT,
        env={"PYTHONPATH": f"{ROOT}:{ROOT / 'tests'}"},
        capture_output=True,
        text=True,
        check=True,
    )
    return set(ran.stdout.splitlines()[-1].split())


def many(count: int) -> dict[str, str]:
    """Articles by path, about places of both eras in turn, by several authors, of many months."""
    places = (
        "xã Kiên Thành, huyện Trấn Yên",
        "xã Quy Mông",
        "huyện Lục Yên",
        "xã Đại Sơn, huyện Văn Yên",
    )
    return {
        f"tin/{n}.md": article(
            f"Tin số {n}",
            date=f"{2010 + n % 15}-{n % 12 + 1:02}-{n % 28 + 1:02}",
            localities=places[n % 4],
            author=f"Người {n % 7}",
            body=f"Đoạn {n}. " * 30,
        )
        for n in range(count)
    }


def tree(folder: Path) -> dict[str, bytes]:
    """All files of a site by path, but for the mark that it is one, and what that says is kept."""
    files = {str(p.relative_to(folder)): p.read_bytes() for p in folder.rglob("*") if p.is_file()}
    aside = {MARKER, *kept_in(folder)}
    return {path: content for path, content in files.items() if path not in aside}
