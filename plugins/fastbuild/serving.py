"""Preview: build, serve on this computer, rebuild and reload the browser on a change.

The reload script is added to pages as they are served, never to what is written. A page
asks `/_reload` and gets its answer when there is a new build.
"""

from __future__ import annotations

import threading
from dataclasses import replace
from functools import partial
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import urlsplit

from watchfiles import watch

from plugins.settings import Settings, SettingsError

from .build import build
from .clock import build_date
from .folder import OutputError
from .reporting import print_report, say

RELOAD_URL = "/_reload"
RELOAD_SCRIPT = b"""<script>
(async () => {
  for (;;) {
    try {
      const answer = await fetch("/_reload", {cache: "no-store"});
      if (answer.status === 200) { location.reload(); return; }
    } catch { await new Promise(done => setTimeout(done, 1000)); }
  }
})();
</script>
"""
LONGEST_WAIT = 25.0
"""Seconds after which a waiting page asks again; below what browsers and proxies allow."""


class Builds:
    """Counts builds, and lets pages wait for the next one."""

    def __init__(self) -> None:
        self._count = 0
        self._changed = threading.Condition()

    def done(self) -> None:
        """A build has ended; wake all who wait."""
        with self._changed:
            self._count += 1
            self._changed.notify_all()

    def wait_for_next(self) -> bool:
        """True as soon as a build ends, False if none did for `LONGEST_WAIT`."""
        with self._changed:
            before = self._count
            return self._changed.wait_for(lambda: self._count != before, LONGEST_WAIT)


class Handler(SimpleHTTPRequestHandler):
    """Serves a folder as a web server would: index.html, 404.html, no listings."""

    protocol_version = "HTTP/1.1"

    def __init__(self, builds: Builds, *arguments: object, directory: str) -> None:
        self._builds = builds
        super().__init__(*arguments, directory=directory)  # type: ignore[arg-type]

    def do_GET(self) -> None:
        """A file, or the wait for the next build."""
        path = urlsplit(self.path).path
        if path == RELOAD_URL:
            changed = self._builds.wait_for_next()
            self._send(HTTPStatus.OK if changed else HTTPStatus.NO_CONTENT, b"", "text/plain")
            return
        file = Path(self.translate_path(path))
        if file.is_dir() and path.endswith("/"):
            file /= "index.html"
        if file.suffix == ".html" and file.is_file():
            self._send_page(HTTPStatus.OK, file)
        elif file.exists() and not (file.is_dir() and not (file / "index.html").exists()):
            super().do_GET()
        else:
            self._send_page(HTTPStatus.NOT_FOUND, Path(self.directory, "404.html"))

    def end_headers(self) -> None:
        """A preview is always fresh."""
        self.send_header("Cache-Control", "no-store")
        super().end_headers()

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing of each request: the messages to read are the problems."""

    def _send_page(self, status: HTTPStatus, file: Path) -> None:
        html = file.read_bytes() if file.is_file() else b""
        self._send(status, html + RELOAD_SCRIPT, "text/html; charset=utf-8")

    def _send(self, status: HTTPStatus, body: bytes, kind: str) -> None:
        self.send_response(status)
        if status is not HTTPStatus.NO_CONTENT:
            self.send_header("Content-Type", kind)
            self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if status is not HTTPStatus.NO_CONTENT:
            self.wfile.write(body)


def serve(settings: Settings, port: int) -> int:
    """Build and serve until interrupted; an exit status."""
    settings = replace(settings, site_url=f"http://localhost:{port}", publish=False)
    builds = Builds()
    handler = partial(Handler, builds, directory=str(settings.output))
    try:
        server = ThreadingHTTPServer(("localhost", port), handler)
    except OSError as error:
        say(f"Không mở được cổng {port} ({error.strerror}). Chọn cổng khác, ví dụ PORT={port + 1}.")
        return 1
    server.daemon_threads = True
    if not _rebuild(settings):
        return 1
    say(f"Đang xem trước tại http://localhost:{port}  (Ctrl+C để dừng)")
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        for _changes in watch(settings.content, settings.theme, raise_interrupt=True):
            _rebuild(settings)
            builds.done()
    except KeyboardInterrupt:
        say("Đã dừng.")
    return 0


def _rebuild(settings: Settings) -> bool:
    """Build and print; False if the site cannot be built at all."""
    try:
        report = build(settings, build_date(), say)
    except (SettingsError, OutputError, OSError) as error:
        say(str(error))
        return False
    print_report(report, settings.content, settings.output)
    return True
