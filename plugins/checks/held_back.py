"""A day that another tool would publish a text on, or take it down on, does nothing here.

Nobody is to see what its editor believes to be waiting, or gone.
"""

from __future__ import annotations

from collections.abc import Iterable

from plugins.articles import Article, Page, Profile, Status, Term
from plugins.problems import Code, Problem

from .checked import Checked

SHOWN = 40
"""Characters of a key that a message quotes."""


def check(checked: Checked) -> Iterable[Problem]:
    """`bad-status` where that day keeps the text off the site, else `unknown-key`."""
    for document in checked.documents:
        if isinstance(document, Profile):
            continue
        for term in document.terms:
            is_awaited = term.at > checked.now
            if (
                document.facts.status is Status.DRAFT
                or is_awaited == term.ends
                or _waits(document, term)
            ):
                yield _without_effect(document, term)
            else:
                yield _is_seen(document, term)


def _waits(document: Article | Page, term: Term) -> bool:
    """Whether it is published on that day or later anyway."""
    return not term.ends and isinstance(document, Article) and document.facts.date >= term.at


def _is_seen(document: Article | Page, term: Term) -> Problem:
    key, instead = "status", "status: draft"
    if isinstance(document, Article) and not term.ends:
        key, instead = "date", f"date: {term.written}"
    purpose = "gỡ bài" if term.ends else "hẹn ngày đăng" if key == "date" else "chưa đăng"
    line = document.lines.get(key)
    place, rest = (f"dòng {line}", ", rồi xóa dòng này") if line else ("dòng này", "")
    message = (
        f"Dòng “{term.key[:SHOWN]}: {term.written}” không có tác dụng ở đây: bài vẫn được đăng. "
        f"Viết “{instead}” thay {place} để {purpose}{rest}."
    )
    return _problem(document, term, Code.BAD_STATUS, message, () if line else (instead,))


def _without_effect(document: Article | Page, term: Term) -> Problem:
    remedy = (
        "Xóa dòng này; đến ngày gỡ bài thì viết “status: draft”."
        if term.ends
        else "Ngày đăng là “date”. Xóa dòng này."
    )
    message = f"Không có mục “{term.key[:SHOWN]}” trong phần đầu bài. {remedy}"
    return _problem(document, term, Code.UNKNOWN_KEY, message)


def _problem(
    document: Article | Page,
    term: Term,
    code: Code,
    message: str,
    suggestions: tuple[str, ...] = (),
) -> Problem:
    return Problem(document.path, term.line, code, message, term.key.lower(), suggestions)
