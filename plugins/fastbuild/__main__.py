"""`python -m plugins.fastbuild check|serve`: commands that do not write the site for others."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from plugins.problems import FORMATS, RefusalError, has_errors, use_utf8
from plugins.settings import Settings, load_settings

from .machine.clock import build_date
from .machine.faults import told
from .preview.dev_server import serve
from .run.check import check as find_problems
from .run.report import count_text, print_problems, reason, say


def main(arguments: list[str] | None = None) -> int:
    """Run one command; its exit status."""
    parser = argparse.ArgumentParser(prog="python -m plugins.fastbuild")
    parser.add_argument("command", choices=("check", "serve"))
    parser.add_argument("--content", required=True)
    parser.add_argument("--output", default="output")
    parser.add_argument("--format", choices=FORMATS, default="text")
    parser.add_argument("--port", type=int, default=8000)
    given = parser.parse_args(arguments)
    cache = Path(".cache")
    try:
        settings = load_settings(given.content, given.output)
        cache = settings.cache
        if given.command == "serve":
            return serve(settings, given.port)
        return check(settings, given.format)
    except (RefusalError, OSError) as error:
        say(reason(error))
        return 1
    except Exception as error:
        say(told(error, cache))
        return 1


def check(settings: Settings, style: str) -> int:
    """Print every problem of the content; 1 if any is an error."""
    problems = find_problems(settings, build_date(), say)
    print_problems(problems, settings.content, style)
    if style == "text":
        say(count_text(problems) or "Không có lỗi.")
    return int(has_errors(problems))


if __name__ == "__main__":
    use_utf8()
    sys.exit(main())
