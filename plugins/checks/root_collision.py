"""A file for the root of the site never hides a page or file that the site makes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from plugins.problems import Code, Problem
from plugins.settings import ROOT_FOLDER

from .duplicate_slug import RESERVED_PAGES
from .taken import Taken


def check_root(root: Iterable[str], files: Iterable[str]) -> Iterator[Problem]:
    """`bad-file` for each of the paths `root` that is in the way of one of the site's `files`.

    Also where they differ by case alone, which makes no other file on many computers.
    """
    waiting = sorted(root)
    if not waiting:
        return
    taken = Taken()
    for file in files:
        taken.add(file.casefold(), file)
    for path in waiting:
        top, _, rest = path.partition("/")
        if owner := taken.owner(path.casefold()):
            yield _problem(path, f"trùng với “{owner}” của trang. Đổi tên hoặc xóa tệp này.")
        elif rest and top.casefold() in RESERVED_PAGES:
            yield _problem(
                path, f"ở trong thư mục “{top}”, là của chính trang web. Chuyển ra chỗ khác."
            )
        else:
            taken.add(path.casefold(), f"{ROOT_FOLDER}/{path}")


def _problem(path: str, why: str) -> Problem:
    path = f"{ROOT_FOLDER}/{path}"
    return Problem(path, 1, Code.BAD_FILE, f"Tệp “{path}” {why}")
