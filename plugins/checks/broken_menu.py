"""Every entry of the menu, which is on all pages, leads somewhere."""

from __future__ import annotations

from collections.abc import Callable, Container, Iterable, Iterator
from urllib.parse import unquote

from plugins.problems import Code, Problem
from plugins.settings import Settings, is_outside

from .nearest import Nearest, question


def check_menu(
    settings: Settings,
    leads_somewhere: Callable[[str], bool],
    targets: Iterable[str],
    waiting: Container[str],
) -> Iterator[Problem]:
    """`broken-link` for each entry that leads nowhere, at its line of the settings.

    `leads_somewhere` is asked for paths from the site's root, `targets` are what may have been
    meant, `waiting` what is not published yet.
    """
    places = settings.menu_places or (("../pelicanconf.py", 1),) * len(settings.menu)
    for (text, path), (file, line) in zip(settings.menu, places, strict=True):
        target = unquote(path.removeprefix("/"))
        if is_outside(path) or leads_somewhere(target):
            continue
        near: tuple[str, ...] = ()
        if f"{target.rstrip('/')}/" in waiting:
            why = "dẫn tới trang chưa đăng. Đăng trang đó, hoặc bỏ mục này."
        else:
            near = Nearest(targets).suggest(target)
            remedy = question(near) if near else "Sửa địa chỉ, viết trang đó, hoặc bỏ mục này."
            why = f"dẫn tới “{path}”, không có trang nào ở đó. {remedy}"
        message = f"Mục “{text}” của MENUITEMS {why}"
        yield Problem(file, line, Code.BROKEN_LINK, message, "MENUITEMS", near)
