"""`make serve` as an editor meets it: a real process, real requests, files saved meanwhile."""

from __future__ import annotations

import os
import re
import shutil
import signal
import socket
import struct
import subprocess
import sys
import threading
import time
import urllib.error
import urllib.request
from contextlib import contextmanager

import pytest
from photo_files import photo
from small_site import ROOT, article, write_files

PATIENCE = 30.0
"""Seconds until a test gives up; no measure of speed."""


class Running:
    """A preview at `url`, of `content` with the theme in `theme`."""

    def __init__(self, folder, process, port):
        self.content, self.theme = folder / "content", folder / "theme"
        self.process = process
        self.url = f"http://localhost:{port}"
        self.port = port

    def get(self, path):
        try:
            with urllib.request.urlopen(self.url + path, timeout=PATIENCE) as answer:
                return answer.status, answer.read().decode()
        except urllib.error.HTTPError as error:
            return error.code, error.read().decode()

    def wait_for(self, path, text, status=200):
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end:
            try:
                found = self.get(path)
            except OSError:
                found = 0, ""
            if found[0] == status and text in found[1]:
                return
            assert self.process.poll() is None, "the preview has ended"
            time.sleep(0.02)
        pytest.fail(f"{path} did not show {text!r}, but {found}")


def free_port():
    with socket.socket() as found:
        found.bind(("localhost", 0))
        return found.getsockname()[1]


@contextmanager
def preview(folder, files):
    write_files(folder / "content", files)
    own = f"\nTHEME = {str(folder / 'theme')!r}\nCACHE_PATH = {str(folder / '.cache')!r}\n"
    settings = (ROOT / "pelicanconf.py").read_text("utf-8")
    settings = settings.replace("__file__", repr(str(ROOT / "pelicanconf.py")))
    (folder / "pelicanconf.py").write_text(settings + own, "utf-8")
    shutil.copytree(ROOT / "theme", folder / "theme")
    port = free_port()
    command = [sys.executable, "-m", "plugins.fastbuild", "serve", "--content", "content"]
    # A file, where a pipe would be full at some time, and the preview wait for its reader.
    with (folder / "said.txt").open("w") as said:
        process = subprocess.Popen(
            [*command, "--output", "output", "--port", str(port)],
            cwd=folder,
            env=os.environ | {"PYTHONPATH": str(ROOT)},
            stdout=said,
            stderr=subprocess.STDOUT,
        )
    running = Running(folder, process, port)
    try:
        running.wait_for("/", "</html>")
        yield running
    finally:
        process.send_signal(signal.SIGINT)
        process.wait(PATIENCE)
        running.said = (folder / "said.txt").read_text("utf-8")


FILES = {
    "tin/a.md": article(
        "Tin thử", localities="xã Kiên Thành, huyện Trấn Yên", body="Chữ.\n\n![Ảnh](/anh/a.jpg)"
    ),
    "anh/a.jpg": photo("teal", 400, 300),
}
PAGE = "/tin/2021/08/tin-thu/"


SRCSET_RE = re.compile(r'srcset="(\S+)')


def photos(running):
    """The types of the files of the article's photo."""
    found = SRCSET_RE.findall(running.get(PAGE)[1])
    answers = [urllib.request.urlopen(running.url + url) for url in found]
    assert all(len(answer.read()) > 100 for answer in answers)
    return {answer.headers["Content-Type"] for answer in answers}


def test_saving_a_photo_shows_it(tmp_path):
    with preview(tmp_path, FILES) as running:
        (before,) = set(re.findall(r' src="(/anh/[^"]+)', running.get(PAGE)[1]))
        write_files(running.content, {"anh/a.jpg": photo("maroon", 500, 300)})
        running.wait_for(PAGE, 'width="500"')
        assert len(photos(running)) == 3
        assert running.get(before)[0] == 404
        write_files(running.content, {"anh/a.jpg": b"no photo"})
        running.wait_for(PAGE, "Không tìm thấy", status=404)


def test_serves_pages_photos_feeds_and_what_is_not_there(tmp_path):
    with preview(tmp_path, FILES) as running:
        assert "Tin thử" in running.get(PAGE)[1]
        assert running.get(PAGE.rstrip("/"))[0] == 200  # sent on
        assert photos(running) == {"image/avif", "image/webp", "image/jpeg"}
        assert running.get("/anh/a.jpg")[0] == 404  # nobody is shown an original
        feed = urllib.request.urlopen(running.url + "/feed.atom")
        assert feed.headers["Content-Type"] == "application/atom+xml; charset=utf-8"
        for path in ("/khong-co/", "/../pelicanconf.py", "/%2e%2e/pelicanconf.py", "/anh/"):
            status, text = running.get(path)
            assert status == 404, path
            assert "Không tìm thấy" in text
    assert not (tmp_path / "output").exists()


def test_saving_an_article_shows_it_everywhere(tmp_path):
    with preview(tmp_path, FILES) as running:
        write_files(running.content, {"tin/a.md": article("Tên mới", slug="tin-thu")})
        running.wait_for(PAGE, "Tên mới")
        assert "Tên mới" in running.get("/")[1]
        (running.content / "tin/a.md").unlink()
        running.wait_for(PAGE, "Không tìm thấy", status=404)


def test_waiting_page_is_told_of_a_change(tmp_path):
    with preview(tmp_path, FILES) as running:
        assert "/_reload" in running.get(PAGE)[1]
        request = urllib.request.Request(running.url + "/_reload?after=0")
        answers = []
        asking = threading.Thread(
            target=lambda: answers.append(urllib.request.urlopen(request, timeout=PATIENCE).status)
        )
        asking.start()
        time.sleep(0.3)
        assert answers == []
        write_files(running.content, {"tin/b.md": article("Tin thứ hai")})
        asking.join(PATIENCE)
        assert answers == [200]


def test_browser_that_hangs_up_is_not_worth_a_word(tmp_path):
    """As each does that goes to another page, or whose tab is closed."""
    at_once = struct.pack("ii", 1, 0)  # without waiting for what is still to come
    with preview(tmp_path, FILES) as running:
        for path in ("/", "/_reload?after=0"):
            with socket.create_connection(("localhost", running.port)) as connection:
                connection.sendall(f"GET {path} HTTP/1.1\r\nHost: localhost\r\n\r\n".encode())
                connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, at_once)
        write_files(running.content, {"tin/b.md": article("Tin thứ hai")})
        running.wait_for("/", "Tin thứ hai")
    assert "Traceback" not in running.said


def test_faulty_article_is_told_and_mended(tmp_path):
    with preview(tmp_path, FILES) as running:
        write_files(running.content, {"tin/a.md": article("Tin thử", date="hôm qua")})
        running.wait_for(PAGE, "Không tìm thấy", status=404)
        write_files(running.content, FILES)
        running.wait_for(PAGE, "Tin thử")
    assert "content/tin/a.md:3: error [bad-date]" in running.said


def test_other_folder_in_the_place_of_the_content(tmp_path):
    """As a version control system or an archive puts it there."""
    with preview(tmp_path, FILES) as running:
        write_files(tmp_path / "other", {"tin/a.md": article("Tin thử", body="Bản khác.")})
        shutil.rmtree(running.content)
        (tmp_path / "other").rename(running.content)
        running.wait_for(PAGE, "Bản khác.")
        write_files(running.content, {"tin/a.md": article("Tin thử", body="Bản mới.")})
        running.wait_for(PAGE, "Bản mới.")


def test_broken_template_is_told_and_mended(tmp_path):
    with preview(tmp_path, FILES) as running:
        template = running.theme / "templates/article.html"
        right = template.read_text("utf-8")
        template.write_text(right.replace("{{ title }}", "{{ no_such_name }}"), "utf-8")
        running.wait_for(PAGE, "no_such_name", status=500)
        template.write_text(right + "{% if %}", "utf-8")
        time.sleep(0.5)
        assert running.process.poll() is None
        template.write_text(right.replace("article__title", "article__title thu"), "utf-8")
        running.wait_for(PAGE, "article__title thu")
