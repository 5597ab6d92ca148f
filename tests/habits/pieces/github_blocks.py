"""Lists, fences and tables as in the README files of GitHub."""

from __future__ import annotations

from textwrap import wrap

from tests.habits.pen import Pen
from tests.habits.sample import blocks, indented, lines

from .github import COMMANDS, GITHUB

piece, last = GITHUB.piece, GITHUB.last


def _fence(pen: Pen, language: str = "bash") -> str:
    comment = pen.pick("# chạy thử\n", "", "# 1. nạp số liệu\n\n")
    return f"```{language}\n{comment}{pen.pick(*COMMANDS)}\n```"


@piece
def fence_in_numbered(pen: Pen) -> str:
    by = pen.pick("   ", "    ", "  ", "\t")
    gap = pen.pick("\n", "\n\n")
    steps = [f"{n}. {pen.sentence()}{gap}{indented(_fence(pen), by)}" for n in range(1, 4)]
    return gap.join(steps)


@piece
def fence_in_bullets(pen: Pen) -> str:
    by = pen.pick("  ", "    ", "\t")
    mark = pen.pick("-", "*", "+")
    items = [f"{mark} {item}:\n\n{indented(_fence(pen), by)}" for item in pen.items(2)]
    return "\n".join(items)


@piece
def fence_in_nested(pen: Pen) -> str:
    inner = f"- {pen.items(1)[0]}\n{indented(_fence(pen), '  ')}"
    return f"1. {pen.sentence()}\n{indented(inner, '   ')}\n2. {pen.sentence()}"


@piece
def fence_information(pen: Pen) -> str:
    info = pen.pick("text phần 1", "cpp=", "{.python}", 'json title="a.json"', "diff -u", "C++")
    code = lines(f"```{info}", "# không phải tiêu đề", pen.pick(*COMMANDS), "```")
    return blocks(code, pen.paragraph(), _fence(pen))


@piece
def fence_tildes(pen: Pen) -> str:
    return f"~~~{pen.pick('', 'sh', ' text')}\n# ghi chú\n```\n{pen.pick(*COMMANDS)}\n~~~"


@piece
def fence_long(pen: Pen) -> str:
    return f"````markdown\n```sh\n{pen.pick(*COMMANDS)}\n```\n````"


@piece
def fence_under_line(pen: Pen) -> str:
    return f"{pen.sentence()}\n{_fence(pen, pen.pick('', 'python', 'csv'))}\n{pen.sentence()}"


@piece
def fence_with_marks(pen: Pen) -> str:
    return lines(
        "```",
        "- [ ] *sao*",
        "| a | b |",
        "|---|---|",
        "",
        "    thụt",
        "<b>đậm</b> [x](y) &amp;",
        "```",
    )


@piece
def fence_in_quote(pen: Pen) -> str:
    return indented(f"{pen.sentence()}\n\n{_fence(pen)}".replace("\n\n", "\n \n"), "> ")


@last
def fence_never_closed(pen: Pen) -> str:
    return f"{pen.sentence()}\n\n```sh\n# bước một\n{pen.pick(*COMMANDS)}\n- vẫn là mã"


@piece
def tasks(pen: Pen) -> str:
    boxes = ("[ ]", "[x]", "[X]")
    mark = pen.pick("-", "*", "1.")
    return "\n".join(f"{mark} {pen.pick(*boxes)} {item}" for item in pen.items())


@piece
def tasks_nested(pen: Pen) -> str:
    one, two, three = pen.items(3)
    return f"- [x] {one}\n  - [ ] {two}\n  - [x] {three}\n- [ ] {pen.sentence()}"


@piece
def table_without_outer_pipes(pen: Pen) -> str:
    rows = "\n".join(f"{pen.name()} | {pen.number()} | {pen.words()}" for _ in range(3))
    return f"Họ tên | Điểm | Ghi chú\n--- | ---: | :---\n{rows}"


@piece
def table_with_code(pen: Pen) -> str:
    return lines(
        "| Lệnh | Việc |",
        "|:-----|:----:|",
        f"| `cat a \\| sort` | {pen.words()} |",
        f"| `make` | **{pen.words()}** |",
    )


@piece
def table_under_line(pen: Pen) -> str:
    return lines(
        pen.introduction(),
        "| Xã | Số suất |",
        "|---|---|",
        f"| Kiên Thành | {pen.number()} |",
        "| Tân Hương | |",
    )


@piece
def table_short_row(pen: Pen) -> str:
    return f"| Xã | Nam | Nữ |\n| - | - | - |\n| Kiên Thành | {pen.number()} |\n| Quy Mông |"


@piece
def table_then_text(pen: Pen) -> str:
    return f"| Xã | Suất |\n| --- | --- |\n| Y Can | {pen.number()} |\n\n{pen.paragraph()}"


@piece
def bullets_under_line(pen: Pen) -> str:
    mark = pen.pick("*", "-", "+")
    return "\n".join([pen.introduction(), *(f"{mark} {item}" for item in pen.items())])


@piece
def numbers_under_line(pen: Pen) -> str:
    end = pen.pick(".", ")")
    lines = [f"{n}{end} {item}" for n, item in enumerate(pen.items(), 1)]
    return "\n".join([pen.introduction(), *lines])


@piece
def nested(pen: Pen) -> str:
    by = pen.pick("  ", "   ", "    ", "\t")
    mark, inner = pen.pick("-", "*"), pen.pick("-", "*", "+")
    one, two, three, four = pen.items(4)
    deeper = indented(f"{inner} {three}", by)
    return f"{mark} {one}\n{by}{inner} {two}\n{indented(deeper, by)}\n{mark} {four}"


@piece
def nested_in_numbers(pen: Pen) -> str:
    by = pen.pick("   ", "    ", "  ")
    one, two, three, four = pen.items(4)
    mark = pen.pick("- ", "* ", "1. ")
    return f"1. {one}\n{by}{mark}{two}\n{by}{mark}{three}\n2. {four}"


@piece
def nested_wide(pen: Pen) -> str:
    one, two, three = pen.items(3)
    return f"-   {one}\n    -   {two}\n\n        {pen.sentence()}\n\n-   {three}"


@piece
def loose_list(pen: Pen) -> str:
    mark = pen.pick("- ", "* ", "1. ")
    return "\n\n".join(mark + item for item in pen.items())


@piece
def paragraphs_in_items(pen: Pen) -> str:
    mark, by = ("1. ", "   ") if pen.maybe() else ("- ", "  ")
    return "\n\n".join(f"{mark}{item}\n\n{by}{pen.paragraph()}" for item in pen.items(2))


@piece
def lazy_item(pen: Pen) -> str:
    one, two = pen.items(2)
    return f"- {one}\ntiếp theo ở dòng dưới\n- {two}\n  và ở dòng này"


@piece
def other_marker_below(pen: Pen) -> str:
    one, two, three, four = pen.items(4)
    pair = ("- ", "* ") if pen.maybe() else ("1. ", "- ")
    return f"{pair[0]}{one}\n{pair[0]}{two}\n{pair[1]}{three}\n{pair[1]}{four}"


@piece
def numbers_from(pen: Pen) -> str:
    start = pen.number(3, 20)
    return "\n".join(f"{n}. {item}" for n, item in enumerate(pen.items(), start))


@piece
def numbers_all_one(pen: Pen) -> str:
    return "\n".join(f"1. {item}" for item in pen.items())


@piece
def list_under_heading(pen: Pen) -> str:
    return "\n".join(
        [
            f"### {pen.heading()}",
            *(f"- {item}" for item in pen.items()),
            f"### {pen.heading()}",
            pen.paragraph(),
        ]
    )


@piece
def wrapped_items(pen: Pen) -> str:
    mark = pen.pick("- ", "* ", "1. ")
    by = pen.pick(" " * len(mark), "", "    ")
    items = [wrap(pen.paragraph(2), 70) for _ in range(3)]
    return "\n".join(mark + f"\n{by}".join(lines) for lines in items)


@piece
def quote_in_item(pen: Pen) -> str:
    one, two = pen.items(2)
    return f"- {one}\n  > {pen.sentence()}\n- {two}"


@piece
def rule_under_list(pen: Pen) -> str:
    return "\n".join([*(f"- {item}" for item in pen.items()), "***", pen.paragraph()])


@piece
def indented_code(pen: Pen) -> str:
    code = f"    $ {pen.pick(*COMMANDS)}\n    # ok\n\n        x = [1, 2]"
    return blocks(pen.sentence(), code, pen.sentence())
