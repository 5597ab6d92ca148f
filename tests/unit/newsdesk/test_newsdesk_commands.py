from __future__ import annotations

import io
import json
import shutil
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from plugins.newsdesk.__main__ import main
from plugins.settings import load_settings

ROOT = Path(__file__).parents[3]
PAGE = "Lớp học buổi tối\nNgày xuất bản: 05/09/2022\nLớp ở xã Y Can, huyện Trấn Yên.\nHà Thu"


@pytest.fixture(autouse=True)
def _at_the_root(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.chdir(ROOT)


def run(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, list[str], str]:
    status = main(list(arguments))
    captured = capsys.readouterr()
    return status, captured.out.splitlines(), captured.err


def new(capsys, content: Path, *arguments: str) -> tuple[int, list[str], str]:
    return run(capsys, "new", f"--content={content}", *arguments)


def test_no_title_writes_nothing(capsys, tmp_path: Path):
    status, out, advice = new(capsys, tmp_path, "--title= ", "--author=An")
    assert (status, out) == (1, [])
    assert "TITLE=" in advice
    assert list(tmp_path.rglob("*.md")) == []


def test_new_prints_the_path_and_never_overwrites(capsys, tmp_path: Path):
    arguments = ("--title=-Tin mới", "--author=An", "--localities=H. Trấn Yên")
    status, out, _ = new(capsys, tmp_path, *arguments)
    assert status == 0
    (path,) = out
    before = Path(path).read_text("utf-8")
    assert "  - huyện Trấn Yên\n" in before
    status, out, advice = new(capsys, tmp_path, *arguments)
    assert (status, out) == (1, [])
    assert path in advice
    assert Path(path).read_text("utf-8") == before


def test_new_says_what_is_wrong_with_the_file_it_wrote(capsys, tmp_path: Path):
    status, out, _ = new(capsys, tmp_path, "--title=Tin", "--author=An", "--localities=xã Bừa")
    assert status == 1
    path, problem = out
    line = Path(path).read_text("utf-8").splitlines().index("  - xã Bừa") + 1
    assert problem.startswith(f"{path}:{line}: error [unknown-locality]")


def test_new_without_place_is_only_warned_of(capsys, tmp_path: Path):
    status, out, _ = new(capsys, tmp_path, "--title=Tin", "--author=An")
    assert (status, len(out)) == (0, 2)
    assert "[no-locality]" in out[1]


def test_a_byline_that_git_gave_is_told(capsys, tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr("plugins.newsdesk.__main__._git_user", lambda: "mduc89")
    status, out, advice = new(capsys, tmp_path, "--title=Tin", "--localities=huyện Trấn Yên")
    assert status == 0
    assert "author: mduc89\n" in Path(out[0]).read_text("utf-8")
    assert "“mduc89” lấy từ tên người dùng git" in advice
    assert 'AUTHOR="' in advice
    _, _, advice = new(capsys, tmp_path, "--title=Tin hai", "--author=An")
    assert "git" not in advice


def test_new_with_a_faulty_theme_says_that_the_article_is_written(
    capsys, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    theme = tmp_path / "theme"
    shutil.copytree(ROOT / "theme", theme)
    (theme / "templates/base.html").write_text("{% if %}")
    settings = replace(load_settings(tmp_path, "output"), theme=theme)
    monkeypatch.setattr("plugins.newsdesk.__main__.load_settings", lambda *_: settings)
    status, out, advice = new(capsys, tmp_path, "--title=Tin", "--author=An")
    assert status == 1
    assert [Path(path).name for path in out] == ["tin.md"]
    assert advice.startswith("Bài đã viết, nhưng chưa kiểm tra được: theme/templates/base.html:1: ")


def test_import_takes_what_it_can(capsys, tmp_path: Path):
    pages, content = tmp_path / "trang cũ", tmp_path / "content"
    pages.mkdir()
    (pages / "a.txt").write_text("Không phải trang tin", encoding="utf-8")
    (pages / "b.txt").write_text(PAGE, encoding="utf-8")
    status, out, advice = run(capsys, "import", f"--content={content}", f"--from={pages}")
    assert status == 1
    assert [line.split(":")[0] for line in out] == [
        str(pages / "a.txt"),
        str(content / "tin/2022/lop-hoc-buoi-toi.md"),
    ]
    assert "1 bài" in advice
    assert "1 trang" in advice


@pytest.mark.parametrize("source", ["", "khong-co", "plugins/newsdesk"])
def test_import_of_nothing(capsys, tmp_path: Path, source: str):
    status, out, advice = run(capsys, "import", f"--content={tmp_path}", f"--from={source}")
    assert (status, out) == (1, [])
    assert f"“{source}”" in advice


def test_detect_counts_characters_of_the_composed_text(capsys, tmp_path: Path, monkeypatch):
    text = "\ufeffHôm nay, tại huyện Trấn Yên."
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(text.encode())))
    status, out, _ = run(capsys, "detect", "--from=-", "--date=2021-08-13")
    assert status == 0
    (mention,) = map(json.loads, out)
    assert mention.keys() == {"id", "text", "start", "end", "confidence"}
    assert mention["id"] == "o138"
    assert text[1:][mention["start"] : mention["end"]] == mention["text"]


@pytest.mark.parametrize(
    ("source", "day"), [("khong-co", ""), ("plugins", ""), ("README.md", "2021-13-01")]
)
def test_detect_tells_what_is_wrong(capsys, source: str, day: str):
    status, out, advice = run(capsys, "detect", f"--from={source}", f"--date={day}")
    assert (status, out) == (1, [])
    assert "“" in advice
