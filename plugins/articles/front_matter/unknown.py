"""What an editor is told of the keys of front matter that there are not here.

What is told can be done to the letter, for all keys of a file at once: no line is proposed for a
key that is there already, and the line that keeps a text off the site is proposed once.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from collections.abc import Mapping as Map
from dataclasses import dataclass

from plugins.problems import Code
from plugins.vietnamese import squeeze

from . import holding
from .words import ARTICLE_KEYS, PAGE_KEYS, PROFILE_KEYS, WITHOUT_USE, nearest, plain

SHOWN_KEY = 40
"""Characters of a key that a message quotes."""
PURPOSES = {holding.DRAFT: "chưa đăng", holding.HIDDEN: "ẩn khỏi các danh sách"}


@dataclass(frozen=True, slots=True)
class Entry:
    """A key, in lower case and as it is `spelled`; its value on one line; its rows in the file."""

    key: str
    spelled: str
    written: str
    line: int
    last: int

    @property
    def name(self) -> str:
        """The key as a message quotes it."""
        return self.spelled[:SHOWN_KEY]

    @property
    def shown(self) -> str:
        """Key and value as a message quotes them."""
        return f"{self.name}: {self.written}".rstrip()

    @property
    def rows(self) -> str:
        """The rows as the message of another line names them."""
        return f"các dòng {self.line}–{self.last}" if self.last > self.line else f"dòng {self.line}"

    @property
    def itself(self) -> str:
        """The rows as its own message names them."""
        return self.rows if self.last > self.line else "dòng này"


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong with an entry; the suggestions can replace its key, or its line."""

    entry: Entry
    code: Code
    message: str
    suggestions: tuple[str, ...] = ()


def spelled(key: str, row: str) -> str:
    """The key, which is in lower case, as the row of the file has it."""
    found = re.search(r"\s+".join(map(re.escape, key.split())), row, re.IGNORECASE)
    return squeeze(found[0]) if key and found else key


def faults(
    entries: Sequence[Entry], known: tuple[str, ...], there: Map[str, int], status: Entry | None
) -> Iterator[Fault]:
    """What is wrong with the entries, none of whose keys is known, in their order.

    `there` are the lines of the keys that the file has, `status` is what it says of who sees it.
    """
    said = holding.status_of(status.written) if status else ""
    wishes = {entry.key: holding.instead_of(entry.key, entry.written) for entry in entries}
    held = {key: wish for key, wish in wishes.items() if not holding.is_granted(wish, said)}
    meant = holding.strictest(held.values())
    at = status or next((entry for entry in entries if entry.key in held), None)
    taken = {key: line for key, line in there.items() if key in known}
    if at and held and known is not PROFILE_KEYS:
        taken.setdefault("status", at.line)
    day = taken.get("date", 0) if known is ARTICLE_KEYS else 0
    for entry in entries:
        if entry.key not in held or at is None:
            yield _without_effect(entry, known, taken, status)
        elif known is PROFILE_KEYS:
            yield _of_profile(entry)
        else:
            yield _is_seen(entry, meant, at, said, day)


def _is_seen(entry: Entry, meant: str, at: Entry, said: str, day: int) -> Fault:
    """Of a line that was to keep the text off the site, and does not.

    `meant` is the line that does, to be written at another; `day` is the line of the date.
    """
    is_first = at is entry
    seen = "ai có địa chỉ vẫn đọc được bài" if said == "hidden" else "bài vẫn được đăng"
    place = entry.itself if is_first else f"{at.rows} (“{at.shown}”)"
    rest = ", hoặc xóa nó để đăng" if is_first else f", rồi xóa {entry.itself}"
    remedy = f"Viết “{meant}” thay {place} để {PURPOSES[meant]}{rest}"
    if day and holding.names_a_day(entry.key, entry.written):
        remedy += f"; muốn hẹn ngày thì xóa nó và sửa “date” ở dòng {day}"
    message = f"Dòng “{entry.shown}” không có tác dụng ở đây: {seen}. {remedy}."
    return Fault(entry, Code.BAD_STATUS, message, (meant,) if is_first else ())


def _of_profile(entry: Entry) -> Fault:
    return Fault(
        entry,
        Code.BAD_STATUS,
        f"Dòng “{entry.shown}” không có tác dụng ở đây: trang tác giả vẫn được đăng. Tệp tác giả "
        f"không có bản nháp: xóa {entry.itself}, hoặc chuyển tệp ra chỗ khác.",
    )


def _without_effect(
    entry: Entry, known: tuple[str, ...], taken: dict[str, int], status: Entry | None
) -> Fault:
    """Of any other; a key that is proposed is `taken` from then on."""
    if entry.key in ARTICLE_KEYS and known is PAGE_KEYS:
        message = f"Mục “{entry.name}” không dùng cho trang trong thư mục pages. Xóa mục này."
        return Fault(entry, Code.UNKNOWN_KEY, message)
    message = f"Không có mục “{entry.name}” trong phần đầu bài. "
    if holding.is_about(entry.key, entry.written):
        why = "Bài không ghi status là bài được đăng."
        if known is PROFILE_KEYS:
            why = "Trang tác giả lúc nào cũng được đăng."
        elif status:
            why = f"Ai được xem bài là theo {status.rows} (“{status.shown}”)."
        return Fault(entry, Code.UNKNOWN_KEY, f"{message}{why} Xóa {entry.itself}.")
    close = nearest(entry.key, known)
    remedy, suggestions = _remedy(entry, close, known, taken)
    taken.setdefault(close, entry.line)
    return Fault(entry, Code.UNKNOWN_KEY, message + remedy, suggestions)


def _remedy(
    entry: Entry, close: str, known: tuple[str, ...], taken: Map[str, int]
) -> tuple[str, tuple[str, ...]]:
    """What to do about a key that may have been meant to be the `close` one, and that one."""
    if close == "slug" and plain(entry.key) != "slug":
        return _address(known, taken), ()
    if close and close in taken:
        rows = f"Mục ấy đã ở dòng {taken[close]}: gộp vào đó, hoặc xóa {entry.itself}."
        return f"Có phải là “{close}”? {rows}", ()
    if close:
        return f"Có phải là “{close}”?", (close,)
    if plain(entry.key) in WITHOUT_USE:
        return f"Mục ấy của công cụ khác, ở đây không có tác dụng. Xóa {entry.itself}.", ()
    return f"Xóa mục này, hoặc đổi thành một mục có: {', '.join(known)}.", ()


def _address(known: tuple[str, ...], taken: Map[str, int]) -> str:
    """What to do about the address that another tool would give the text."""
    rows = {key: f" (đã có ở dòng {taken[key]})" if key in taken else "" for key in known}
    remedy = f"Tên trên địa chỉ thì viết “slug: …”{rows['slug']}"
    if "aliases" in known:
        remedy += f"; địa chỉ cũ của bài thì viết “aliases: …”{rows['aliases']}"
    return f"{remedy}."
