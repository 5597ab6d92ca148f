"""What an editor is told of a key of front matter that there is not here."""

from __future__ import annotations

from plugins.problems import Code

from . import holding
from .words import ARTICLE_KEYS, PAGE_KEYS, PROFILE_KEYS, WITHOUT_USE, nearest, plain

SHOWN_KEY = 40
"""Characters of a key that a message quotes."""

Fault = tuple[Code, str, tuple[str, ...]]
"""A kind of problem, its message, and what can replace the key or the line."""


def fault_of(key: str, written: str, known: tuple[str, ...], *, is_held: bool) -> Fault:
    """The fault of the key with that value; `is_held` if the text is not for everyone to see."""
    instead = "" if is_held else holding.instead_of(key, written)
    if instead:
        return _publishes(f"{key[:SHOWN_KEY]}: {written}", instead, known)
    if key in ARTICLE_KEYS and known is PAGE_KEYS:
        message = f"Mục “{key}” không dùng cho trang trong thư mục pages. Xóa mục này."
        return Code.UNKNOWN_KEY, message, ()
    close = "" if holding.says_published(key, written) else nearest(key, known)
    message = f"Không có mục “{key[:SHOWN_KEY]}” trong phần đầu bài. "
    message += _remedy(key, written, close, known)
    return Code.UNKNOWN_KEY, message, (close,) if close else ()


def _publishes(line: str, instead: str, known: tuple[str, ...]) -> Fault:
    """Of a line that was to keep the text off the site, and does not."""
    message = f"Dòng “{line}” không có tác dụng ở đây: bài vẫn được đăng. "
    if known is PROFILE_KEYS:
        remedy = "Tệp tác giả không có bản nháp: xóa dòng này, hoặc chuyển tệp ra chỗ khác."
        return Code.BAD_STATUS, message + remedy, ()
    purpose = "hẹn ngày đăng" if instead.startswith("date") else "chưa đăng"
    purpose = "ẩn khỏi các danh sách" if instead == holding.HIDDEN else purpose
    remedy = f"Viết “{instead}” thay dòng này để {purpose}, hoặc xóa nó để đăng."
    return Code.BAD_STATUS, message + remedy, (instead,)


def _remedy(key: str, written: str, close: str, known: tuple[str, ...]) -> str:
    if close == "slug" and plain(key) != "slug":
        return (
            "Tên trên địa chỉ của bài thì viết “slug: …”; địa chỉ cũ của bài thì viết “aliases: …”."
        )
    if close:
        return f"Có phải là “{close}”?"
    if holding.says_published(key, written):
        return "Bài không ghi status là bài được đăng. Xóa dòng này."
    if plain(key) in WITHOUT_USE:
        return "Mục ấy của công cụ khác, ở đây không có tác dụng. Xóa dòng này."
    return f"Xóa mục này, hoặc đổi thành một mục có: {', '.join(known)}."
