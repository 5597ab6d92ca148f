"""Whatever is edited, a build on top of the last one gives what a clean build gives.

A machine edits a small site at random: articles, authors, photos, templates, styles, settings, the
gazetteer, the clock; it also damages the output and the cache. After every step the output
is compared with that of a build into an empty folder with an empty cache.
"""

from __future__ import annotations

import os
import shutil
import tempfile
from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, rule, run_state_machine_as_test
from photo_files import photo
from site_edits import (
    BODIES,
    MAPS,
    PATHS,
    PROFILES,
    SETTINGS,
    START,
    TEMPLATES,
    VALUES,
    small_gazetteer,
)
from small_site import ROOT, site_settings, tree, write_files

from plugins.fastbuild.output.folder import MARKER, cache_folder
from plugins.fastbuild.preview.preview import Preview
from plugins.fastbuild.run.build import build
from plugins.settings import MAP_FILE


def quiet(line: str) -> None:
    """Say nothing."""


class Editing(RuleBasedStateMachine):
    """A site, its editors, and everything that goes wrong."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp())
        self.content, self.output = self.folder / "content", self.folder / "output"
        self.now = START
        self.articles: dict[str, dict[str, str]] = {}
        self.changes: dict[str, object] = {"workers": 1}
        self.preview: Preview | None = None
        self.preview_settings: object = None
        self.seen: set[str] = set()  # paths of files that were ever there

    def teardown(self) -> None:
        shutil.rmtree(self.folder)

    @initialize()
    def begin(self) -> None:
        write_files(self.content, {"anh/a.jpg": photo("teal"), "anh/b.jpg": photo("navy")})
        shutil.copytree(ROOT / "theme", self.folder / "theme")
        small_gazetteer(self.folder / "units.csv")
        for path in PATHS[:3]:
            self.add(path, "Một đoạn.", 0)

    @rule(path=st.sampled_from(PATHS), body=st.sampled_from(BODIES), n=st.integers(0, 5))
    def add(self, path: str, body: str, n: int) -> None:
        values = {key: choices[n % len(choices)] for key, choices in VALUES.items()}
        self.articles[path] = values | {"body": body, "title": f"Tin {path}"}
        self.save(path)

    @rule(path=st.sampled_from(PATHS), key=st.sampled_from(sorted(VALUES)), n=st.integers(0, 5))
    def change_value(self, path: str, key: str, n: int) -> None:
        if path in self.articles:
            self.articles[path][key] = VALUES[key][n % len(VALUES[key])]
        self.save(path)

    @rule(path=st.sampled_from(PATHS), body=st.sampled_from(BODIES))
    def change_text(self, path: str, body: str) -> None:
        if path in self.articles:
            self.articles[path]["body"] = body
        self.save(path)

    @rule(path=st.sampled_from(PATHS))
    def delete(self, path: str) -> None:
        self.articles.pop(path, None)
        (self.content / path).unlink(missing_ok=True)
        self.compare()

    @rule(path=st.sampled_from(PATHS), other=st.sampled_from(PATHS))
    def rename(self, path: str, other: str) -> None:
        if path in self.articles and path != other:
            self.articles[other] = self.articles.pop(path)
            (self.content / other).parent.mkdir(parents=True, exist_ok=True)
            (self.content / path).replace(self.content / other)
        self.compare()

    @rule(name=st.sampled_from(["a", "b"]), text=st.sampled_from(PROFILES))
    def change_profile(self, name: str, text: str) -> None:
        file = self.content / "tac-gia" / f"{name}.md"
        file.unlink(missing_ok=True)
        if text:
            write_files(self.content, {f"tac-gia/{name}.md": text})
        self.compare()

    @rule(
        photo=st.sampled_from(["a.jpg", "b.jpg"]),
        content=st.sampled_from([b"", b"no photo", photo("red"), photo("red", 24, 32)]),
    )
    def replace_photo(self, photo: str, content: bytes) -> None:
        file = self.content / "anh" / photo
        file.write_bytes(content) if content else file.unlink(missing_ok=True)
        self.compare()

    @rule(content=st.sampled_from([b"", b"%PDF-1", b"%PDF-2"]))
    def replace_attachment(self, content: bytes) -> None:
        file = self.content / "tep/a.pdf"
        file.unlink(missing_ok=True)
        if content:
            file.parent.mkdir(exist_ok=True)
            file.write_bytes(content)
        self.compare()

    @rule(name=st.sampled_from(sorted(MAPS)))
    def change_map(self, name: str) -> None:
        file = self.content / MAP_FILE
        file.unlink(missing_ok=True)
        if MAPS[name]:
            write_files(self.content, {MAP_FILE: MAPS[name]})
        self.compare()

    @rule(name=st.sampled_from(TEMPLATES), n=st.integers(0, 2))
    def edit_template(self, name: str, n: int) -> None:
        original = (ROOT / "theme/templates" / name).read_text("utf-8")
        changed = original.replace("class=", f'data-n="{n}" class=') if n else original
        (self.folder / "theme/templates" / name).write_text(changed, "utf-8")
        self.compare()

    @rule(n=st.integers(0, 2))
    def edit_styles(self, n: int) -> None:
        (self.folder / "theme/static/css/99-thu.css").write_text(f"p{{margin:{n}px}}", "utf-8")
        self.compare()

    @rule(key=st.sampled_from(sorted(SETTINGS)), n=st.integers(0, 2))
    def change_setting(self, key: str, n: int) -> None:
        self.changes[key] = SETTINGS[key][n % len(SETTINGS[key])]
        self.compare()

    @rule(basis=st.sampled_from(["", "Nghị quyết thử"]))
    def override_gazetteer(self, basis: str) -> None:
        small_gazetteer(self.folder / "units.csv")
        text = (self.folder / "units.csv").read_text("utf-8")
        if basis:
            text = text.replace("Kiên Thành", "Kiên Thịnh")
        (self.folder / "units.csv").write_text(text, "utf-8")
        self.compare()

    @rule(hours=st.sampled_from([-30, 1, 24, 24 * 365 * 6]))
    def let_time_pass(self, hours: int) -> None:
        self.now += timedelta(hours=hours)
        self.compare()

    @rule(n=st.integers(0, 30), how=st.sampled_from(["gone", "cut", "other", "beside", "folder"]))
    def damage_output(self, n: int, how: str) -> None:
        files = sorted(p for p in self.output.rglob("*") if p.is_file() and p.name != MARKER)
        file = files[n % len(files)]
        if how == "gone":
            file.unlink()
        elif how == "cut":
            file.write_bytes(file.read_bytes()[:-1])
        elif how == "other":
            file.write_bytes(b"x" * file.stat().st_size)
        elif how == "beside":
            (file.parent / ".x").write_bytes(b"x")
        else:
            shutil.rmtree(file.parent) if file.parent != self.output else file.unlink()
        self.compare()

    @rule(
        name=st.sampled_from(["manifest", "readings", "pages", "looks", "atlas"]),
        how=st.sampled_from(["gone", "empty", "cut", "flip"]),
        at=st.floats(0, 1),
    )
    def damage_cache(self, name: str, how: str, at: float) -> None:
        file = cache_folder(self.settings(self.output)) / name
        # A kept_pages that is gone is not made again until the site is gathered.
        data = file.read_bytes() if file.exists() else b"?"
        cut = int(at * max(len(data) - 1, 0))
        if how == "gone":
            file.unlink(missing_ok=True)
        elif how == "flip" and data:
            file.write_bytes(data[:cut] + bytes([data[cut] ^ 1]) + data[cut + 1 :])
        else:
            file.write_bytes(data[: 0 if how == "empty" else cut])
        self.compare()

    @rule(how=st.sampled_from(["gone", "cut", "flip"]))
    def damage_photos(self, how: str) -> None:
        for file in (self.folder / ".cache/photos").glob("*"):
            data = file.read_bytes()
            if how == "gone":
                file.unlink()
            else:
                end = bytes([data[-1] ^ 1]) if how == "flip" else b""
                file.write_bytes(data[:-1] + end)
        self.compare()

    @rule()
    def touch_everything(self) -> None:
        for file in [*self.content.rglob("*"), *self.output.rglob("*.html")]:
            os.utime(file)
        self.compare()

    @rule()
    def build_again(self) -> None:
        before = {file: file.stat().st_mtime_ns for file in self.output.rglob("*")}
        report = build(self.settings(self.output), self.now, quiet)
        assert (report.read_count, report.written.made, report.written.pruned) == (0, (), 0)
        assert before == {file: file.stat().st_mtime_ns for file in self.output.rglob("*")}

    def save(self, path: str) -> None:
        values = dict(self.articles.get(path, {}))
        if values:
            body = values.pop("body")
            lines = "\n".join(f"{key}: {value}" for key, value in values.items() if value)
            write_files(self.content, {path: f"---\n{lines}\n---\n\n{body}\n"})
        self.compare()

    def settings(self, output: Path, **more: object) -> object:
        changes = {
            "theme": self.folder / "theme",
            "gazetteer": self.folder / "units.csv",
            **self.changes,
            **more,
        }
        return site_settings(self.content, output, **changes)

    def previewed(self, paths: set[str]) -> dict[str, bytes]:
        """These files as a preview shows them that has been there for a while."""
        settings = self.settings(self.folder / "preview/output", cache=self.folder / "cache")
        if self.preview is None or self.preview_settings != settings:
            self.preview, self.preview_settings = Preview(settings, quiet), settings
        self.preview.refresh(self.now)
        found = {path: self.preview.find(path) for path in paths}
        return {p: f.read_bytes() if isinstance(f, Path) else f for p, f in found.items() if f}

    def compare(self) -> None:
        report = build(self.settings(self.output), self.now, quiet)
        clean = self.folder / "clean"
        cache = self.folder / "clean-cache"
        expected = build(self.settings(clean / "output", cache=cache), self.now, quiet)
        right = tree(clean / "output")
        assert tree(self.output) == right
        assert report.problems == expected.problems
        assert report.article_count == expected.article_count
        assert self.previewed(self.seen | right.keys()) == right
        self.seen |= right.keys()
        shutil.rmtree(clean)
        shutil.rmtree(cache)


def run(examples: int, steps: int) -> None:
    run_state_machine_as_test(
        Editing,
        settings=settings(
            max_examples=examples,
            stateful_step_count=steps,
            deadline=None,
            suppress_health_check=list(HealthCheck),
        ),
    )


def test_builds_are_exact():
    run(examples=8, steps=16)


@pytest.mark.long
def test_builds_are_exact_for_thousands_of_edits():
    run(examples=100, steps=25)
