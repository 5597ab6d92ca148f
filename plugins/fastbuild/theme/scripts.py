"""JavaScript modules as one file: a phone on a slow link asks once, not once for each.

The modules of a folder import each other by name and nothing else (`import { a } from
"./b.js";`), declare no top-level name twice, and run nothing when they are loaded, but for
main.js, which comes last.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path

import rjsmin

from .files import ThemeError, read_text

IMPORT_RE = re.compile(r'^import \{[^}]*\} from "\./[\w-]+\.js";\n', re.MULTILINE)
EXPORT_RE = re.compile(r"^export (?=(?:async )?function|const)", re.MULTILINE)
DECLARED_RE = re.compile(r"^(?:export )?(?:async )?(?:function|const|let) (\w+)", re.MULTILINE)


def joined(files: Iterable[Path]) -> str:
    """The modules among the files of a folder as one. Raises ThemeError where that cannot be."""
    modules = [file for file in files if file.suffix == ".js"]
    modules.sort(key=lambda file: (file.name == "main.js", file.name))
    pieces = []
    declared: dict[str, str] = {}
    for file in modules:
        text = IMPORT_RE.sub("", read_text(file))
        for name in DECLARED_RE.findall(text):
            if declared.setdefault(name, file.name) != file.name:
                raise ThemeError(f"{file}: tên “{name}” đã có trong {declared[name]}")
        text = EXPORT_RE.sub("", text)
        if left := re.search(r"^(?:import|export)\b.*", text, re.MULTILINE):
            raise ThemeError(f"{file}: không nối được dòng “{left[0]}”")
        pieces.append(text)
    return str(rjsmin.jsmin("".join(pieces)))
