"""Make what has changed since the last build.

texts of a few articles? ─► their pages ─► write ─► manifest
   └► gather ─► errors, and publishing? ─► done
         └► write ─► kept_pages, manifest, for the next build
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from functools import partial
from pathlib import Path

from plugins.articles import Article
from plugins.problems import FORMATS, has_errors
from plugins.settings import Settings
from plugins.urls import Urls

from ..content.reading import Readings
from ..machine.progress import Say, Waiting
from ..machine.workers import processors
from ..output.folder import OutputError, kept_in
from ..output.keeping import of_last_release
from ..output.manifest import Made, Manifest
from ..output.others import others_in
from ..output.permissions import private_mode, readable
from ..output.publishing import replacing
from ..output.writing import File, Writer
from ..site.gathering import Gathered, gather
from ..site.kept_pages import KeptPages, save
from ..site.search_index import last_index, new_index
from ..site.text_only import amended
from ..theme.rendering import Renderer
from .caches import open_readings, open_site_photos
from .last_build import Beginning


def make(begun: Beginning, waiting: Waiting, say: Say) -> Made:
    """Make and write what is not as it should be. Raises as `build`."""
    readings = open_readings(begun.settings, begun.version)
    pages = _new_texts(begun, readings) if begun.differs_by_documents else None
    if pages is None:
        return _make_site(begun, readings, waiting, say)
    return _write_texts(begun, pages, readings)


def _new_texts(begun: Beginning, readings: Readings) -> list[File] | None:
    """The pages of the documents that changed, if nothing else did."""
    settings, last, surveyed = begun.settings, begun.last, begun.surveyed
    if settings.publish:
        return None
    changed = readings.replaced(surveyed.sources.documents, last.documents, surveyed.documents)
    if not changed:
        return None
    if settings.search and any(isinstance(new.document, Article) for _, new in changed):
        return None  # the index is made from all articles
    faulty = {problem.path for problem in last.problems}
    kept_pages = KeptPages(begun.cache / "pages", last.gathering)
    urls = Urls(settings.site_url)
    return amended(changed, faulty, last.linked_within, last.entries, kept_pages.page, urls)


def _write_texts(begun: Beginning, pages: list[File], readings: Readings) -> Made:
    settings, last, surveyed = begun.settings, begun.last, begun.surveyed
    renderer = Renderer(settings.theme, last.prepared)
    written = Writer(settings.output, last, renderer.render).rewrite(pages)
    manifest = replace(
        last,
        signatures=surveyed.signatures,
        entries=written.entries,
        folders=written.folders,
        inputs=surveyed.stamp,
        documents=surveyed.documents,
    )
    if written.problems:
        manifest = replace(manifest, problems=(*last.problems, *written.problems))
    if written.problems or not surveyed.is_current:
        # Neither is it known which templates these pages were made with.
        rewritten = {page.path for page in pages}
        kept = {p: entry for p, entry in written.entries.items() if p not in rewritten}
        manifest = replace(manifest, entries=kept, inputs=b"", frame=b"")
    begun.manifest_file.save(manifest)
    return manifest, readings.made, written


def _make_site(begun: Beginning, readings: Readings, waiting: Waiting, say: Say) -> Made:
    settings, last, surveyed = begun.settings, begun.last, begun.surveyed
    site_photos, renderer = open_site_photos(settings), Renderer(settings.theme, last.prepared)
    gathered = gather(settings, surveyed, readings, site_photos, renderer, begun.now, waiting)
    manifest = Manifest(
        signatures=surveyed.signatures,
        inputs=surveyed.stamp,
        frame=surveyed.frame,
        documents=surveyed.documents,
        gathering=surveyed.stamp,
        search=gathered.searchable.stamp if gathered.searchable else b"",
        period=gathered.period,
        problems=gathered.problems,
        linked_within=gathered.linked_within,
        article_count=gathered.article_count,
        page_count=gathered.page_count,
    )
    if settings.publish and has_errors(gathered.problems):
        return manifest, readings.made, None
    if settings.publish and not gathered.article_count:
        # An empty or wrong folder must not take the place of a site.
        raise OutputError(f"Không có bài nào trong “{settings.content}” để xuất bản.")
    files = (*gathered.files, *_index(begun, gathered, waiting, say))
    workers = settings.workers or processors()
    others = _others(begun, files)
    with _folder(settings, say) as (folder, base):
        writer = Writer(folder, last, renderer.render, base, as_left=begun.is_as_left)
        site_photos.develop(files, writer.is_there, waiting)
        wanted = {*others, *(file.path for file in files)}
        older = of_last_release(base, wanted) if settings.publish else []
        written = writer.write(
            files, workers=workers, waiting=waiting, prepare=renderer.prepare, older=older
        )
        if settings.publish and written.problems:
            told = [FORMATS["text"](problem, "") for problem in written.problems]
            raise OutputError("\n".join([*told, "Không xuất bản, trang đang có được giữ nguyên."]))
    # Beside the new folder, the writer has not met them.
    pruned = written.pruned + (len(others) if settings.publish else 0)
    written = replace(written, pruned=pruned, others=others)
    save(begun.cache / "pages", manifest.gathering, gathered.text_pages)
    manifest = replace(
        manifest,
        entries=written.entries,
        folders=written.folders,
        prepared=renderer.prepared,
        problems=(*gathered.problems, *written.problems),
    )
    if written.problems or not surveyed.is_current:
        # Of a file that was changed meanwhile, who knows which content went where.
        manifest = replace(manifest, inputs=b"", frame=b"")
    begun.manifest_file.save(manifest)
    return manifest, readings.made, written


def _index(begun: Beginning, gathered: Gathered, waiting: Waiting, say: Say) -> list[File]:
    """The search index: what the last build left, or a new one."""
    articles, settings = gathered.searchable, begun.settings
    if articles is None:
        return []
    files = last_index(articles, begun.last, settings.output)
    if files is None:
        progress = waiting.step("Đang lập chỉ mục tìm kiếm", len(articles.entries))
        files = new_index(articles, settings.language, say, partial(progress, 0))
    return files


def _others(begun: Beginning, files: Iterable[File]) -> tuple[str, ...]:
    """The files in the output that are nobody's of ours, and will go."""
    last, folder = begun.last, begun.settings.output
    if begun.is_as_left or not folder.is_dir() or last.has_same_names(folder):
        return ()
    return others_in(str(folder), last, {*kept_in(folder), *(file.path for file in files)})


@contextmanager
def _folder(settings: Settings, say: Say) -> Iterator[tuple[Path, Path]]:
    """The folder to write to, and the one where the last build is."""
    output = settings.output
    if not settings.publish:
        with readable():
            output.mkdir(parents=True, exist_ok=True)
        yield output, output
        return
    with replacing(output) as fresh:
        yield fresh, output
    if mode := private_mode(output):
        say(
            f"Thư mục “{output}” chỉ mở cho chủ của nó (quyền {mode}), và được giữ như thế. "
            f"Nếu máy chủ web chạy bằng người dùng khác thì gõ lệnh: chmod 755 “{output}”"
        )
