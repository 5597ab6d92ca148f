"""UTF-8 for names of files and for messages, whatever the locale of who started a command."""

from __future__ import annotations

import io
import os
import sys


def use_utf8() -> None:
    """Make this process use UTF-8. Called once, before anything else is done.

    How Python reads names of files is settled when it starts, so in a locale of another
    encoding the command is started again, in this process.
    """
    if not sys.flags.utf8_mode and sys.getfilesystemencoding() != "utf-8":
        sys.stdout.flush()
        sys.stderr.flush()
        os.execv(sys.executable, [sys.executable, "-X", "utf8", *sys.orig_argv[1:]])
    for stream in (sys.stdout, sys.stderr):
        # A name that is not text is shown as well as it can be.
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
