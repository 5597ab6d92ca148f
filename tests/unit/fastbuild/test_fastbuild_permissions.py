"""Everyone may read what is published, and a folder that was prepared stays as it was."""

from __future__ import annotations

import itertools
import os
import stat
import tempfile
from pathlib import Path

import pytest

from plugins.fastbuild.output.folder import OutputError
from plugins.fastbuild.output.permissions import private_mode, readable, take_over
from plugins.fastbuild.output.publishing import replacing


def mode_of(path):
    return stat.S_IMODE(path.stat().st_mode)


def publish(site, name="new.html"):
    with replacing(site) as fresh, readable():
        (fresh / "tin").mkdir()
        (fresh / "tin" / name).write_text("new")


@pytest.fixture(params=[0o022, 0o077, 0o000, 0o027])
def umask(request):
    before = os.umask(request.param)
    yield request.param
    os.umask(before)


def test_all_may_read_a_first_site_and_the_folders_above(umask, tmp_path):
    publish(tmp_path / "www/khuyen-hoc/site")
    folders = ["www", "www/khuyen-hoc", "www/khuyen-hoc/site", "www/khuyen-hoc/site/tin"]
    assert {mode_of(tmp_path / folder) for folder in folders} == {0o755}
    assert mode_of(tmp_path / "www/khuyen-hoc/site/tin/new.html") == 0o644
    assert os.umask(umask) == umask


@pytest.mark.parametrize("mode", [0o755, 0o750, 0o700, 0o2775, 0o711, 0o1777, 0o555])
def test_mode_of_a_prepared_folder_is_kept(mode, tmp_path):
    site = tmp_path / "site"
    site.mkdir()
    site.chmod(mode)
    for _ in range(2):
        publish(site)
        assert mode_of(site) == mode
        assert (site / "tin/new.html").exists()
    assert [p.name for p in tmp_path.iterdir()] == ["site"]


@pytest.mark.skipif(os.geteuid() != 0, reason="only root can give a folder away")
@pytest.mark.parametrize("mode", [0o755, 0o750, 0o2750])
def test_owner_and_group_of_a_prepared_folder_are_kept(mode, tmp_path):
    site = tmp_path / "site"
    site.mkdir()
    os.chown(site, 1234, 2345)
    site.chmod(mode)
    publish(site)
    found = site.stat()
    assert (found.st_uid, found.st_gid, mode_of(site)) == (1234, 2345, mode)
    inherited = 2345 if mode & stat.S_ISGID else os.getegid()
    assert (site / "tin/new.html").stat().st_gid == inherited


def test_access_lists_of_a_prepared_folder_are_kept(tmp_path):
    site = tmp_path / "site"
    site.mkdir()
    try:
        os.setxattr(site, "user.note", b"prepared")
    except OSError:
        pytest.skip("needs a file system with attributes")
    publish(site)
    assert os.getxattr(site, "user.note") == b"prepared"


def is_of_pytest(folder: Path) -> bool:
    """Whether pytest has made it for itself, and closed it to others."""
    return folder != Path(tempfile.gettempdir())


@pytest.mark.skipif(os.geteuid() != 0, reason="needs a folder of another user")
@pytest.mark.parametrize(("mode", "refused"), [(0o755, False), (0o750, True), (0o700, True)])
def test_folder_of_another_user_that_would_be_closed_to_all(mode, refused, tmp_path):
    """A user who is not root can neither keep its owner nor open it to the web server."""
    folder, fresh = tmp_path / "site", tmp_path / "fresh"
    folder.mkdir()
    folder.chmod(mode)
    os.chown(folder, 1234, 2345)
    fresh.mkdir()
    os.chown(fresh, 3456, 3456)
    child = os.fork()
    if child == 0:
        status = 2
        try:
            tmp_path.chmod(0o777)
            for above in itertools.takewhile(is_of_pytest, tmp_path.parents):
                above.chmod(0o755)
            os.setgroups([])
            os.setgid(3456)
            os.setuid(3456)
            take_over(fresh, folder)
            status = 0
        except OutputError as error:
            status = 1 if "chmod 755" in str(error) else 3
        finally:
            os._exit(status)
    assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == int(refused)


@pytest.mark.parametrize(
    ("mode", "told"), [(0o755, ""), (0o750, ""), (0o711, ""), (0o700, "700"), (0o2700, "2700")]
)
def test_folder_that_only_its_owner_may_read_is_told(mode, told, tmp_path):
    tmp_path.chmod(mode)
    assert private_mode(tmp_path) == told
