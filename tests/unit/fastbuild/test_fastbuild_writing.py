"""A folder holds exactly what was asked for, and what did not change is not touched."""

from __future__ import annotations

import os
import resource
import signal
from collections.abc import Mapping

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plugins.fastbuild.cache.digests import digest_of
from plugins.fastbuild.machine.progress import Waiting
from plugins.fastbuild.output.folder import MARKER, MARKER_TEXT, OutputError
from plugins.fastbuild.output.manifest import Entry, Manifest, Written
from plugins.fastbuild.output.writing import File, Writer
from plugins.stamps import Stamper


def render(text):
    return text.encode()


def given_text(text):
    return text


def manifest(last: Written | None) -> Manifest:
    return Manifest(entries=last.entries, folders=last.folders) if last else Manifest()


def written(folder, texts: Mapping[str, str], last: Written | None = None, base=None) -> Written:
    """Write rendered texts; `last` is what the build before gave."""
    folder.mkdir(exist_ok=True)
    stamper = Stamper()
    files = [
        File(path, stamper.stamp(text), stamper.defer(given_text, text))
        for path, text in texts.items()
    ]
    return Writer(folder, manifest(last), render, base).write(
        files, workers=1, waiting=Waiting(print)
    )


def tree(folder):
    files = {
        p.relative_to(folder).as_posix(): p.read_text() for p in folder.rglob("*") if p.is_file()
    }
    files.pop(MARKER)
    return files


def counts(result):
    """How many files were made, left and removed, the marker apart."""
    made = [path for path in result.made if path != MARKER]
    return len(made), result.unchanged - (MARKER not in result.made), result.pruned


def test_same_files_again_make_nothing(tmp_path):
    texts = {"a/index.html": "A", "b.txt": "B"}
    first = written(tmp_path, texts)
    assert counts(first) == (2, 0, 0)
    assert counts(written(tmp_path, texts, first)) == (0, 2, 0)


def test_without_a_ledger_all_is_made_and_what_is_right_is_left(tmp_path):
    texts = {"a/index.html": "A", "b.txt": "B"}
    written(tmp_path, texts)
    os.utime(tmp_path / "b.txt", (1, 1))
    assert counts(written(tmp_path, texts)) == (2, 0, 0)
    assert (tmp_path / "b.txt").stat().st_mtime == 1


def test_makes_what_changed_and_prunes_what_is_gone(tmp_path):
    first = written(tmp_path, {"a/b/c.html": "1", "d.html": "2", "e.html": "3"})
    second = written(tmp_path, {"d.html": "2", "e.html": "4"}, first)
    assert counts(second) == (1, 1, 1)
    assert tree(tmp_path) == {"d.html": "2", "e.html": "4"}
    assert not (tmp_path / "a").exists()


@pytest.mark.parametrize("spoil", ["gone", "longer", "other", "link", "same", "mode"])
def test_file_that_somebody_changed_is_made_again(tmp_path, spoil):
    first = written(tmp_path, {"a.html": "one"})
    file = tmp_path / "a.html"
    if spoil == "same":  # of one size and time
        (tmp_path / "b").write_text("two")
        os.utime(tmp_path / "b", ns=(0, file.stat().st_mtime_ns))
        (tmp_path / "b").replace(file)
    if spoil == "mode":
        file.chmod(0o600)
    if spoil in ("gone", "link"):
        file.unlink()
    if spoil == "link":
        file.symlink_to("b")
    if spoil in ("longer", "other"):
        file.write_text("longer" if spoil == "longer" else "two")
    assert counts(written(tmp_path, {"a.html": "one"}, first)) == (1, 0, 0)
    assert tree(tmp_path) == {"a.html": "one"}


@pytest.mark.parametrize("where", ["", "a/", "a/b/", "a/new/"])
def test_what_somebody_put_there_is_removed(tmp_path, where):
    first = written(tmp_path, {"a/b/c.html": "1"})
    (tmp_path / where).mkdir(exist_ok=True)
    (tmp_path / where / ".123.new").write_text("half")
    (tmp_path / where / "folder").symlink_to(tmp_path)
    assert counts(written(tmp_path, {"a/b/c.html": "1"}, first)) == (0, 1, 1)
    assert sorted(str(p.relative_to(tmp_path)) for p in tmp_path.rglob("*")) == [
        *(MARKER, "a", "a/b", "a/b/c.html")
    ]


@pytest.mark.parametrize("spoil", ["gone", "other"])
def test_marker_is_mended(tmp_path, spoil):
    first = written(tmp_path, {"a.html": "1"})
    (tmp_path / MARKER).unlink()
    if spoil == "other":
        (tmp_path / MARKER).write_text("other")
    assert counts(written(tmp_path, {"a.html": "1"}, first)) == (0, 1, 0)
    assert (tmp_path / MARKER).read_text() == MARKER_TEXT


def test_copies_files(tmp_path):
    source, out = tmp_path / "photo.jpg", tmp_path / "out"
    out.mkdir()

    def copied(content):
        source.write_text(content)
        file = File("anh/photo.jpg", digest_of(content.encode()), str(source))
        return Writer(out, Manifest(), render).write([file], workers=1, waiting=Waiting(print))

    for content in ("photo", "other"):  # of the same size
        copied(content)
        assert tree(out) == {"anh/photo.jpg": content}


def test_copy_is_accounted_for_as_what_it_is(tmp_path):
    """Also if the file was changed since the build has looked at it."""
    source, out = tmp_path / "photo.jpg", tmp_path / "out"
    out.mkdir()
    source.write_text("later")
    file = File("photo.jpg", digest_of(b"first"), str(source))
    made = Writer(out, Manifest(), render).write([file], workers=1, waiting=Waiting(print))
    assert made.entries["photo.jpg"].stamp == digest_of(b"later")
    source.write_text("first")
    Writer(out, manifest(made), render).write([file], workers=1, waiting=Waiting(print))
    assert tree(out) == {"photo.jpg": "first"}


def test_file_and_folder_change_places(tmp_path):
    first = written(tmp_path, {"a": "file", "b/c": "1"})
    written(tmp_path, {"a/x/y": "2", "b": "3"}, first)
    assert tree(tmp_path) == {"a/x/y": "2", "b": "3"}


def test_one_path_twice_is_refused(tmp_path):
    deferred = Stamper().defer(given_text, "1")
    files = [File("a.html", b"1", deferred), File("a.html", b"2", deferred)]
    with pytest.raises(OutputError, match=r"a\.html"):
        Writer(tmp_path, Manifest(), render).write(files, workers=1, waiting=Waiting(print))


def test_link_in_the_output_is_replaced_not_followed(tmp_path):
    secret, out = tmp_path / "secret", tmp_path / "out"
    secret.write_text("keep")
    out.mkdir()
    (out / "a.html").symlink_to(secret)
    (out / "folder").symlink_to(tmp_path)
    written(out, {"a.html": "new"})
    assert secret.read_text() == "keep"
    assert tree(out) == {"a.html": "new"}


def test_fresh_folder_takes_what_did_not_change_from_the_last_build(tmp_path):
    old, fresh = tmp_path / "old", tmp_path / "fresh"
    first = written(old, {"a.html": "1", "b/c.html": "2", "d.html": "3"})
    second = written(fresh, {"a.html": "1", "b/c.html": "4"}, first, old)
    assert counts(second)[:2] == (1, 1)
    assert tree(fresh) == {"a.html": "1", "b/c.html": "4"}
    assert tree(old) == {"a.html": "1", "b/c.html": "2", "d.html": "3"}
    assert (fresh / "a.html").stat().st_ino == (old / "a.html").stat().st_ino


names = st.sampled_from(["a", "b", "a/a", "a/b", "b/a/a", "c/index.html"])
sites = st.dictionaries(names, st.sampled_from(["1", "2", "33"])).filter(
    lambda site: not any(f"{a}/" in b for a in site for b in site)
)


@given(st.lists(sites, min_size=1, max_size=6))
@settings(max_examples=60, deadline=None)
def test_any_sequence_of_builds_leaves_what_the_last_one_asked_for(tmp_path_factory, sequence):
    folder = tmp_path_factory.mktemp("out")
    last = None
    for site in sequence:
        last = written(folder, site, last)
        assert tree(folder) == site
        assert set(last.entries) == {*site, MARKER}
        assert all(isinstance(entry, Entry) for entry in last.entries.values())


def test_full_disk_is_told_with_the_file(tmp_path):
    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (1000, limits[1]))
    try:
        with pytest.raises(OSError, match=r"too large: .*/a/b\.html"):
            written(tmp_path, {"a/b.html": "1" * 1001})
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)
    written(tmp_path, {"a/b.html": "1" * 1001})
    assert sorted(p.name for p in tmp_path.rglob("*")) == [MARKER, "a", "b.html"]


def test_longest_name_that_a_file_may_have(tmp_path):
    name = "ế" * 83 + ".jpg"
    written(tmp_path, {name: "1"})
    assert tree(tmp_path) == {name: "1"}
