from __future__ import annotations

import os

import pytest

from plugins.fastbuild.folder import MARKER, OutputError, Synced, check_is_ours, sync


def tree(folder):
    files = {
        p.relative_to(folder).as_posix(): p.read_bytes() for p in folder.rglob("*") if p.is_file()
    }
    files.pop(MARKER)
    return files


def test_same_files_again_write_nothing(tmp_path):
    files = [("a/index.html", b"A"), ("b.txt", b"B")]
    assert sync(tmp_path, files) == Synced(2, 0, 0)
    os.utime(tmp_path / "b.txt", (1, 1))
    assert sync(tmp_path, files) == Synced(0, 2, 0)
    assert (tmp_path / "b.txt").stat().st_mtime == 1


def test_writes_what_changed_and_prunes_what_is_gone(tmp_path):
    sync(tmp_path, [("a/b/c.html", b"1"), ("d.html", b"2"), ("e.html", b"3")])
    assert sync(tmp_path, [("d.html", b"2"), ("e.html", b"4")]) == Synced(1, 1, 1)
    assert tree(tmp_path) == {"d.html": b"2", "e.html": b"4"}
    assert not (tmp_path / "a").exists()


def test_copies_files(tmp_path):
    source = tmp_path / "photo.jpg"
    source.write_bytes(b"photo")
    out = tmp_path / "out"
    assert sync(out, [("anh/photo.jpg", source)]).written == 1
    assert sync(out, [("anh/photo.jpg", source)]).unchanged == 1
    source.write_bytes(b"other")  # of the same size
    assert sync(out, [("anh/photo.jpg", source)]).written == 1
    assert tree(out) == {"anh/photo.jpg": b"other"}


def test_file_and_folder_change_places(tmp_path):
    sync(tmp_path, [("a", b"file"), ("b/c", b"1")])
    sync(tmp_path, [("a/x/y", b"2"), ("b", b"3")])
    assert tree(tmp_path) == {"a/x/y": b"2", "b": b"3"}


def test_one_path_twice_is_refused(tmp_path):
    with pytest.raises(OutputError, match=r"a\.html"):
        sync(tmp_path, [("a.html", b"1"), ("a.html", b"2")])


def test_link_in_the_output_is_replaced_not_followed(tmp_path):
    secret = tmp_path / "secret"
    secret.write_bytes(b"keep")
    out = tmp_path / "out"
    out.mkdir()
    (out / "a.html").symlink_to(secret)
    (out / "folder").symlink_to(tmp_path)
    sync(out, [("a.html", b"new")])
    assert secret.read_bytes() == b"keep"
    assert tree(out) == {"a.html": b"new"}


@pytest.mark.parametrize("exists", [False, True])
def test_new_or_empty_folder_may_be_used(tmp_path, exists):
    out = tmp_path / "out"
    if exists:
        out.mkdir()
    check_is_ours(out, tmp_path / "content")


def test_folder_of_an_earlier_build_may_be_used(tmp_path):
    sync(tmp_path / "out", [("a", b"1")])
    check_is_ours(tmp_path / "out", tmp_path / "content")


def test_other_folders_are_left_alone(tmp_path):
    (tmp_path / "thesis.doc").write_text("my life's work")
    with pytest.raises(OutputError, match="đang có tệp không do trang này tạo ra"):
        check_is_ours(tmp_path, tmp_path.parent / "content")


@pytest.mark.parametrize("out, content", [("a", "a"), ("a", "a/content"), ("a/out", "a")])
def test_output_and_content_are_apart(tmp_path, out, content):
    with pytest.raises(OutputError, match="trùng hoặc"):
        check_is_ours(tmp_path / out, tmp_path / content)
