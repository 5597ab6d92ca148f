"""Caches are used if they are whole and of this version, and not otherwise."""

from __future__ import annotations

import os
import resource
import signal
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from small_site import article

from plugins.articles import ReaderSettings, read
from plugins.fastbuild.cache import digests
from plugins.fastbuild.cache.digests import Digests, digest_of
from plugins.fastbuild.cache.journal import Journal
from plugins.fastbuild.cache.records import Record, to_record
from plugins.fastbuild.cache.version import code_version
from plugins.fastbuild.content.reading import Readings
from plugins.fastbuild.machine.clock import Period
from plugins.fastbuild.machine.progress import Waiting
from plugins.fastbuild.output.manifest import Entry, Manifest, ManifestFile
from plugins.vietnamese import VIETNAM

VERSION = b"v" * 16
NOW = datetime(2026, 6, 1, tzinfo=VIETNAM)
BODIES = ("Một [liên kết](/a/).", "![Ảnh](/anh/a.jpg)\n*Chú thích*", "", "<script>1</script>")
READINGS = {
    bytes([n]) * 16: read(article(f"Bài {n}", body=body).encode(), "tin/a.md", ReaderSettings())
    for n, body in enumerate(BODIES)
} | {
    b"p" * 16: read("---\ntitle: Giới thiệu\n---\n\nA".encode(), "pages/a.md", ReaderSettings()),
    b"q" * 16: read(b"---\nname: Lan\n---\n\nA", "tac-gia/a.md", ReaderSettings()),
    b"r" * 16: read(
        article(
            "Mọi thứ",
            localities="xã Kiên Thành, huyện Trấn Yên",
            image="/anh/a.jpg",
            corrections="[2025-07-02: Sửa]",
            status="publishd",
        ).encode(),
        "tin/b.md",
        ReaderSettings(),
    ),
}


def journal(file: Path, version: bytes = VERSION) -> Journal:
    return Journal(file, version)


def filled(file: Path) -> Journal:
    made = journal(file)
    made.append((key, to_record(reading)) for key, reading in READINGS.items())
    return made


def found_in(made: Journal) -> set[bytes]:
    return {key for key in READINGS if key in made}


def test_new_journal_is_empty(tmp_path):
    assert found_in(journal(tmp_path / "readings")) == set()


def test_readings_come_back_as_they_were(tmp_path):
    for found in (filled(tmp_path / "readings"), journal(tmp_path / "readings")):
        for key, reading in READINGS.items():
            assert found[key] == reading
            if reading.document:
                assert found[key].document.body.prose.parts == reading.document.body.prose.parts


def test_journal_of_another_version_is_begun_anew(tmp_path):
    filled(tmp_path / "readings")
    assert found_in(journal(tmp_path / "readings", b"w" * 16)) == set()
    assert found_in(journal(tmp_path / "readings")) == set()


def test_reader_goes_on_while_another_begins_anew(tmp_path):
    old = filled(tmp_path / "readings")
    journal(tmp_path / "readings", b"w" * 16)
    assert all(old[key] == reading for key, reading in READINGS.items())


def test_what_two_append_is_all_there(tmp_path):
    one, two = journal(tmp_path / "readings"), journal(tmp_path / "readings")
    keys = list(READINGS)
    one.append([(keys[0], to_record(READINGS[keys[0]]))])
    two.append([(keys[1], to_record(READINGS[keys[1]]))])
    one.append([(keys[2], to_record(READINGS[keys[2]]))])
    assert found_in(journal(tmp_path / "readings")) == set(keys[:3])


def test_journal_full_of_what_is_gone_is_written_anew(tmp_path):
    file = tmp_path / "readings"
    made = journal(file)
    long = read(article(body=("Chữ. " * 500 + "\n\n") * 20).encode(), "tin/a.md", ReaderSettings())
    made.append((bytes([n]) * 16, to_record(long)) for n in range(20))
    made.append([(b"k" * 16, to_record(long))])
    before = file.stat().st_size
    made.keep([b"k" * 16])
    assert file.stat().st_size < before / 4
    assert bytes([3]) * 16 not in journal(file)
    assert made[b"k" * 16] == journal(file)[b"k" * 16] == long


def test_journal_goes_on_with_the_file_that_it_has_written_anew(tmp_path):
    file = tmp_path / "readings"
    made = journal(file)
    for n in range(3000):
        made.append([(n.to_bytes(16), Record(b"x" * 500, b""))])
    used = filled(file)[bytes(16)]
    made.append([(b"k" * 16, to_record(READINGS[bytes(16)]))])
    kept = made[b"k" * 16]
    made.keep([b"k" * 16])
    inode = file.stat().st_ino
    made.keep([b"k" * 16])
    assert file.stat().st_ino == inode
    made.append([(b"l" * 16, to_record(READINGS[bytes([1]) * 16]))])
    assert journal(file)[b"l" * 16] == made[b"l" * 16] == READINGS[bytes([1]) * 16]
    for reading in (kept, used):  # of the old file, which has no name any more
        assert reading.document.body.prose.parts == READINGS[bytes(16)].document.body.prose.parts


def test_full_disk_leaves_a_journal_as_it_was(tmp_path):
    file = tmp_path / "readings"
    made = journal(file)
    (first, one), (second, two), *_ = READINGS.items()
    made.append([(first, to_record(one))])
    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (file.stat().st_size + 100, limits[1]))
    try:
        with pytest.raises(OSError, match="too large"):
            made.append([(second, to_record(two))])
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)
    assert found_in(made) == found_in(journal(file)) == {first}
    made.append([(second, to_record(two))])
    assert journal(file)[second] == made[second] == two


@given(st.data())
@settings(max_examples=150, deadline=None)
def test_damaged_journal_gives_right_readings_or_none(tmp_path_factory, data):
    file = tmp_path_factory.mktemp("journal") / "readings"
    filled(file)
    whole = file.read_bytes()
    at = data.draw(st.integers(0, len(whole) - 1))
    if data.draw(st.booleans()):
        file.write_bytes(whole[:at])
    else:
        other = data.draw(st.integers(1, 255))
        file.write_bytes(whole[:at] + bytes([whole[at] ^ other]) + whole[at + 1 :])
    found = journal(file)
    for key, reading in READINGS.items():
        assert key not in found or found[key] == reading
    found.append((key, to_record(reading)) for key, reading in READINGS.items())
    assert all(journal(file)[key] == reading for key, reading in READINGS.items())


LEDGER = Manifest(
    entries={"a.html": Entry(b"s" * 16, (0o644, 1, 2, 3))}, inputs=b"i", period=Period(NOW, None)
)


def test_ledger_comes_back(tmp_path):
    assert ManifestFile(tmp_path, VERSION).load() == Manifest()
    ManifestFile(tmp_path, VERSION).save(LEDGER)
    assert ManifestFile(tmp_path, VERSION).load() == LEDGER
    assert ManifestFile(tmp_path, b"w" * 16).load() == Manifest()


def test_damaged_ledger_is_not_used(tmp_path):
    file = ManifestFile(tmp_path, VERSION)
    file.save(LEDGER)
    whole = (tmp_path / "manifest").read_bytes()
    for at in range(len(whole)):
        (tmp_path / "manifest").write_bytes(whole[:at])
        assert file.load() == Manifest()
        (tmp_path / "manifest").write_bytes(whole[:at] + bytes([whole[at] ^ 1]) + whole[at + 1 :])
        assert file.load() == Manifest()


def test_reading_is_filed_under_what_was_read(tmp_path):
    """Not under what the file held when it was looked at."""
    file = tmp_path / "a.md"
    first, second = article("Tin một").encode(), article("Tin hai").encode()

    def title(digest):
        readings = Readings(journal(tmp_path / "readings"), ReaderSettings(), 1)
        files, digests = {"a.md": str(file)}, {"a.md": digest}
        (reading,) = readings.of(files, digests, Waiting(pytest.fail))
        return reading.document.facts.title

    file.write_bytes(second)
    assert title(digest_of(first)) == "Tin hai"
    file.write_bytes(first)
    assert title(digest_of(first)) == "Tin một"


@pytest.mark.parametrize("folder", ["site-packages", "dist-packages"])
def test_another_version_of_a_package_is_another_version_of_the_code(tmp_path, monkeypatch, folder):
    versions = set()
    for version in ("1.0", "1.1"):
        (tmp_path / version / folder / f"thing-{version}.dist-info").mkdir(parents=True)
        with monkeypatch.context() as patch:
            patch.syspath_prepend(tmp_path / version / folder)
            versions.add(code_version())
    assert len(versions | {code_version()}) == 3


def test_file_that_seems_unchanged_is_not_read(tmp_path, monkeypatch):
    monkeypatch.setattr(digests, "SETTLED", -(10**18))  # as if it were an hour later
    file = tmp_path / "a.md"
    file.write_text("one")
    first = Digests({})
    digest = first.of(str(file))
    forged = {path: (signature, b"known") for path, (signature, _) in first.taken.items()}
    assert Digests(forged).of(str(file)) == b"known"
    os.utime(file)
    assert Digests(forged).of(str(file)) == digest


def test_change_within_a_tick_with_its_old_time_is_noticed(tmp_path):
    file = tmp_path / "a.md"
    file.write_text("one")
    before = file.stat()
    first = Digests({})
    digest = first.of(str(file))
    file.write_text("two")
    os.utime(file, ns=(before.st_atime_ns, before.st_mtime_ns))
    assert Digests(first.taken).of(str(file)) != digest


@pytest.mark.parametrize(
    ("since", "until", "has"),
    [
        (None, None, True),
        (0, None, True),
        (1, None, False),
        (None, 0, False),
        (None, 1, True),
        (0, 1, True),
        (-2, -1, False),
    ],
)
def test_period(since, until, has):
    def day(offset):
        return None if offset is None else NOW + timedelta(days=offset)

    assert Period(day(since), day(until)).has(NOW) is has
