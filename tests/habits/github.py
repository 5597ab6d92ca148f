"""Markdown as in the README files of GitHub."""

from __future__ import annotations

from textwrap import wrap

from .pen import Pen
from .sample import Habit


def _frame(pen: Pen, title: str) -> str:
    return (
        f"---\ntitle: {title}\ndate: 2021-08-13 09:55\nauthor: {pen.name()}\nlocalities: []\n---\n"
    )


GITHUB = Habit("github", _frame)
piece, last, foreign = GITHUB.piece, GITHUB.last, GITHUB.foreign

COMMANDS = (
    "make serve",
    "git pull --rebase",
    "python3 gop.py so-lieu.csv",
    "cat so_quy.csv | sort",
)


def indented(text: str, by: str) -> str:
    """Each line with something on it moved right."""
    return "\n".join(by + line if line else line for line in text.split("\n"))


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
    return f"```{info}\n# không phải tiêu đề\n{pen.pick(*COMMANDS)}\n```\n\n{pen.paragraph()}\n\n{_fence(pen)}"


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
    return "```\n- [ ] *sao*\n| a | b |\n|---|---|\n\n    thụt\n<b>đậm</b> [x](y) &amp;\n```"


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
    return f"| Lệnh | Việc |\n|:-----|:----:|\n| `cat a \\| sort` | {pen.words()} |\n| `make` | **{pen.words()}** |"


@piece
def table_under_line(pen: Pen) -> str:
    return f"{pen.introduction()}\n| Xã | Số suất |\n|---|---|\n| Kiên Thành | {pen.number()} |\n| Tân Hương | |"


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
def references(pen: Pen) -> str:
    return (
        f"{pen.sentence()} Xem [quyết định][1], [công văn][cv] và [Mẫu đơn].\n\n"
        f"[1]: https://example.org/{pen.number()}\n"
        f'[cv]: <https://example.org/cong-van> "Công văn"\n[mẫu đơn]: https://example.org/mau'
    )


@piece
def references_under_text(pen: Pen) -> str:
    return f"{pen.sentence()} Theo [báo cáo][].\n\n  [báo cáo]:\n    https://example.org/bc"


@piece
def addresses(pen: Pen) -> str:
    where = pen.pick(
        "https://example.org/a_b_c?x=1&y=2", "www.example.org/tin", "http://example.org"
    )
    return f"{pen.sentence()} Xem {where}. Hỏi qua hoi@example.org, hoặc <https://example.org/b> ({where})."


@piece
def address_items(pen: Pen) -> str:
    return f"- https://example.org/{pen.number()}\n- www.example.org\n- <mail@example.org>"


@piece
def struck(pen: Pen) -> str:
    return f"Thời hạn: ~~{pen.words()}~~ **{pen.words()}**, {pen.words()}; ~~*{pen.words()}*~~."


@piece
def details(pen: Pen) -> str:
    inside = "\n".join(f"- {item}" for item in pen.items())
    gap = pen.pick("\n\n", "\n")
    title = pen.pick(pen.words(), f"**{pen.words()}**", f"<b>{pen.words()}</b>")
    return f"<details>\n<summary>{title}</summary>{gap}{inside}{gap}</details>"


@piece
def breaks_in_html(pen: Pen) -> str:
    return f"{pen.sentence()}<br>\n{pen.sentence()}<br/>{pen.sentence()}"


@piece
def image_in_html(pen: Pen) -> str:
    return f'<p align="center">\n  <img src="/anh/2021/le-trao.jpg" alt="{pen.words()}" width="400">\n</p>'.replace(
        ' align="center"', ""
    )


@piece
def small_html(pen: Pen) -> str:
    return f"Nhấn <kbd>Ctrl</kbd>+<kbd>C</kbd>, {pen.words()} m<sup>2</sup>, H<sub>2</sub>O <!-- ẩn --> *{pen.words()}*."


@piece
def setext(pen: Pen) -> str:
    return f"{pen.heading()}\n{pen.pick('=====', '---', '-----')}\n{pen.paragraph()}\n\n{pen.heading()}\n---\n\n{pen.paragraph()}"


@piece
def setext_of_two_lines(pen: Pen) -> str:
    return f"{pen.heading()}\nvà {pen.words()}\n======\n\n{pen.paragraph()}"


@piece
def hard_breaks(pen: Pen) -> str:
    mark = pen.pick("  ", "\\", "   ")
    return f"{pen.sentence()}{mark}\n{pen.sentence()}{mark}\n{pen.sentence()}"


@piece
def wrapped(pen: Pen) -> str:
    width = pen.number(60, 100)
    return "\n\n".join("\n".join(wrap(pen.paragraph(3), width)) for _ in range(2))


@piece
def wrapped_items(pen: Pen) -> str:
    mark = pen.pick("- ", "* ", "1. ")
    by = pen.pick(" " * len(mark), "", "    ")
    items = [wrap(pen.paragraph(2), 70) for _ in range(3)]
    return "\n".join(mark + f"\n{by}".join(lines) for lines in items)


@piece
def wrapped_at_numbers(pen: Pen) -> str:
    return (
        f"{pen.sentence()} Số suất trong năm là\n{pen.number()}, nhiều hơn năm\n"
        f"{pen.number(1990, 2020)}. {pen.sentence()} Trong đó có\n– {pen.words()} và\n"
        f"+84 là mã nước."
    )


@piece
def headings(pen: Pen) -> str:
    end = pen.pick("", " ##", " #")
    return f"{pen.paragraph()}\n## {pen.heading()}{end}\n{pen.paragraph()}\n### `{pen.words()}` và *{pen.words()}*\n{pen.paragraph()}"


@piece
def quote(pen: Pen) -> str:
    return f"> {pen.sentence()}\n> {pen.sentence()}\nkhông có dấu ở dòng này\n>\n> > {pen.sentence()}\n>\n> - {pen.items(1)[0]}"


@piece
def quote_under_line(pen: Pen) -> str:
    return f"{pen.sentence()}\n> {pen.sentence()}\n\n{pen.sentence()}"


@piece
def quote_in_item(pen: Pen) -> str:
    one, two = pen.items(2)
    return f"- {one}\n  > {pen.sentence()}\n- {two}"


@piece
def emphasis(pen: Pen) -> str:
    return (
        f"***{pen.words()}*** và __{pen.words()}__, _{pen.words()}_, tệp so_lieu_2021.csv, "
        f"**“{pen.words()}”**, *{pen.words()} **{pen.words()}** {pen.words()}*."
    )


@piece
def rules(pen: Pen) -> str:
    return (
        f"{pen.sentence()}\n\n{pen.pick('***', '---', '___', '* * *', '- - -')}\n\n{pen.sentence()}"
    )


@piece
def rule_under_list(pen: Pen) -> str:
    return "\n".join([*(f"- {item}" for item in pen.items()), "***", pen.paragraph()])


@piece
def code_spans(pen: Pen) -> str:
    return f"Gõ `` a`b ``, `**không đậm**`, `<br>` rồi `{pen.pick(*COMMANDS)}`; {pen.words()}."


@piece
def escapes(pen: Pen) -> str:
    return f"\\*không nghiêng\\*, 5 \\* 3, \\[không liên kết\\], {pen.words()} \\# {pen.number()}.\n\n1986\\. {pen.sentence()}"


@piece
def entities(pen: Pen) -> str:
    return f"&copy; 2021 Hội Khuyến học, Tân&nbsp;Hương, 5 &lt; 6 & 7 &gt; 3; AT&T, {pen.words()}."


@piece
def indented_code(pen: Pen) -> str:
    return f"{pen.sentence()}\n\n    $ {pen.pick(*COMMANDS)}\n    # ok\n\n        x = [1, 2]\n\n{pen.sentence()}"


@piece
def links(pen: Pen) -> str:
    return (
        f'[{pen.words()}](https://example.org/a_(b) "Tên"), [{pen.words()}](<https://example.org/a b>), '
        f"[**{pen.words()}**](/gioi-thieu/) và ![{pen.words()}](/anh/2021/nho.png) {pen.words()}."
    )


@piece
def linked_image(pen: Pen) -> str:
    return f"[![{pen.words()}](/anh/2021/le-trao.jpg)](https://example.org/album)"


@foreign
def badge(pen: Pen) -> str:
    return f"![trạng thái](https://img.example.org/{pen.number()}.svg) {pen.words()}"


@foreign
def alert(pen: Pen) -> str:
    return f"> [!{pen.pick('NOTE', 'WARNING', 'TIP')}]\n> {pen.sentence()}"


@foreign
def emoji_names(pen: Pen) -> str:
    return f":tada: {pen.sentence()} :rocket:"
