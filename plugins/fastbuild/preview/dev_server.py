"""Preview: gather, serve on this computer, gather again and reload the browser on a change."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from pathlib import Path

from watchfiles import watch

from plugins.settings import Settings, SettingsError

from ..machine.clock import build_date
from ..machine.faults import told
from ..run.report import count_text, print_problems, reason, say
from ..theme.files import ThemeError
from .http_server import Changes, Handler, Server
from .preview import Preview

STEP = 20
"""Milliseconds without a further change after which a change is taken for complete."""

LOOK_AGAIN = 5_000
"""Milliseconds after which a preview asks whether it is due for what no file event tells."""


def serve(settings: Settings, port: int) -> int:
    """Serve until interrupted; an exit status. Raises SettingsError if there is no site."""
    settings = replace(settings, site_url=f"http://localhost:{port}", publish=False)
    changes = Changes()
    preview = Preview(settings, say)
    try:
        server = Server(("localhost", port), partial(Handler, preview, changes))
    except (OSError, OverflowError) as error:
        say(f"Không mở được cổng {port} ({error}). Chọn cổng khác, ví dụ PORT={port + 1}.")
        return 1
    _refresh(preview, settings)
    say(f"Đang xem trước tại http://localhost:{port}  (Ctrl+C để dừng)")
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        _follow(settings, preview, changes)
    except KeyboardInterrupt:
        say("Đã dừng.")
    finally:
        server.shutdown()
        server.server_close()
    return 0


def _follow(settings: Settings, preview: Preview, changes: Changes) -> None:
    folders = settings.content, settings.theme
    watched = [_identity(folder) for folder in folders]
    polling = False
    while True:
        try:
            for number, seen in enumerate(_events(folders, polling)):
                # The first time, for what was saved just before the events began.
                if seen or number == 0 or preview.is_due(build_date()):
                    _show(preview, settings, changes)
                if [_identity(folder) for folder in folders] != watched:
                    break
        except (OSError, RuntimeError):
            # A folder is gone just now, or the system tells nobody else of its events.
            polling = True
            time.sleep(1)
        # File events tell nothing of a folder that takes the place of a watched one.
        while None in (watched := [_identity(folder) for folder in folders]):
            time.sleep(1)
        _show(preview, settings, changes)


def _events(folders: tuple[Path, ...], polling: bool) -> Iterator[object]:
    """The changes in the folders as they come, and nothing after each `LOOK_AGAIN`."""
    return watch(
        *folders,
        step=STEP,
        debounce=10 * STEP,
        rust_timeout=LOOK_AGAIN,
        yield_on_timeout=True,
        raise_interrupt=True,
        force_polling=polling or None,
    )


def _identity(folder: Path) -> tuple[int, int] | None:
    """What makes a folder this one and no other; None if there is none."""
    try:
        found = folder.stat()
    except OSError:
        return None
    return found.st_dev, found.st_ino


def _show(preview: Preview, settings: Settings, changes: Changes) -> None:
    try:
        if _refresh(preview, settings):
            changes.happened()
    except SettingsError as error:
        say(f"Trang chưa đổi: {error}")


def _refresh(preview: Preview, settings: Settings) -> bool:
    """Gather and print the problems; False if the site stays as it was."""
    try:
        gathered = preview.refresh(build_date())
    except ThemeError as error:
        say(f"Giao diện có lỗi, trang chưa đổi: {error}")
        return False
    except OSError as error:
        say(f"Trang chưa đổi: {reason(error)}")
        return False
    except SettingsError:
        raise
    except Exception as error:
        # A preview is for texts that are not finished: none of them may end it.
        say(f"Trang chưa đổi. {told(error, settings.cache)}")
        return False
    if gathered is None:
        return False
    print_problems(gathered.problems, settings.content)
    say(count_text(gathered.problems) or "Không có lỗi.")
    return True
