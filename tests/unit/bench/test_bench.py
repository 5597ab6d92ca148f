from __future__ import annotations

import hashlib
from dataclasses import replace
from pathlib import Path
from random import Random

import pytest

from tests.bench.articles import Archive
from tests.bench.measuring import CommandError, run
from tests.bench.places import COMMUNES, places
from tests.bench.report import table
from tests.bench.results import Measurement, Results
from tests.bench.tools import Ours, StockPelican
from tests.bench.writing import Writer

ARCHIVE = Archive(20)


def test_texts_never_change() -> None:
    """Else figures of different days could not be compared."""
    writers = [Writer(Random(number), "xã Kiên Thành") for number in range(20)]
    texts = "".join(f"{writer.title()}\n{writer.body('/a/')}" for writer in writers)
    assert hashlib.sha256(texts.encode()).hexdigest()[:16] == "b38b905ff40b2a62"
    assert list(ARCHIVE) == list(Archive(20))


def test_articles_are_of_the_size_of_real_ones() -> None:
    words = [len(article.body.split()) for article in Archive(200)]
    assert 350 < min(words) < max(words) < 700
    assert 450 < sum(words) / len(words) < 550


def test_places_are_as_many_as_wanted_in_lists_of_distinct_names() -> None:
    assert {era: len(units) for era, units in places().communes.items()} == COMMUNES


def test_edits_change_nothing_else() -> None:
    before, edited, moved = ARCHIVE.article(9), ARCHIVE.edited(9, "mark"), ARCHIVE.moved(9)
    assert edited.body.startswith(before.body) and "mark" in edited.body
    assert replace(edited, body=before.body) == before
    assert moved.units != before.units and replace(moved, units=before.units) == before


def test_our_site_is_built_without_a_problem(tmp_path: Path) -> None:
    ours = Ours(tmp_path / "ours")
    for article in ARCHIVE:
        ours.write(article)
    run(ours.command, ours.folder, ours.log)
    assert "20 bài" in ours.log.read_text("utf-8")
    assert "không có lỗi" in ours.log.read_text("utf-8")
    assert all((ours.output / article.page).is_file() for article in ARCHIVE)
    assert not (ours.output / "tim-kiem").exists()
    run(ours.search_command, ours.folder, ours.log)
    assert "Đã lập chỉ mục tìm kiếm: 20 bài" in ours.log.read_text("utf-8")


def test_only_what_was_built_is_cleared(tmp_path: Path) -> None:
    tool = StockPelican(tmp_path / "tool")
    kept = sorted(tool.folder.iterdir())
    (tool.folder / ".cache").mkdir()
    (tool.folder / ".cache/made").touch()
    (tool.folder / ".output.lock").touch()
    tool.clear()
    assert sorted(tool.folder.iterdir()) == kept
    # Nothing is deleted, which would be at the cost of the next.
    assert len(list(tmp_path.rglob("made"))) == 1


def test_memory_of_all_processes_is_counted(tmp_path: Path) -> None:
    child = "x = bytearray(30_000_000); import time; time.sleep(0.5)"
    parent = f"import subprocess, sys; subprocess.run([sys.executable, '-c', {child!r}])"
    peak = run(["python3", "-c", parent], tmp_path, tmp_path / "log").peak
    assert peak is None or peak > 30_000_000


def test_a_failing_command_is_told_with_its_words(tmp_path: Path) -> None:
    with pytest.raises(CommandError, match="why it failed"):
        run(["sh", "-c", "echo why it failed; exit 3"], tmp_path, tmp_path / "log")


def test_ratios_are_taken_within_a_run() -> None:
    ours, hugo = (3.0, 30.0, 2.0), (2.0, 20.0, 2.0)
    results = Results(
        [Measurement("ours", "clean", 5_000, run, seconds) for run, seconds in enumerate(ours)]
        + [Measurement("hugo", "clean", 5_000, run, seconds) for run, seconds in enumerate(hugo)]
    )
    assert results.ratio("clean", 5_000, "hugo") == 1.5
    assert "| clean build | 5,000 | 3.00 s | 2.00 s | – | 1.50 ≤ 1.50 | – |" in table(results)
