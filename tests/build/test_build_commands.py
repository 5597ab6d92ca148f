"""The commands as people type them, each in a process of its own."""

from __future__ import annotations

import errno
import os
import signal
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest
from small_site import NOW, ROOT, article, site_settings, write_files

from plugins.fastbuild.machine.locks import locked
from plugins.fastbuild.output.folder import cache_folder
from plugins.fastbuild.run.build import build
from plugins.fastbuild.run.report import reason

GOOD = {
    "tin/a.md": article("Tin thử", localities="xã Kiên Thành, huyện Trấn Yên"),
    # What the menu leads to.
    "pages/a.md": "---\ntitle: Giới thiệu\n---\n\nChữ.\n",
    "pages/b.md": "---\ntitle: Liên hệ\n---\n\nChữ.\n",
}
FAULTY = {"tin/b.md": article("Tin lỗi", localities="xã Không Có")}


ENVIRONMENT = os.environ | {
    "PYTHONPATH": str(ROOT),
    "PATH": f"{Path(sys.executable).parent}:/bin",
}


def run(*command, **more):
    return subprocess.run(
        command, cwd=ROOT, env=ENVIRONMENT | more, capture_output=True, text=True, check=False
    )


def pelican(content, output, settings="pelicanconf.py", **environment):
    return run("pelican", str(content), "-s", settings, "-o", str(output), **environment)


@pytest.fixture
def folders(tmp_path):
    return tmp_path / "content", tmp_path / "output"


def test_pelican_builds_the_site(folders):
    content, output = folders
    write_files(content, GOOD)
    done = pelican(content, output)
    assert done.returncode == 0, done.stderr
    assert (output / "tin/2021/08/tin-thu/index.html").is_file()
    assert done.stdout.startswith("1 bài, ")


def test_what_the_system_refuses_is_told_in_words(folders):
    content, output = folders
    write_files(content, GOOD)
    output.write_text("no folder")
    done = pelican(content, output / "site")
    assert done.returncode == 1
    assert done.stderr == f"“{output}”: không phải là thư mục. Chọn chỗ khác.\n"


@pytest.mark.parametrize(
    ("error", "told"),
    [
        (OSError(errno.ENOSPC, "No space left", "a/b"), "“a/b”: ổ đĩa đã đầy. Xóa bớt tệp"),
        (OSError(errno.ENOSPC, "No space left"), "Ổ đĩa đã đầy. Xóa bớt tệp"),
        (PermissionError(errno.EACCES, "Permission denied", "a"), "“a”: không có quyền"),
        (FileNotFoundError(errno.ENOENT, "No such file or directory", "a"), "“a”: không có tệp"),
        (IsADirectoryError(errno.EISDIR, "Is a directory", "a"), "“a”: là thư mục"),
        (OSError(errno.EIO, "Input/output error", "a"), "[Errno 5] Input/output error: 'a'"),
        (OSError("Ảnh vừa được thay."), "Ảnh vừa được thay."),
    ],
)
def test_what_is_told_of_the_system(error, told):
    assert reason(error).startswith(told)


def test_a_gazetteer_that_is_nowhere_is_told_with_its_setting(folders, tmp_path):
    content, output = folders
    write_files(content, GOOD)
    conf = tmp_path / "conf.py"
    conf.write_text('from pelicanconf import *\nGAZETTEER = "/nowhere.csv"\n')
    done = pelican(content, output, str(conf))
    assert done.returncode == 1
    told = "GAZETTEER: không có tệp “/nowhere.csv”. Sửa lại trong pelicanconf.py.\n"
    assert done.stderr == told


def test_pelican_leaves_a_faulty_article_out_and_fails(folders):
    content, output = folders
    write_files(content, GOOD | FAULTY)
    done = pelican(content, output)
    assert done.returncode == 1
    assert "tin/b.md:5: error [unknown-locality]" in done.stdout
    assert (output / "tin/2021/08/tin-thu/index.html").is_file()
    assert not (output / "tin/2021/08/tin-loi").exists()


def test_publishing_keeps_the_old_site_if_there_is_an_error(folders):
    content, output = folders
    write_files(content, GOOD)
    environment = {"SITEURL": "https://example.vn/khuyen-hoc"}
    assert pelican(content, output, "publishconf.py", **environment).returncode == 0
    page = output / "tin/2021/08/tin-thu/index.html"
    published = page.read_bytes()
    assert b"https://example.vn/khuyen-hoc/tin/2021/08/tin-thu/" in published
    write_files(content, {"tin/a.md": article("Tin khác")} | FAULTY)
    done = pelican(content, output, "publishconf.py", **environment)
    assert done.returncode == 1
    assert "Không xuất bản" in done.stdout
    assert page.read_bytes() == published


def test_interrupted_publishing_fails_and_leaves_the_old_site(folders):
    content, output = folders
    write_files(content, GOOD)
    assert pelican(content, output, "publishconf.py").returncode == 0
    page = output / "tin/2021/08/tin-thu/index.html"
    published = page.read_bytes()
    write_files(content, {f"tin/{n}.md": article(f"Tin số {n}") for n in range(3000)})
    process = subprocess.Popen(
        ["pelican", str(content), "-s", "publishconf.py", "-o", str(output)],
        cwd=ROOT,
        env=ENVIRONMENT,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )
    while process.poll() is None and not list(output.parent.glob(f".{output.name}-new-*/*")):
        time.sleep(0.01)
    os.killpg(process.pid, signal.SIGINT)  # as a terminal does
    said = process.communicate()[1]
    assert process.returncode == 130
    assert said.endswith("Đã dừng.\n")
    assert "Traceback" not in said
    assert page.read_bytes() == published
    assert sorted(p.name for p in output.parent.iterdir() if "new" in p.name) == []


@pytest.mark.parametrize("date", ["abc", "", "1.5", "9" * 30])
def test_build_date_that_is_none(folders, date):
    content, output = folders
    write_files(content, GOOD)
    done = pelican(content, output, SOURCE_DATE_EPOCH=date)
    assert done.returncode == 1
    assert (
        f"SOURCE_DATE_EPOCH: phải là số giây kể từ đầu năm 1970, không phải “{date}”" in done.stderr
    )
    assert "Traceback" not in done.stderr


def test_build_waits_for_the_cache_of_another(folders):
    """A check or a preview may be writing to it."""
    content, output = folders
    write_files(content, GOOD)
    settings = site_settings(content, output)
    said = []
    with locked(cache_folder(settings), print):
        building = threading.Thread(target=build, args=(settings, NOW, said.append))
        building.start()
        while not said and building.is_alive():
            time.sleep(0.01)
        assert not output.exists()
    building.join()
    assert "Đang chờ" in said[0]
    assert (output / "index.html").exists()


def test_folder_of_other_files_is_not_touched(folders):
    content, output = folders
    write_files(content, GOOD)
    write_files(output, {"quan-trong.txt": "giữ lại"})
    done = pelican(content, output)
    assert done.returncode == 1
    assert "quan-trong.txt" in {file.name for file in output.iterdir()}
    assert len(list(output.iterdir())) == 1


@pytest.mark.parametrize(
    ("lines", "told"),
    [
        ("DEFAULT_PAGINATION = 0\nSITEURL = 'x'", ["DEFAULT_PAGINATION", "SITEURL"]),
        (
            "LOCALITIES_PROVINCES = ['o99']",
            ["không có tỉnh “o99”", "“o15” (tỉnh Yên Bái)"],
        ),
    ],
)
def test_settings_that_are_wrong_are_all_told(lines, told, folders, tmp_path):
    content, output = folders
    write_files(content, GOOD)
    wrong = tmp_path / "wrongconf.py"
    wrong.write_text(f"from pelicanconf import *\n{lines}\n", "utf-8")
    done = pelican(content, output, str(wrong))
    assert done.returncode == 1
    for text in told:
        assert text in done.stderr


def test_detection_ends_quietly_if_its_reader_has_enough(tmp_path):
    text = tmp_path / "text.txt"
    text.write_text("Tin từ xã Kiên Thành, huyện Trấn Yên.\n\n" * 2000, "utf-8")
    done = run("bash", "-c", f"python -m plugins.newsdesk detect --from {text} | head -1")
    assert done.stdout.count("\n") == 1
    assert done.stderr == ""


def test_pelican_starts_no_thread_that_would_keep_builds_from_forking(folders, tmp_path):
    content, output = folders
    write_files(content, GOOD)
    watching = tmp_path / "watchingconf.py"
    watching.write_text(
        "import threading\n"
        "from pelican import signals\n"
        "from pelicanconf import *\n"
        "def count(_): print('threads', threading.active_count())\n"
        "signals.get_generators.connect(count)\n",
        "utf-8",
    )
    done = pelican(content, output, str(watching))
    assert "threads 1\n" in done.stdout


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        (("check", "--content", "/khong/co"), "Không có thư mục nội dung “/khong/co”"),
        (("serve", "--content", "/khong/co"), "Không có thư mục nội dung “/khong/co”"),
        (("serve", "--content", "content", "--port", "99999"), "Không mở được cổng 99999"),
    ],
)
def test_wrong_arguments_are_told_without_a_traceback(arguments, expected, tmp_path):
    done = run("python", "-m", "plugins.fastbuild", *arguments)
    assert done.returncode == 1
    assert expected in done.stderr
    assert "Traceback" not in done.stderr
