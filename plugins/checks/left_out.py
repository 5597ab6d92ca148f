"""Files of the content folder that are not published, for messages about links to them."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class LeftOut:
    """Their paths, and what would be published: kinds (`.pdf`) of files in some folders."""

    files: frozenset[str] = frozenset()
    folders: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()

    def why(self, path: str) -> str:
        """What follows the file's name in a message, and the remedy; "" if it is not here."""
        if path not in self.files:
            return ""
        folder, _, rest = path.rpartition("/")
        suffix = f".{rest.rpartition('.')[2].lower()}"
        if folder.partition("/")[0] not in self.folders:
            folders = " và ".join(f"“{name}”" for name in self.folders)
            return (
                f"có đó nhưng không được đăng, vì chỉ tệp trong thư mục {folders} được đăng. "
                "Chuyển tệp vào đó, rồi sửa địa chỉ trong bài."
            )
        kinds = ", ".join(kind[1:] for kind in self.kinds)
        return (
            f"có đó nhưng không được đăng, vì là loại “{suffix}”. "
            f"Lưu thành một loại được đăng ({kinds}), hoặc bỏ liên kết."
        )
