"""The web server of a preview.

The reload script is added to pages as they are served. A page asks `/_reload` and gets
its answer when something has changed.
"""

from __future__ import annotations

import html
import mimetypes
import os
import shutil
import sys
import threading
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from socket import socket
from socketserver import BaseServer
from urllib.parse import quote, unquote, urlsplit

from plugins.photos import Kind
from plugins.vietnamese import nfc

from ..machine.faults import OWN, brief
from ..run.report import say
from .preview import PageError, Preview

RELOAD_URL = "/_reload"
RELOAD_SCRIPT = """<script>
(async () => {
  for (;;) {
    try {
      const answer = await fetch("/_reload?after=%d", {cache: "no-store"});
      if (answer.status === 200) { location.reload(); return; }
    } catch { await new Promise(done => setTimeout(done, 1000)); }
  }
})();
</script>
"""
LONGEST_WAIT = 25.0
"""Seconds after which a waiting page asks again; below what browsers and proxies allow."""
PHOTO_TYPES = {f".{kind.suffix}": kind.media_type for kind in Kind}
"""Not all of them are known to Python 3.11."""
TEXT_TYPES = {".html": "text/html", ".atom": "application/atom+xml", ".css": "text/css"}


class Changes:
    """Counts changes, and lets pages wait for the next one."""

    def __init__(self) -> None:
        self.count = 0
        self._changed = threading.Condition()

    def happened(self) -> None:
        """Wake all who wait."""
        with self._changed:
            self.count += 1
            self._changed.notify_all()

    def wait_for_next(self, after: int) -> bool:
        """True as soon as there is a change after so many, False if none for `LONGEST_WAIT`."""
        with self._changed:
            return self._changed.wait_for(lambda: self.count != after, LONGEST_WAIT)


class Server(ThreadingHTTPServer):
    """Answers each request in a thread of its own, which never keeps the preview from ending."""

    daemon_threads = True

    def handle_error(self, request: socket | tuple[bytes, socket], client_address: object) -> None:
        """Say nothing of a browser that hangs up: each does that when it goes to another page."""
        error = sys.exception()
        if isinstance(error, Exception) and not isinstance(error, ConnectionError):
            say(f"{OWN} ({brief(error)}).")


class Handler(BaseHTTPRequestHandler):
    """Answers as a web server would: index.html, 404.html, no listings."""

    protocol_version = "HTTP/1.1"

    def __init__(
        self,
        preview: Preview,
        changes: Changes,
        request: socket,
        address: tuple[str, int],
        server: BaseServer,
    ) -> None:
        self._preview = preview
        self._changes = changes
        super().__init__(request, address, server)

    def do_GET(self) -> None:
        """A file, or the wait for the next change."""
        url, query = urlsplit(self.path)[2:4]
        if url == RELOAD_URL:
            seen = query.removeprefix("after=")
            changed = self._changes.wait_for_next(int(seen) if seen.isdecimal() else -1)
            self._send(HTTPStatus.OK if changed else HTTPStatus.NO_CONTENT, b"", "text/plain")
            return
        path = nfc(unquote(url)).removeprefix("/")
        try:
            self._answer(path + "index.html" if path.endswith("/") or not path else path)
        except PageError as error:
            self._send_page(HTTPStatus.INTERNAL_SERVER_ERROR, _error_page(str(error)))

    do_HEAD = do_GET

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing of each request: the messages to read are the problems."""

    def _answer(self, path: str) -> None:
        found = self._preview.find(path)
        if isinstance(found, Path):
            self._send_file(found)
        elif found is not None and path.endswith(".html"):
            self._send_page(HTTPStatus.OK, found)
        elif found is not None:
            self._send(HTTPStatus.OK, found, _content_type(path))
        elif self._preview.find(f"{path}/index.html") is not None:
            self._redirect(f"/{quote(path)}/")
        else:
            page = self._preview.find("404.html")
            self._send_page(HTTPStatus.NOT_FOUND, page if isinstance(page, bytes) else b"")

    def _send_page(self, status: HTTPStatus, page: bytes) -> None:
        self._send(
            status,
            page + (RELOAD_SCRIPT % self._changes.count).encode(),
            "text/html; charset=utf-8",
        )

    def _send(self, status: HTTPStatus, body: bytes, kind: str) -> None:
        self._send_head(status, kind, len(body))
        if status is not HTTPStatus.NO_CONTENT and self.command != "HEAD":
            self.wfile.write(body)

    def _send_file(self, file: Path) -> None:
        try:
            stream = file.open("rb")
        except OSError:  # removed or closed a moment ago
            self._send_page(HTTPStatus.NOT_FOUND, b"")
            return
        with stream:
            # Not that of the name, which may be another file's by now.
            size = os.fstat(stream.fileno()).st_size
            self._send_head(HTTPStatus.OK, _content_type(file.name), size)
            if self.command != "HEAD":
                shutil.copyfileobj(stream, self.wfile)

    def _send_head(self, status: HTTPStatus, kind: str, length: int) -> None:
        self.send_response(status)
        if status is not HTTPStatus.NO_CONTENT:
            self.send_header("Content-Type", kind)
            self.send_header("Content-Length", str(length))
        self.send_header("Cache-Control", "no-store")
        self.end_headers()

    def _redirect(self, url: str) -> None:
        self.send_response(HTTPStatus.MOVED_PERMANENTLY)
        self.send_header("Location", url)
        self.send_header("Content-Length", "0")
        self.end_headers()


def _content_type(name: str) -> str:
    suffix = Path(name).suffix.lower()
    if suffix in TEXT_TYPES:
        return f"{TEXT_TYPES[suffix]}; charset=utf-8"
    return PHOTO_TYPES.get(suffix) or mimetypes.guess_type(name)[0] or "application/octet-stream"


def _error_page(message: str) -> bytes:
    title = "Lỗi giao diện"
    text = html.escape(message)
    return f"<!doctype html><title>{title}</title><h1>{title}</h1><p>{text}</p>\n".encode()
