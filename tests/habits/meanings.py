"""What our editors mean otherwise than CommonMark reads it.

`MEANT` holds what our reader must take so; of what is in `EITHER` both readings are good.
The name of each is what a report calls it.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from .rewriting import (
    CAPTION_RE,
    FORM_RE,
    TABBED_RE,
    apart,
    ended_lists,
    kept_apart,
    letters,
    prose,
    round_bullets,
    ruled,
    substitute,
    tabs,
    widened,
)


@dataclass(frozen=True, slots=True)
class Meaning:
    """`rewrite` gives the text in CommonMark's words."""

    name: str
    why: str
    rewrite: Callable[[str], str]


MEANT = (
    Meaning("round bullets", "“•” and its like begin items of lists", round_bullets),
    Meaning("letters", "“a)” begins an item of a list", letters),
    Meaning(
        "years",
        "“1986. Năm ấy” is a sentence that begins with a year",
        substitute(r"^(\s{0,3})(\d{4})([.)]) ", r"\1\2\\\3 "),
    ),
    Meaning(
        "sums",
        "stars between digits multiply",
        substitute(r"(?<=\d)\*(?=\d)", r"\\*"),
    ),
    Meaning(
        "stars of notes",
        "“(*)” leads to a note below that begins with it",
        substitute(r"\((\*+)\)", lambda match: "(" + r"\*" * len(match[1]) + ")"),
    ),
    Meaning(
        "about",
        "“~ 200 em” is about 200",
        substitute(r"^~(?=[ \t])", r"\\~"),
    ),
    Meaning(
        "lines of a form",
        "“Họ tên: …” and “Địa chỉ: …” below each other stay on their own lines",
        lambda text: kept_apart(text, FORM_RE),
    ),
    Meaning(
        "ends of lists",
        "a line that begins anew right below a list, and is not indented, is no more of it",
        ended_lists,
    ),
    Meaning(
        "rows of tabs",
        "lines with tabs between words stay on their own lines",
        lambda text: kept_apart(text, TABBED_RE),
    ),
    Meaning("indented prose", "a paragraph that begins with a tab is a paragraph", prose),
    Meaning(
        "captions",
        "a line right below a photo is its caption, with or without italics",
        partial(CAPTION_RE.sub, r"\1\n*\2*"),
    ),
    Meaning(
        "labels of notes",
        "“[^ghi chú]” is a note whatever its label",
        substitute(r"\[\^([^\]\n]+)\]", lambda match: f"[^{'-'.join(match[1].split())}]"),
    ),
    Meaning(
        "cells beyond the head",
        "what stands in a row beyond the head's last column is not lost",
        widened,
    ),
    Meaning(
        "attribute lists",
        "“{: .x }” and “{#x}” give classes and ids",
        substitute(r"\s*\{(?::[^{}\n]*|[#.][\w-]+)\}(?=\s|$)", ""),
    ),
    Meaning(
        "Markdown in HTML",
        "what stands in <details> is Markdown, with or without empty lines",
        substitute(r"^</?details>$|^<summary>.*</summary>$", lambda match: apart(match[0])),
    ),
)
EITHER = (
    Meaning(
        "long dashes",
        "“– đơn” may be an item of a list or a line",
        substitute(r"^(\s{0,3})[–—][ \t\u00a0]+", r"\1- "),
    ),
    Meaning(
        "dashes without a space",
        "“-đơn” may be an item of a list or a line",
        substitute(r"^(\s{0,3})-(?=[^\W\d])", r"\1- "),
    ),
    Meaning(
        "numbers without a space",
        "“1.đơn” may be an item of a list or a line",
        substitute(r"^(\s{0,3}\d{1,2}[.)])(?=[^\W\d])", r"\1 "),
    ),
    Meaning("tables of tabs", "lines with tabs may be rows of a table", tabs),
    Meaning(
        "marked",
        "==tô== may be shown as marked",
        substitute(r"==([^\s=](?:[^=\n]*[^\s=])?)==", r"<mark>\1</mark>"),
    ),
    Meaning(
        "contents",
        "[TOC] and {:toc} may show a list of the headings, or nothing",
        substitute(r"^(?:\[TOC\]|\[\[_TOC_\]\]|[*-] TOC)$", ""),
    ),
    Meaning(
        "half-written references",
        "“[1] : /x” and “[a]: /mau don.pdf” may be read as they are meant",
        substitute(
            r"^(\[[^\]\n^]+\]) ?: ?([^<\s][^\"\n]*)$",
            lambda match: f"{match[1]}: <{match[2].strip()}>",
        ),
    ),
    Meaning(
        "addresses of files",
        "“<{filename}x.md>” may be a link to that file",
        substitute(r"<\{(?:filename|static)\}([^<>\s]+)>", r"[\1](\1)"),
    ),
    Meaning(
        "pipes in code",
        "a pipe within backticks may belong to the code, not to the table",
        substitute(r"`[^`\n]*`", lambda match: re.sub(r"(?<!\\)\|", r"\\|", match[0])),
    ),
    Meaning(
        "one tilde",
        "~cũ~ may be struck out",
        substitute(r"(?<![~\w])~(\S(?:[^~\n]*\S)?)~(?![~\w])", r"~~\1~~"),
    ),
    Meaning(
        "table without a rule",
        "rows of pipes may be a table without the line below its head",
        ruled,
    ),
)
