"""The one entry: an editor's bytes → an article, a page or a profile, and what is wrong."""

from __future__ import annotations

from collections.abc import Callable

from plugins.problems import Code

from .article import Article, Document, Page, Profile, Reading, Reference, ReferenceKind
from .facts import UNDATED, ArticleFacts, PageFacts, ProfileFacts, Status, stamped
from .front_matter import conflicts, placeholder
from .front_matter.metadata import Metadata
from .front_matter.parsing import parse
from .front_matter.source import decode, split
from .front_matter.words import ARTICLE_KEYS, PAGE_KEYS, PAGES_FOLDER, PROFILE_KEYS, PROFILES_FOLDER
from .html.body import Converted, convert
from .html.linking import image_fault
from .references import resolve
from .settings import ReaderSettings

Maker = Callable[[Metadata, Converted, ReaderSettings], Document]


def read(data: bytes, path: str, settings: ReaderSettings, size: int = 0) -> Reading:
    """Read the file at `path` (from the content folder, with forward slashes).

    Files under `pages/` become pages, those under `tac-gia/` profiles of authors, all others
    articles. `data` may be the beginning of a file of that `size` in bytes. Pure; whatever the
    bytes are, it does not raise: it gives a document or at least one problem that is an error.
    """
    text, problem = decode(data, path, size)
    if found := conflicts.check(text, path):
        return Reading(None, tuple(found))  # which of two versions is meant, nobody knows
    source, unsplit = (None, problem) if problem else split(text, path)
    if source is None:
        return Reading(None, (unsplit,) if unsplit else ())
    values, lines, problems = parse(source, path)
    converted = convert(source, path)
    if any(p.code is Code.BAD_FRONT_MATTER for p in problems) and not values:
        return Reading(None, (*problems, *converted.problems))
    known, make = _kind(path)
    metadata = Metadata(path, values, lines, known, source)
    document = make(metadata, converted, settings)
    problems = [*problems, *metadata.problems, *converted.problems]
    if document.facts.status is Status.DRAFT:  # what nobody reads may have words for its writer
        problems = [problem for problem in problems if problem.code is not Code.PRIVATE_REMARK]
    else:
        problems += placeholder.check(source, path)
    if isinstance(document, Profile):  # a name and a role say enough
        problems = [problem for problem in problems if problem.code is not Code.EMPTY_BODY]
    return Reading(document, tuple(sorted(problems, key=lambda p: p.line)))


def _kind(path: str) -> tuple[tuple[str, ...], Maker]:
    """The keys of the document at that path, and how it is made."""
    if path.startswith(PAGES_FOLDER):
        return PAGE_KEYS, _page
    if path.startswith(PROFILES_FOLDER):
        return PROFILE_KEYS, _profile
    return ARTICLE_KEYS, _article


def _article(metadata: Metadata, converted: Converted, settings: ReaderSettings) -> Article:
    title = metadata.title()
    date = metadata.date("date", required=True)
    image = _lead_image(metadata) or converted.image
    corrections = metadata.corrections(date)
    facts = ArticleFacts(
        title=title,
        date=date or UNDATED,
        modified=metadata.modified(date),
        authors=metadata.authors(),
        category=metadata.text("category") or settings.default_category,
        tags=metadata.tags(),
        summary=metadata.text("summary") or _summary(converted, settings),
        image=image.target if image else "",
        image_alt=converted.alts.get(image.target, "") if image else "",
        slug=metadata.slug(title),
        status=metadata.status(),
        aliases=metadata.aliases(),
        source=metadata.source(),
        corrections=tuple(correction for _, correction in corrections),
    )
    return Article(
        path=metadata.path,
        facts=stamped(facts),
        localities=metadata.localities(),
        image=image,
        body=converted.body,
        lines=dict(metadata.lines),
        correction_lines=tuple(line for line, _ in corrections),
        terms=metadata.terms,
    )


def _page(metadata: Metadata, converted: Converted, settings: ReaderSettings) -> Page:
    title = metadata.title()
    facts = PageFacts(
        title=title,
        summary=metadata.text("summary") or _summary(converted, settings),
        slug=metadata.slug(title),
        status=metadata.status(),
    )
    return Page(
        path=metadata.path,
        facts=stamped(facts),
        body=converted.body,
        lines=dict(metadata.lines),
        terms=metadata.terms,
    )


def _profile(metadata: Metadata, converted: Converted, settings: ReaderSettings) -> Profile:
    image = _lead_image(metadata)
    facts = ProfileFacts(
        name=metadata.name(),
        role=metadata.text("role"),
        image=image.target if image else "",
        summary=_summary(converted, settings),
    )
    return Profile(
        path=metadata.path,
        facts=stamped(facts),
        image=image,
        body=converted.body,
        lines=dict(metadata.lines),
    )


def _summary(converted: Converted, settings: ReaderSettings) -> str:
    """The first paragraph, cut after a word."""
    text = converted.first_paragraph
    if len(text) <= settings.summary_length:
        return text
    room = text[: settings.summary_length]
    return (room.rpartition(" ")[0] or room[:-1]).rstrip(" ,;:.–—-") + "…"


def _lead_image(metadata: Metadata) -> Reference | None:
    written = metadata.image()
    if not written:
        return None
    target = resolve(written, metadata.path)
    if fault := image_fault(target, written):
        metadata.problem("image", *fault)
        return None
    line = metadata.lines["image"]
    return Reference(ReferenceKind.IMAGE, target.path, target.suffix, written, line)
