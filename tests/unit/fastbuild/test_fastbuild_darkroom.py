"""The store of what is made of photos."""

from __future__ import annotations

import os
import time

import pytest
from photo_files import photo

from plugins.fastbuild.content.photo_cache import MAKING, MOST_LEFT, Order, developed, prune
from plugins.photos import Photo, Variant, look

SHOT = Variant(48, "webp")


@pytest.fixture
def order(tmp_path):
    source = tmp_path / "a.jpg"
    source.write_bytes(photo())
    seen = look(photo(), "a.jpg")
    assert isinstance(seen, Photo)
    return Order(str(source), "anh/a.jpg", seen, (SHOT,))


def test_what_is_stored_needs_its_photo_no_more(order, tmp_path):
    made = developed(str(tmp_path / "store"), b"1", order)
    (tmp_path / "a.jpg").unlink()
    assert developed(str(tmp_path / "store"), b"1", order) == made
    with pytest.raises(FileNotFoundError):
        developed(str(tmp_path / "store"), b"2", order)


def test_another_photo_in_its_place_is_never_stored_under_its_name(order, tmp_path):
    (tmp_path / "a.jpg").write_bytes(photo("maroon"))
    with pytest.raises(OSError, match="vừa được thay"):
        developed(str(tmp_path / "store"), b"1", order)
    assert not (tmp_path / "store").exists()


@pytest.mark.parametrize("damage", [b"", b"x", b"photo 1\n1" + b"0" * 16 + b"pixels"])
def test_damaged_files_are_made_again(damage, order, tmp_path):
    store = tmp_path / "store"
    made = developed(str(store), b"1", order)
    (file,) = store.iterdir()
    assert file.name == order.photo.file(SHOT)
    file.write_bytes(damage)
    assert developed(str(store), b"1", order) == made
    assert len(file.read_bytes()) > len(made)


def test_what_is_not_wanted_is_removed_when_it_is_much(tmp_path):
    names = {f"{n}-320.avif" for n in range(MOST_LEFT + 2)}
    for name in names:
        (tmp_path / name).touch()
    wanted = {"0-320.avif", "1-320.avif"}
    prune(tmp_path, wanted)
    assert {file.name for file in tmp_path.iterdir()} == names
    (tmp_path / "one-more-320.avif").touch()
    (tmp_path / "1-2.new").touch()  # of another build, at this moment
    prune(tmp_path, wanted)
    assert {file.name for file in tmp_path.iterdir()} == {*wanted, "1-2.new"}


def test_what_a_killed_build_left_is_removed(tmp_path):
    (tmp_path / "@eaDir").mkdir()  # as some systems put into every folder
    for name in ("1-2", "3-4.new", "5-6.new", "notes.txt"):
        (tmp_path / name).touch()
    long_ago = time.time() - MAKING - 60
    for name in ("@eaDir", "1-2", "3-4.new", "notes.txt"):
        os.utime(tmp_path / name, (long_ago, long_ago))
    prune(tmp_path, set())
    assert sorted(file.name for file in tmp_path.iterdir()) == ["5-6.new", "@eaDir", "notes.txt"]
