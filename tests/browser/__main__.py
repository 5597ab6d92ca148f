"""`python -m tests.browser install|screenshots|site`: what browser tests need, and show.

install               see to it that there is a Chromium
screenshots --to DIR  pictures of every kind of page
site --to DIR         the site that the tests look at, for other tools
serve --to DIR        the same, served with its policy until interrupted
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path


def main() -> int:
    """Run one command; its exit status."""
    parser = argparse.ArgumentParser(prog="python -m tests.browser", description=__doc__)
    parser.add_argument("command", choices=("install", "screenshots", "site", "serve"))
    parser.add_argument("--to", type=Path, default=Path(".cache/browser"))
    parser.add_argument("--port", type=int, default=8100)
    given = parser.parse_args()
    folder = given.to.resolve()
    if given.command == "install":
        from .chromium import install

        return install()
    if given.command == "screenshots":
        from .screenshots import take

        for picture in take(folder):
            print(picture)
        return 0
    return _site(folder, given.port if given.command == "serve" else None)


def _site(folder: Path, port: int | None) -> int:
    from .rich_site import build_rich_site
    from .serving import served

    print(build_rich_site(folder))
    if port is not None:
        with served(folder / "site", port=port) as address:
            print(address, flush=True)
            sys.stdin.read()
    return 0


if __name__ == "__main__":
    sys.exit(main())
