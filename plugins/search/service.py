"""Talk to Pagefind's service. The only place that knows its command and its messages.

Records go in and files come out by pipes, so that neither the order in which a file system lists
a folder nor how full it is has a part in the index. Each message, either way, is JSON in base64
with a comma behind it (github.com/Pagefind/pagefind, pagefind/src/service).
"""

from __future__ import annotations

import json
import os
import select
import subprocess
import sys
from base64 import b64decode, b64encode
from collections.abc import Callable, Iterable
from contextlib import suppress
from dataclasses import dataclass
from typing import Any

from .copies import Record

TICK = 0.2
"""Seconds of waiting for Pagefind after which `go_on` is called."""

AHEAD = 64
"""Records that it is sent before it has answered the first of them."""

SHOWN = 200
"""Characters of what it says that a message quotes."""


class ServiceError(Exception):
    """Pagefind cannot run or does not do what it is asked; the text is what it says."""


@dataclass(frozen=True, slots=True)
class Made:
    """All files that Pagefind makes, by path, and how many bytes of memory it took at most."""

    files: dict[str, bytes]
    memory: int


def index(records: Iterable[Record], go_on: Callable[[], None]) -> Made:
    """The index of the records, of which the first is page 0, and so on.

    `go_on` is called every now and then. Raises ServiceError.
    """
    process = _started()
    try:
        files = _Talk(process, go_on).index(records)
        # Of this process alone, where getrusage would mix all that ever ended.
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    finally:
        if process.returncode is None:  # it failed, or the person who waits has had enough
            process.kill()
            process.wait()
        _close(process)
    return Made(files, usage.ru_maxrss * (1 if sys.platform == "darwin" else 1024))


def _started() -> subprocess.Popen[bytes]:
    # Settings of other sites, which it would take from the environment or the current folder.
    environment = {k: v for k, v in os.environ.items() if not k.startswith("PAGEFIND")}
    try:
        from pagefind_bin import get_executable

        program = get_executable()
        return subprocess.Popen(
            [program, "--service"],
            cwd=program.parent,
            env=environment,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
        )
    except (ImportError, OSError) as error:
        raise ServiceError(str(error)) from error


def _close(process: subprocess.Popen[bytes]) -> None:
    for stream in (process.stdin, process.stdout):
        # What is still to be written has nowhere to go.
        with suppress(BrokenPipeError):
            assert stream is not None
            stream.close()


class _Talk:
    """Questions to a process that is there for nothing else, and its answers, in turn."""

    def __init__(self, process: subprocess.Popen[bytes], go_on: Callable[[], None]) -> None:
        assert process.stdin is not None
        assert process.stdout is not None
        self._process, self._go_on = process, go_on
        self._input, self._output = process.stdin, process.stdout
        self._asked = 0
        self._heard = b""

    def index(self, records: Iterable[Record]) -> dict[str, bytes]:
        self._ask({"type": "NewIndex", "config": None})
        number = self._answer("NewIndex")["index_id"]
        waiting = 0
        for record in records:
            self._ask({"type": "AddRecord", "index_id": number, **record})
            self._go_on()
            waiting += 1
            if waiting == AHEAD:
                self._answer("IndexedFile")
                waiting -= 1
        for _ in range(waiting):
            self._answer("IndexedFile")
        self._ask({"type": "GetFiles", "index_id": number})
        files = self._answer("GetFiles")["files"]
        self._input.close()
        return {file["path"]: b64decode(file["content"]) for file in files}

    def _ask(self, payload: dict[str, Any]) -> None:
        message = {"message_id": self._asked, "payload": payload}
        self._asked += 1
        try:
            self._input.write(b64encode(json.dumps(message).encode()) + b",")
            self._input.flush()
        except BrokenPipeError:
            raise self._ended(self._heard) from None

    def _answer(self, kind: str) -> dict[str, Any]:
        """The next answer, which must be of a kind."""
        message = self._next()
        try:
            answer: dict[str, Any] = json.loads(b64decode(message, validate=True))["payload"]
        except (ValueError, LookupError, TypeError):
            raise self._ended(message + b"," + self._heard) from None
        if answer.get("type") != kind:
            raise ServiceError(str(answer.get("message", answer)))
        return answer

    def _next(self) -> bytes:
        pieces = [self._heard]
        while b"," not in pieces[-1]:
            piece = self._read()
            if not piece:
                raise self._ended(b"".join(pieces))
            pieces.append(piece)
        message, _, self._heard = b"".join(pieces).partition(b",")
        return message

    def _read(self) -> bytes:
        """What comes next; nothing once the other end is closed."""
        while not select.select([self._output], [], [], TICK)[0]:
            self._go_on()
        return os.read(self._output.fileno(), 1 << 20)

    def _ended(self, heard: bytes) -> ServiceError:
        """Why it no longer answers: the last that it says, or else its exit status."""
        self._process.kill()  # unless it has ended by itself
        said = b"".join((heard, *iter(self._read, b""))).decode(errors="replace")
        # Its own advice is for those who work on it.
        lines = [line.strip() for line in said.split("\n") if not line.startswith("note:")]
        last = next(filter(None, reversed(lines)), "")
        return ServiceError(last[:SHOWN] or f"mã {self._process.wait()}")
