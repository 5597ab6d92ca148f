"""Files broken in the ways in which people, programs and disks break them.

The same `random` gives the same file. Some is broken in bytes, most in what Markdown is
made of: lines, indents, markers and whole pieces of other habits.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Sequence
from random import Random

from .pen import Pen
from .pieces import HABITS

Mutation = Callable[[Random, str], str]

FRAGMENTS = (
    *("\n", "\n\n", "  \n", "\\\n", "    ", "\t", "  ", "\u00a0", "\u200b", "\u0301", "\ufeff"),
    *("*", "**", "***", "_", "__", "~~", "~", "==", "++", "`", "``", "```", "~~~", "```text a\n"),
    *("# ", "#", "## ", "===\n", "---\n", "***\n", "- ", "* ", "+ ", "• ", "– ", "1. ", "1) "),
    *("a) ", "I. ", "1986. ", "- [ ] ", "- [x] ", "> ", ">", "> - ", "1. - ", "- > ", ": ", "\n: "),
    *("|", " | ", "||", "|---|---|\n", "| a | b |\n", "\\|", "[", "]", "(", ")", "![", "](", "]["),
    *(
        "]: ",
        "[a]: /b\n",
        "[1] : /x\n",
        "[^1]",
        "[^1]: ",
        "[^a b]",
        "    [^3]: ",
        "[TOC]",
        "[[",
        "]]",
    ),
    *("{", "}", "{#a}", "{: .b }", "{{< x >}}", "{% x %}", "<{filename}x.md>", "<!-- ", " -->"),
    *("<!--more-->", "<?", "?>", "<", ">", "</", "/>", "<b>", "</b>", "<br>", "<div>", "</div>"),
    *("<details>\n", "</details>\n", "<summary>", "</summary>", "<p>", "<table>", "<td>", "<pre>"),
    *(
        "<script>",
        "<iframe ",
        "<img src=",
        "<a href=",
        "<li>",
        "<o:p>",
        "&",
        "&amp;",
        "&#0;",
        "&#x3c;",
    ),
    *(
        "https://a.vn/b_c",
        "www.abc.vn",
        "a@b.vn",
        "mailto:",
        "javascript:",
        "/anh/a.jpg",
        "#khuyenhoc",
    ),
    *(
        "5*3*2",
        '"',
        "'",
        "“",
        "”",
        "…",
        "\\",
        "\\\\",
        "\x00",
        "\x02",
        "\x03",
        "\x0b",
        "\u2028",
        "😀",
    ),
)
MOST_CHARACTERS = 20_000


def mutant(random: Random, texts: Sequence[str]) -> bytes:
    """A file made of one of the texts, or of two, with up to eight faults."""
    text = random.choice(texts)
    head, mark, body = text.partition("\n---\n")
    if random.random() < 0.2:
        head, mark, body = "", "", text  # its front matter may break as well
    for _ in range(random.randint(1, 8)):
        body = random.choice(MUTATIONS)(random, body)[:MOST_CHARACTERS]
    if random.random() < 0.1:
        body += random.choice(texts).partition("\n---\n")[2]
    return _encoded(random, head + mark + body)


def _encoded(random: Random, text: str) -> bytes:
    chance = random.random()
    if chance < 0.04:
        text = text.replace("\n", random.choice(("\r\n", "\r", "\n\r", "\u2028")))
    elif chance < 0.08:
        text = unicodedata.normalize("NFD", text)
    data = text.encode("utf-8", "replace")
    return _broken(random, data) if random.random() < 0.04 else data


def _broken(random: Random, data: bytes) -> bytes:
    at = random.randrange(len(data) + 1)
    return random.choice(
        (
            data[:at],
            data[:at] + random.randbytes(random.randint(1, 4)) + data[at:],
            data[:at] + bytes([random.randrange(256)]) + data[at + 1 :],
            b"\xff\xfe" + data,
            b"\xef\xbb\xbf" + data,
        )
    )


def _span(random: Random, size: int, most: int) -> tuple[int, int]:
    start = random.randrange(size + 1)
    return start, min(size, start + random.randint(1, most))


def _fragment(random: Random, text: str) -> str:
    at = random.randrange(len(text) + 1)
    fragments = "".join(random.choices(FRAGMENTS, k=random.randint(1, 3)))
    return text[:at] + fragments + text[at:]


def _marker(random: Random, text: str) -> str:
    """At the start of a line, where markers mean most."""
    return _on_lines(random, text, lambda line: random.choice(FRAGMENTS) + line)


def _many(random: Random, text: str) -> str:
    at = random.randrange(len(text) + 1)
    unit = "".join(random.choices(FRAGMENTS, k=random.randint(1, 3)))
    return text[:at] + unit * random.choice((2, 3, 10, 50, 300)) + text[at:]


def _piece(random: Random, text: str) -> str:
    habit = random.choice(HABITS)
    written = random.choice(habit.pieces).write(Pen(random))
    lines = text.split("\n")
    at = random.randrange(len(lines) + 1)
    indent = random.choice(("", "", "  ", "   ", "    ", "\t", "> ", "- "))
    return "\n".join([*lines[:at], *(indent + line for line in written.split("\n")), *lines[at:]])


def _cut(random: Random, text: str) -> str:
    start, end = _span(random, len(text), 40)
    return text[:start] + text[end:]


def _repeat(random: Random, text: str) -> str:
    start, end = _span(random, len(text), 200)
    return text[:end] + text[start:end] * random.randint(1, 4) + text[end:]


def _move(random: Random, text: str) -> str:
    start, end = _span(random, len(text), 80)
    rest = text[:start] + text[end:]
    at = random.randrange(len(rest) + 1)
    return rest[:at] + text[start:end] + rest[at:]


def _on_lines(random: Random, text: str, change: Callable[[str], str]) -> str:
    """Change up to ten lines below each other."""
    lines = text.split("\n")
    start, end = _span(random, len(lines), random.choice((1, 1, 3, 10)))
    return "\n".join([*lines[:start], *map(change, lines[start:end]), *lines[end:]])


def _indent(random: Random, text: str) -> str:
    by = random.choice((" ", "  ", "   ", "    ", "\t", "     ", "\u00a0", "> ", "        "))
    return _on_lines(random, text, lambda line: by + line)


def _dedent(random: Random, text: str) -> str:
    return _on_lines(random, text, str.lstrip)


def _end(random: Random, text: str) -> str:
    by = random.choice(("  ", "\\", " ", "\t", "|", " {.a}", "`", "*"))
    return _on_lines(random, text, lambda line: line + by)


def _drop_lines(random: Random, text: str) -> str:
    lines = text.split("\n")
    start, end = _span(random, len(lines), 3)
    return "\n".join(lines[:start] + lines[end:])


def _swap_lines(random: Random, text: str) -> str:
    lines = text.split("\n")
    a, b = random.randrange(len(lines)), random.randrange(len(lines))
    lines[a], lines[b] = lines[b], lines[a]
    return "\n".join(lines)


def _join(random: Random, text: str) -> str:
    """Blank lines lost, or all line ends."""
    start, end = _span(random, len(text), 400)
    by = random.choice((("\n\n", "\n"), ("\n", " "), ("\n", "\n\n"), (" ", "\u00a0"), (" ", "\n")))
    return text[:start] + text[start:end].replace(*by) + text[end:]


def _truncate(random: Random, text: str) -> str:
    return text[: random.randrange(len(text) + 1)]


MUTATIONS: tuple[Mutation, ...] = (
    *(_fragment, _fragment, _marker, _marker, _piece, _piece, _many, _cut, _repeat, _move),
    *(_indent, _indent, _dedent, _end, _drop_lines, _swap_lines, _join, _join, _truncate),
)
