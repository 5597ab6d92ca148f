"""A preview outlives whatever an editor saves, and shows the next good text."""

from __future__ import annotations

import os
import shutil
import time
from pathlib import Path

import pytest
from photo_files import photo
from small_site import article, write_files
from test_build_preview import FILES, PAGE, preview

from plugins.settings import MAP_FILE

DEEP = 20_000
TEXTS = {
    "nothing": b"",
    "no-text": bytes(range(256)) * 40,
    "zeros": bytes(5000),
    "utf-16": article().encode("utf-16"),
    "cut-short": article().encode()[:40],
    "marks-only": b"---\n---\n",
    "conflict": f"<<<<<<< HEAD\n{article()}=======\n>>>>>>> theirs\n".encode(),
    "deep-quote": article(body=">" * DEEP + " a").encode(),
    "deep-list": article(body="\n".join(" " * n + "- a" for n in range(0, 800, 2))).encode(),
    "deep-brackets": article(body="[" * DEEP).encode(),
    "deep-yaml": b"---\ntitle: " + b"[" * DEEP + b"\n---\n\nA\n",
    "yaml-bomb": b"---\na: &a [x, x]\nb: &b [*a, *a]\ntitle: *b\ntags: {? {a: b}: c}\n---\n\nA\n",
    "yaml-tag": b"---\ntitle: !!python/object/apply:os.system [ls]\n---\n\nA\n",
    "surrogate": b"---\ntitle: \xed\xa0\x80\n---\n\nA\n",
    "date": article(date="99999-99-99").encode(),
    "year-1": article(date="0001-01-01").encode(),
    "year-9999": article(date="9999-12-31 23:59").encode(),
    "notes": article(body="A[^1].\n\n[^1]: Một.\n\n    [^3]: Ba.").encode(),
    "html": article(body="<div><p><table><td>&#xD800;&#0;&#99999999;</b>").encode(),
    "anything": article(body="\u2028\x0b\x1f\u202e\ufffe ![](()[]) {filename} `` ```").encode(),
}
AREAS = {
    "text": b'"FeatureCollection"',
    "list": b"[1, [2]]",
    "null": b"null",
    "number": b"1e999",
    "no-areas": b'{"type": "FeatureCollection", "features": [null, 1, "a", {}]}',
    "deep": b"[" * DEEP,
    "no-text": b"\xff\xfe{",
    "empty": b"",
}


def bad_files(content):
    """Save one thing after the other that no article should be."""
    for name, data in TEXTS.items():
        yield name, lambda n=name, d=data: write_files(content, {f"tin/{n}.md": d, "pages/x.md": d})
        yield f"author {name}", lambda d=data: write_files(content, {"tac-gia/x.md": d})
    for name, data in AREAS.items():
        yield f"areas {name}", lambda d=data: write_files(content, {MAP_FILE: d})
    for name in ("a.jpg", "b.png", "c.pdf", "d.webp"):
        write_files(content, {"tin/photos.md": article(body=f"![Ảnh](/anh/{name})")})
        yield name, lambda n=name: write_files(content, {f"anh/{n}": photo()[:200]})
    yield "folder", (content / "tin/folder.md").mkdir
    yield "no end", lambda: (content / "tin/loop.md").symlink_to("loop.md")
    yield "nowhere", lambda: (content / "tin/nowhere.md").symlink_to("/nowhere.md")
    yield "outside", lambda: (content / "tin/outside.md").symlink_to("/etc/passwd")
    yield "pipe", lambda: os.mkfifo(content / "tin/pipe.md")
    yield "name", lambda: Path(os.fsdecode(os.fsencode(content) + b"/tin/\xff.md")).touch()
    yield "long", lambda: write_files(content, {f"tin/{'dài-' * 40}.md": article()})
    yield "heavy", lambda: write_files(content, {"tin/heavy.md": article(body="chữ " * 10**6)})
    yield "closed", lambda: (content / "tin/a.md").chmod(0)


@pytest.mark.long
def test_preview_outlives_whatever_is_saved(tmp_path):
    with preview(tmp_path, FILES) as running:
        for number, (_, save) in enumerate(bad_files(running.content)):
            save()
            (running.content / "tin/a.md").chmod(0o644)
            text = f"Lần{number}xong."
            write_files(running.content, {"tin/a.md": article("Tin thử", body=text)})
            running.wait_for(PAGE, text)
    assert "Traceback" not in running.said
    assert "Lỗi của chính trình dựng trang" not in running.said


@pytest.mark.parametrize("name", ["content", "theme", "content/tin", "theme/templates"])
@pytest.mark.parametrize(
    "other", ["nothing", *(pytest.param(n, marks=pytest.mark.long) for n in ("file", "link"))]
)
def test_folder_is_gone_for_a_while(name, other, tmp_path):
    with preview(tmp_path, FILES) as running:
        folder = tmp_path / name
        folder.rename(tmp_path / "aside")
        if other == "file":
            folder.write_text("no folder")
        if other == "link":
            folder.symlink_to(folder.name)
        time.sleep(1.5)
        assert running.process.poll() is None
        folder.unlink(missing_ok=True)
        (tmp_path / "aside").rename(folder)
        write_files(running.content, {"tin/a.md": article("Tin thử", body="Chữ mới.")})
        running.wait_for(PAGE, "mới")
    assert "Traceback" not in running.said


def test_caches_are_gone(tmp_path):
    with preview(tmp_path, FILES) as running:
        for spoil in (lambda _: None, Path.touch):
            shutil.rmtree(tmp_path / ".cache")
            spoil(tmp_path / ".cache")
            write_files(running.content, {"tin/b.md": article("Tin khác", date="2021-08-14")})
            time.sleep(1)
            assert running.get(PAGE)[0] == 200
        (tmp_path / ".cache").unlink()
        write_files(running.content, {"tin/a.md": article("Tin thử", body="Chữ mới.")})
        running.wait_for(PAGE, "mới")
    assert "Traceback" not in running.said
