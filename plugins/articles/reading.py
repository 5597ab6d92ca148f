"""The one entry: an editor's bytes → an article or a page, and what is wrong."""

from __future__ import annotations

from plugins.problems import Code, Level, Problem

from .article import Article, Page, Reading, Reference, ReferenceKind
from .front_matter import parse
from .html import Converted, convert
from .metadata import Metadata
from .references import Where, resolve
from .settings import ReaderSettings
from .source import decode, split

PAGES_FOLDER = "pages/"


def read(data: bytes, path: str, settings: ReaderSettings) -> Reading:
    """Read the file at `path` (from the content folder). Pure; never raises for its content."""
    text, problem = decode(data, path)
    source, unsplit = (None, problem) if problem else split(text, path)
    if source is None:
        return Reading(None, tuple(p for p in (unsplit,) if p))
    values, lines, problems = parse(source, path)
    if any(p.code is Code.BAD_FRONT_MATTER for p in problems) and not values:
        return Reading(None, tuple(problems))
    metadata = Metadata(path, values, lines)
    converted = convert(source.body, path, source.body_line)
    make = _page if path.startswith(PAGES_FOLDER) else _article
    document = make(path, metadata, converted, settings, lines)
    problems += metadata.problems + converted.problems
    failed = any(p.level is Level.ERROR for p in problems)
    return Reading(None if failed else document, tuple(problems))


def _article(
    path: str,
    metadata: Metadata,
    converted: Converted,
    settings: ReaderSettings,
    lines: dict[str, int],
) -> Article | None:
    title, date = metadata.title(), metadata.date("date", required=True)
    fields = {
        "path": path,
        "title": title,
        "modified": metadata.date("modified"),
        "authors": metadata.authors(),
        "localities": metadata.localities(),
        "category": metadata.text("category") or settings.default_category,
        "tags": tuple(tag.text for tag in metadata.items("tags")),
        "summary": _summary(metadata, converted, settings),
        "slug": metadata.slug(title),
        "status": metadata.status(),
        "aliases": metadata.aliases(),
        "source": metadata.text("source"),
        "corrections": metadata.corrections(),
        "lines": lines,
    }
    image = _lead_image(path, metadata, lines)
    if date is None:
        return None
    return Article(
        date=date,
        image=image or converted.image,
        image_alt="" if image else converted.image_alt,
        body=converted.body,
        **fields,  # type: ignore[arg-type]
    )


def _page(
    path: str,
    metadata: Metadata,
    converted: Converted,
    settings: ReaderSettings,
    lines: dict[str, int],
) -> Page:
    title = metadata.title()
    return Page(
        path=path,
        title=title,
        summary=_summary(metadata, converted, settings),
        slug=metadata.slug(title),
        status=metadata.status(),
        body=converted.body,
        lines=lines,
    )


def _summary(metadata: Metadata, converted: Converted, settings: ReaderSettings) -> str:
    """As given, or the first paragraph cut at a word."""
    text = metadata.text("summary") or converted.first_paragraph
    if len(text) <= settings.summary_length or metadata.text("summary"):
        return text
    return text[: settings.summary_length].rpartition(" ")[0].rstrip(",;:.") + "…"


def _lead_image(path: str, metadata: Metadata, lines: dict[str, int]) -> Reference | None:
    written = metadata.text("image")
    if not written:
        return None
    target = resolve(written, path)
    if target.where is not Where.INSIDE:
        metadata.problems.append(
            Problem(
                path,
                lines["image"],
                Code.MISSING_IMAGE,
                f"Ảnh “{written}” không ở trong trang. Chép ảnh vào thư mục anh "
                "rồi ghi “/anh/tên-ảnh.jpg”.",
                "image",
            )
        )
        return None
    return Reference(ReferenceKind.IMAGE, target.path, "", written, lines["image"])
