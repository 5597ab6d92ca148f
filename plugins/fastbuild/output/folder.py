"""Which folder a build may write to, since anything else in it would be lost; and its cache."""

from __future__ import annotations

from collections.abc import Iterable
from hashlib import blake2b
from pathlib import Path

from plugins.problems import RefusalError
from plugins.settings import Settings

MARKER = ".built-site"
MARKER_TEXT = "Thư mục này do trình dựng trang tạo ra; mọi tệp khác đặt vào đây sẽ bị xóa.\n"
KEPT = "Tệp của bản trước, giữ lại đến lần xuất bản sau:\n"
"""Line of a marker, above the paths of these files."""


class OutputError(RefusalError):
    """The site must not, or cannot, be written; the text is in Vietnamese."""


def marker(kept: Iterable[str]) -> bytes:
    """Content of the marker of a site that has `kept` files of the release before."""
    lines = [f"{path}\n" for path in sorted(kept)]
    return "".join([MARKER_TEXT, *([KEPT, *lines] if lines else [])]).encode()


def kept_in(folder: Path) -> frozenset[str]:
    """The files of a site that are of the release before, by path."""
    try:
        text = (folder / MARKER).read_bytes().decode(errors="replace")
    except OSError:
        return frozenset()
    return frozenset(text.partition(KEPT)[2].splitlines())


def cache_folder(settings: Settings) -> Path:
    """Where the journal and manifest of this content and output are."""
    folders = f"{resolved(settings.content)}\0{resolved(settings.output)}"
    name = blake2b(folders.encode("utf-8", "surrogateescape"), digest_size=8).hexdigest()
    return settings.cache / name


def resolved(path: Path) -> Path:
    """A path without links. Raises OutputError for a link that leads to itself."""
    try:
        return path.resolve()
    except RuntimeError:
        raise OutputError(
            f"“{path}” là liên kết dẫn vòng về chính nó. Xóa liên kết đó, hoặc chọn chỗ khác."
        ) from None


def check_is_ours(folder: Path, content: Path) -> None:
    """Raise OutputError unless `folder` may be emptied: it is new, empty, or was built here."""
    if _overlap(resolved(folder), resolved(content)):
        raise OutputError(
            f"Thư mục kết quả “{folder}” trùng hoặc chứa thư mục nội dung “{content}”. "
            "Chọn thư mục khác bằng OUTPUT=…"
        )
    if not folder.exists():
        return
    if not folder.is_dir():
        raise OutputError(f"“{folder}” không phải là thư mục. Chọn chỗ khác bằng OUTPUT=…")
    if any(folder.iterdir()) and not (folder / MARKER).is_file():
        raise OutputError(
            f"Thư mục “{folder}” đang có tệp không do trang này tạo ra, nên không ghi vào đó. "
            "Chọn thư mục khác bằng OUTPUT=…, hoặc tự xóa nó."
        )


def _overlap(folder: Path, content: Path) -> bool:
    return folder == content or content.is_relative_to(folder) or folder.is_relative_to(content)
