"""An article's Markdown as safe HTML, cut at its references.

limits ─ markup ─► tree ─ safety, headings, figures, typography, linking ─► HTML
HTML ─ safety.gate ─ linking.cut ─► Body

The text becomes a tree once and HTML again once.
"""

from __future__ import annotations

from dataclasses import dataclass

from bs4 import BeautifulSoup

from plugins.problems import Code, Problem
from plugins.vietnamese import squeeze

from . import figures, headings, limits, linking, markup, safety, typography
from .article import Body, Reference, ReferenceKind
from .locating import Locator
from .markup import every
from .source import Source


@dataclass(frozen=True, slots=True)
class Converted:
    """What a body becomes, and what is wrong with it.

    `first_paragraph` is plain text. `alts` are the alternative texts of the photos, by
    their references' targets; `image` is the first photo.
    """

    body: Body
    first_paragraph: str
    image: Reference | None
    alts: dict[str, str]
    problems: tuple[Problem, ...]


def convert(source: Source, path: str) -> Converted:
    """Convert the body of the document at `path`."""
    lines = Locator(source.body, source.body_line)
    problems = limits.check(source.body, source.body_line, path)
    if problems:
        return _nothing(*problems)
    try:
        tree = markup.to_tree(source.body)
    except RecursionError:
        message = "Nội dung lồng nhau quá nhiều lần. Viết thành danh sách đơn."
        return _nothing(Problem(path, lines.start, Code.UNSAFE_HTML, message))
    problems = safety.check(tree, lines, path)
    if not (problems or any(map(squeeze, tree.strings)) or every(tree, "img")):
        message = "Bài chưa có nội dung. Viết nội dung bên dưới phần đầu bài."
        return _nothing(Problem(path, 1, Code.EMPTY_BODY, message))
    return _arrange(tree, lines, path, problems)


def _arrange(tree: BeautifulSoup, lines: Locator, path: str, problems: list[Problem]) -> Converted:
    safety.prune(tree)
    headings.arrange(tree)
    figures.arrange_photos(tree)
    figures.arrange_tables(tree)
    typography.curl_quotes(tree)
    first_paragraph = _first_paragraph(tree)
    links = linking.mark(tree, lines, path)
    html = tree.body.decode_contents(formatter="minimal") if tree.body else ""
    safe = safety.gate(typography.hold_last_words(html))
    images = (r for r in links.references if r.kind is ReferenceKind.IMAGE)
    return Converted(
        body=linking.cut(safe, links.references),
        first_paragraph=first_paragraph,
        image=next(images, None),
        alts=links.alts,
        problems=(*problems, *links.problems),
    )


def _nothing(*problems: Problem) -> Converted:
    return Converted(Body(("",), ()), "", None, {}, problems)


def _first_paragraph(tree: BeautifulSoup) -> str:
    """The first paragraph outside of boxes and captions, or all text if there is none."""
    body = tree.body
    if body is None:
        return ""
    for paragraph in every(body, "p"):
        text = markup.text_of(paragraph) if paragraph.parent is body else ""
        if text:
            return text
    return markup.text_of(body)
