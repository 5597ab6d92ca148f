"""Where our own code fails: one file is named and left out, the others go on, no traceback."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys

import pytest
from photo_files import photo
from small_site import NOW, ROOT, article, site_settings, write_files

from plugins.articles import Article
from plugins.edition import edition
from plugins.fastbuild import generator
from plugins.fastbuild.content import reading
from plugins.fastbuild.output.folder import OutputError
from plugins.fastbuild.preview.preview import PageError, Preview
from plugins.fastbuild.run.check import check
from plugins.fastbuild.theme import rendering
from plugins.pages.contract.contexts import ArticlePage

FILES = {
    "tin/a.md": article("Tin tốt"),
    "tin/b.md": article("Tin hỏng", date="2021-08-14", localities="xã Quy Mông"),
}
WORDS = "Trình dựng trang gặp lỗi của chính nó ở “tin/b.md”"
PROBLEM = f"content/tin/b.md:1: error [bad-front-matter] {WORDS}"


def failing(function, is_meant, error=ZeroDivisionError):
    """The function, but for a fault of its own for what is meant."""

    def fails(*given):
        if any(is_meant(value) for value in given):
            raise error("what it says\nin two lines")
        return function(*given)

    return fails


def is_b(value):
    return value == "tin/b.md" or (isinstance(value, Article) and value.path == "tin/b.md")


STEPS = {"reading": (reading, "read"), "placing": (edition, "place")}


@pytest.mark.parametrize("count", [0, 150])
@pytest.mark.parametrize("step", STEPS)
def test_document_that_our_code_fails_at_is_named_and_left_out(
    step, count, build_site, monkeypatch
):
    module, name = STEPS[step]
    monkeypatch.setattr(module, name, failing(getattr(module, name), is_b))
    others = {f"tin/{n}.md": article(f"Tin số {n}") for n in range(count)}
    site = build_site(FILES | others, workers=2)
    (problem,) = [text for text in site.problems if text.startswith("content/tin/b.md")]
    assert problem.startswith(PROBLEM)
    assert "ZeroDivisionError: what it says in two lines" in problem
    assert site.has("/tin/2021/08/tin-tot/") and not site.has("/tin/2021/08/tin-hong/")
    assert site.report.failed
    told = check(site_settings(site.content, site.output), NOW, print)
    assert "tin/b.md" in {problem.path for problem in told}


@pytest.mark.parametrize("error", [RecursionError, KeyError, UnicodeEncodeError, AssertionError])
def test_any_kind_of_fault(error, build_site, monkeypatch):
    def fails(data, path, *others):
        if is_b(path):
            raise error("ascii", "ế", 0, 1, "no") if error is UnicodeEncodeError else error("no")
        return read(data, path, *others)

    read = reading.read
    monkeypatch.setattr(reading, "read", fails)
    site = build_site(FILES)
    assert [text for text in site.problems if text.startswith(PROBLEM)]
    assert site.has("/tin/2021/08/tin-tot/")


def is_article_b(source):
    return type(source) is ArticlePage and source.title == "Tin hỏng"


@pytest.mark.parametrize("workers", [1, 2])
def test_page_that_our_code_fails_at(workers, build_site, monkeypatch):
    linked_data = rendering.linked_data
    monkeypatch.setattr(
        rendering,
        "linked_data",
        lambda source: 1 / 0 if is_article_b(source) else linked_data(source),
    )
    site = build_site(FILES, workers=workers)
    (problem,) = site.problems
    assert "gặp lỗi của chính nó" in problem and "tin-hong" in problem
    assert site.report.failed
    assert site.has("/tin/2021/08/tin-tot/") and not site.has("/tin/2021/08/tin-hong/")
    before = site.files
    with pytest.raises(OutputError, match="Không xuất bản"):
        build_site(workers=workers, publish=True)
    assert site.files == before
    monkeypatch.undo()
    assert build_site(workers=workers).has("/tin/2021/08/tin-hong/")


def test_preview_goes_on(tmp_path, monkeypatch):
    write_files(tmp_path / "content", FILES)
    preview = Preview(site_settings(tmp_path / "content", tmp_path / "o"), print)
    monkeypatch.setattr(edition, "place", failing(edition.place, is_b))
    gathered = preview.refresh(NOW)
    assert [p.path for p in gathered.problems] == ["tin/b.md"]
    assert preview.find("tin/2021/08/tin-tot/index.html")
    monkeypatch.setattr(rendering, "linked_data", lambda source: 1 / 0)
    with pytest.raises(PageError, match="ZeroDivisionError"):
        preview.find("index.html")


@pytest.mark.parametrize("name", ["tin/b.md", "anh/a.jpg", "tep/a.pdf", "tin/d"])
def test_file_or_folder_that_may_not_be_read(name, tmp_path):
    files = FILES | {"anh/a.jpg": photo(), "tep/a.pdf": b"%PDF", "tin/d/d.md": article("D")}
    files["tin/ghi-chu"] = "Không phải bài."
    write_files(tmp_path / "content", files | {"tin/c.md": article(body="![Ảnh](/anh/a.jpg)")})
    for closed in (name, "tin/ghi-chu"):
        (tmp_path / "content" / closed).chmod(0)
    command = [
        *(sys.executable, "-m", "pelican", "content", "-s", str(ROOT / "pelicanconf.py")),
        *("-o", "output", "-e", f'CACHE_PATH="{tmp_path / ".cache"}"'),
    ]
    if os.geteuid() == 0:  # who may read everything
        if not shutil.which("setpriv"):
            pytest.skip("needs setpriv")
        command = ["setpriv", "--bounding-set=-dac_override,-dac_read_search", *command]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)
    assert done.returncode == 1
    kind = "tệp" if "." in name else "thư mục"
    assert f"Máy không đọc được {kind} “{name}”" in done.stdout, done.stderr
    assert (tmp_path / "output/tin/2021/08/tin-tot/index.html").exists()


@pytest.mark.parametrize("error", [ZeroDivisionError, MemoryError])
def test_last_resort(error, tmp_path, monkeypatch):
    """Of a fault that is no file's, too, nothing but words reaches an editor."""

    def fails(*_):
        raise error("no")

    monkeypatch.setattr(generator, "build", fails)
    write_files(tmp_path / "content", FILES)
    monkeypatch.chdir(ROOT)
    cache = tmp_path / "cache"
    given = {"CACHE_PATH": str(cache)}
    monkeypatch.setattr(generator, "from_pelican", lambda *_: None)
    with pytest.raises(SystemExit) as ended:
        generator.SiteGenerator(given).generate_output(None)
    said = str(ended.value)
    assert "Traceback" not in said
    if error is MemoryError:
        assert said.startswith("Máy hết bộ nhớ.")
    else:
        trace = cache / "loi-trinh-dung.txt"
        assert f"(ZeroDivisionError: no). Gửi tệp “{trace}”" in said
        assert "in fails" in trace.read_text("utf-8")
