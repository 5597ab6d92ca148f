"""A web server for a built site, as a careful host would set it up."""

from __future__ import annotations

import gzip
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

POLICY = "; ".join(
    (
        "default-src 'none'",
        "script-src 'self' 'wasm-unsafe-eval'",
        "style-src 'self'",
        "img-src 'self' data:",
        "font-src 'self'",
        "connect-src 'self'",
        "worker-src 'self'",
        "manifest-src 'self'",
        "form-action 'self'",
        "base-uri 'none'",
        "frame-ancestors 'none'",
    )
)
"""The content security policy that the site is made for."""
TEXTS = (".html", ".css", ".js", ".svg", ".json", ".atom", ".xml")


class Handler(SimpleHTTPRequestHandler):
    """Clean URLs, 404.html, gzip, the policy; under `prefix`, such as `/khuyen-hoc`."""

    protocol_version = "HTTP/1.1"
    # As web servers of today know them, and Python 3.11 does not.
    extensions_map = SimpleHTTPRequestHandler.extensions_map | {
        ".avif": "image/avif",
        ".webp": "image/webp",
    }

    def __init__(self, site: Path, prefix: str, *arguments: object) -> None:
        self._prefix = prefix
        super().__init__(*arguments, directory=str(site))  # type: ignore[arg-type]

    def do_GET(self) -> None:
        """A file of the site; a folder is its index.html."""
        url = self.path.partition("?")[0]
        target = Path(self.translate_path(url.removeprefix(self._prefix)))
        if target.is_dir() and not url.endswith("/"):
            self._send(HTTPStatus.MOVED_PERMANENTLY, b"", "text/html", {"Location": f"{url}/"})
            return
        file = target / "index.html" if target.is_dir() else target
        status = HTTPStatus.OK
        if not file.is_file() or not url.startswith(f"{self._prefix}/"):
            status, file = HTTPStatus.NOT_FOUND, Path(self.directory) / "404.html"
        body, headers = file.read_bytes(), {}
        if file.suffix in TEXTS and "gzip" in self.headers.get("Accept-Encoding", ""):
            body, headers = gzip.compress(body, mtime=0), {"Content-Encoding": "gzip"}
        self._send(status, body, self.guess_type(str(file)), headers)

    do_HEAD = do_GET

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing of each request."""

    def _send(self, status: HTTPStatus, body: bytes, kind: str, headers: dict[str, str]) -> None:
        self.send_response(status)
        self.send_header("Content-Type", f"{kind}; charset=utf-8" if "text" in kind else kind)
        self.send_header("Content-Length", str(len(body)))
        self.send_header("Content-Security-Policy", POLICY)
        self.send_header("X-Content-Type-Options", "nosniff")
        immutable = f"{self._prefix}/theme/" in self.path
        age = "public, max-age=31536000, immutable" if immutable else "no-cache"
        self.send_header("Cache-Control", age)
        for name, value in headers.items():
            self.send_header(name, value)
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)


class Server(ThreadingHTTPServer):
    """One that waits for nobody when it ends."""

    daemon_threads = True
    block_on_close = False


@contextmanager
def served(site: Path, prefix: str = "", port: int = 0) -> Iterator[str]:
    """Serve the folder on this computer; yields its address, without a slash at the end."""
    server = Server(("127.0.0.1", port), partial(Handler, site, prefix))
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}{prefix}"
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
