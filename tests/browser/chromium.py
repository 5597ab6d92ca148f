"""The Chromium that the tests run in: the system's where there is one, else Playwright's.

CHROMIUM=path names another. `install` sees to it that there is one; without, tests fail.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Browser, Error, Playwright, sync_playwright

NAMES = ("chromium", "chromium-browser", "google-chrome-stable", "google-chrome", "chrome")
DEBIAN = Path("/etc/debian_version")
NONE = "No Chromium starts here. Install one, or name one with CHROMIUM=path."
QUIET = (
    # It would look up its maker's hosts at every start.
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
    # The same pixels on every machine.
    "--force-color-profile=srgb",
    "--hide-scrollbars",
)


def system_chromium() -> str | None:
    """The path of an installed one."""
    if named := os.environ.get("CHROMIUM"):
        return named
    return next(filter(None, map(shutil.which, NAMES)), None)


class NoChromiumError(Exception):
    """None is installed, or it does not start."""


@contextmanager
def chromium() -> Iterator[Browser]:
    """A running one. Raises NoChromiumError if there is none."""
    with sync_playwright() as playwright:
        try:
            browser = _launch(playwright)
        except Error as error:
            raise NoChromiumError(NONE) from error
        try:
            yield browser
        finally:
            browser.close()


def install() -> int:
    """See to it that there is one; an exit status."""
    if _starts():
        return 0
    if "CHROMIUM" in os.environ:
        sys.stderr.write(f"{NONE}\n")
        return 1
    if os.geteuid() == 0 and DEBIAN.exists() and shutil.which("apt-get"):
        # Debian's own, with the libraries that it needs; on others, apt-get has it not.
        apt = ("apt-get", "-qq", "-o", "Dpkg::Use-Pty=0")
        quiet = os.environ | {"DEBIAN_FRONTEND": "noninteractive"}
        subprocess.run([*apt, "update"], check=False, stdout=subprocess.DEVNULL, env=quiet)
        packages = ("install", "-y", "--no-install-recommends", "chromium")
        subprocess.run([*apt, *packages], check=False, stdout=subprocess.DEVNULL, env=quiet)
        if _starts():
            return 0
    command = [sys.executable, "-m", "playwright", "install", "chromium"]
    if os.geteuid() == 0:
        command.append("--with-deps")
    subprocess.run(command, check=False)
    if _starts():
        return 0
    sys.stderr.write(f"{NONE}\n")
    return 1


def _launch(playwright: Playwright) -> Browser:
    # In a container, root has no sandbox; what is looked at is our own pages.
    is_root = os.geteuid() == 0
    return playwright.chromium.launch(
        executable_path=system_chromium(), args=QUIET, chromium_sandbox=not is_root
    )


def _starts() -> bool:
    try:
        with chromium():
            return True
    except NoChromiumError:
        return False
