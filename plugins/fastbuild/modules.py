"""JavaScript modules as one file: a phone on a slow link asks once, not once for each.

The modules of a folder import each other by name and nothing else (`import { a } from
"./b.js";`), declare no top-level name twice, and run nothing when they are loaded, but for
main.js, which comes last. Comments stand on lines of their own; they stay in the source.
"""

from __future__ import annotations

import re
from pathlib import Path

IMPORT_RE = re.compile(r'^import \{[^}]*\} from "\./[\w-]+\.js";\n', re.MULTILINE)
EXPORT_RE = re.compile(r"^export (?=(?:async )?function|const)", re.MULTILINE)
COMMENT_RE = re.compile(r"^[ ]*(?:/\*.*?\*/|//[^\n]*)\n", re.MULTILINE | re.DOTALL)
DECLARED_RE = re.compile(r"^(?:export )?(?:async )?(?:function|const|let) (\w+)", re.MULTILINE)
MARGIN_RE = re.compile(r"^\s+", re.MULTILINE)


def joined(folder: Path) -> str:
    """The modules of a folder as one. Raises ValueError where that cannot be."""
    files = sorted(folder.glob("*.js"), key=lambda file: (file.name == "main.js", file.name))
    pieces = []
    declared: dict[str, str] = {}
    for file in files:
        text = IMPORT_RE.sub("", file.read_text("utf-8"))
        for name in DECLARED_RE.findall(text):
            if declared.setdefault(name, file.name) != file.name:
                raise ValueError(f"{file.name}: {declared[name]} has “{name}” as well")
        text = MARGIN_RE.sub("", COMMENT_RE.sub("", EXPORT_RE.sub("", text)))
        if left := re.search(r"^(?:import|export)\b.*", text, re.MULTILINE):
            raise ValueError(f"{file.name}: not a form that is joined: {left[0]}")
        pieces.append(text)
    return "".join(pieces)
