"""`python -m plugins.newsdesk new|import|detect`: the editors' commands.

Exit status 0, or 1 if anything was refused or has an error. What other programs read
(paths, problems, JSON) is on standard output, advice on standard error.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
from datetime import date
from pathlib import Path

from plugins.fastbuild.machine.clock import build_date
from plugins.fastbuild.run.check import check as find_problems
from plugins.fastbuild.run.report import print_problems, reason, say
from plugins.gazetteer import NameIndex
from plugins.localities import open_names
from plugins.problems import FORMATS, Problem, RefusalError, has_errors, use_utf8
from plugins.settings import Settings, SettingsError, load_settings
from plugins.vietnamese import parse_date

from .decoding import decode
from .drafting import NewArticle, draft
from .importing import Draft, find_pages, import_page
from .mentions import json_lines
from .store import create


def main(arguments: list[str] | None = None) -> int:
    """Run one command; its exit status."""
    given = _parser().parse_args(arguments)
    try:
        Path(given.content).mkdir(parents=True, exist_ok=True)
        settings = load_settings(given.content, "output")
        names = open_names(settings)
    except SettingsError as error:
        say(str(error))
        return 1
    except OSError:
        say(f"Không dùng được thư mục nội dung “{given.content}”. Ghi CONTENT=thư mục khác.")
        return 1
    if given.command == "new":
        return new(given, settings, names)
    if given.command == "import":
        return import_pages(given.source, settings.content, names)
    return detect(given.source, given.date, names)


def new(given: argparse.Namespace, settings: Settings, names: NameIndex) -> int:
    """Write a new article, check it, print its path."""
    given_authors = given.author.strip("; ")
    authors = given_authors or _git_user()
    category = given.category or settings.default_category
    article = draft(given.title, authors, given.localities, category, build_date(), names)
    if not isinstance(article, NewArticle):
        say(article)
        return 1
    file = settings.content / article.path
    try:
        create(file, article.text)
    except FileExistsError:
        say(f"Đã có bài “{_shown(file)}” nên không ghi đè. Đặt tiêu đề khác, hoặc sửa bài đó.")
        return 1
    except OSError:
        say(f"Không ghi được “{_shown(file)}”. Kiểm tra quyền ghi và chỗ trống trên ổ đĩa.")
        return 1
    print(_shown(file))
    if not given_authors:
        say(
            f"Tác giả “{authors}” lấy từ tên người dùng git trên máy này. Nếu không phải, "
            'sửa dòng “author” trong bài; lần sau ghi AUTHOR="Tên người viết".'
        )
    try:
        problems = _check(article, settings)
    except (RefusalError, OSError) as error:
        say(f"Bài đã viết, nhưng chưa kiểm tra được: {reason(error)}")
        return 1
    print_problems(problems, settings.content)
    say("Bài đang là bản nháp. Viết xong thì xóa dòng “status: draft” để đăng.")
    return int(has_errors(problems))


def import_pages(source: str, content: Path, names: NameIndex) -> int:
    """Import each page at `source`; those that cannot be are told of and left out."""
    pages = find_pages(Path(source)) if source else []
    if not pages:
        say(f"Không thấy trang nào (.html, .txt) ở “{source}”. Ghi FROM=tệp hoặc thư mục.")
        return 1
    refused = 0
    for page in pages:
        result = import_page(page, content, names)
        if isinstance(result, Draft):
            print(_shown(content / result.path))
            _advise(result, content)
        else:
            refused += 1
            for problem in result:
                print(FORMATS["text"](problem, ""))
    say(f"Đã nhập {len(pages) - refused} bài, không nhập được {refused} trang.")
    return int(refused > 0)


def detect(source: str, on: str, names: NameIndex) -> int:
    """Print the places that the text of a file is about, one JSON object a line."""
    try:
        data = sys.stdin.buffer.read() if source == "-" else Path(source).read_bytes()
        day = parse_date(on).date() if on.strip() else build_date().date()
    except OSError:
        say(f"Không mở được tệp “{source}”. Ghi FROM=tên tệp, hoặc FROM=- để đọc từ bàn phím.")
        return 1
    except ValueError:
        say(f"Không hiểu ngày “{on}”. Viết như “2021-08-13” hoặc “13/08/2021”.")
        return 1
    text = decode(data)
    if text is None:
        say(f"“{source}” không phải văn bản đọc được. Lưu lại với bảng mã UTF-8.")
        return 1
    return _print_mentions(text, names, day)


def _print_mentions(text: str, names: NameIndex, day: date) -> int:
    try:
        for line in json_lines(text, names, day):
            print(line)
        sys.stdout.flush()
    except BrokenPipeError:
        # Whoever reads, such as `head`, has enough; Python must not flush once more at its end.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return 0


def _check(article: NewArticle, settings: Settings) -> list[Problem]:
    problems = find_problems(settings, build_date(), say)
    return [problem for problem in problems if problem.path == article.path]


def _advise(draft: Draft, content: Path) -> None:
    folder = _shown(content)
    say(f"  Bản nháp: xem lại chữ và {len(draft.localities)} địa phương “cần xác nhận”.")
    for photo in draft.photos:
        say(f"  Chép ảnh vào “{folder}{photo}”.")
    say("  Xong thì xóa dòng “status: draft” để đăng.")


def _shown(path: Path) -> str:
    """A path as short as it can be from where the command was given."""
    here = Path.cwd()
    return (path.relative_to(here) if path.is_relative_to(here) else path).as_posix()


def _git_user() -> str:
    """The name that git knows the editor by, or ""."""
    try:
        found = subprocess.run(
            ["git", "config", "user.name"], capture_output=True, text=True, timeout=10, check=False
        )
    except (OSError, subprocess.TimeoutExpired):
        return ""
    return found.stdout.strip()


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m plugins.newsdesk")
    commands = parser.add_subparsers(dest="command", required=True)
    for name, about in (
        ("new", "a new article"),
        ("import", "pages of the old portal"),
        ("detect", "places in a text"),
    ):
        command = commands.add_parser(name, help=about)
        command.add_argument("--content", default="content")
        if name == "new":
            for option in ("--title", "--localities", "--author", "--category"):
                command.add_argument(option, default="")
        else:
            command.add_argument("--from", dest="source", default="")
        if name == "detect":
            command.add_argument("--date", default="")
    return parser


if __name__ == "__main__":
    use_utf8()
    sys.exit(main())
