"""Markdown as in the README files of GitHub."""

from __future__ import annotations

from textwrap import wrap

from tests.habits.pen import Pen
from tests.habits.sample import Habit, blocks, lines


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
    mail = "Hỏi qua hoi@example.org, hoặc <https://example.org/b>"
    return f"{pen.sentence()} Xem {where}. {mail} ({where})."


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
    image = f'<img src="/anh/2021/le-trao.jpg" alt="{pen.words()}" width="400">'
    return lines('<p class="giua">', f"  {image}", "</p>")


@piece
def small_html(pen: Pen) -> str:
    keys = "Nhấn <kbd>Ctrl</kbd>+<kbd>C</kbd>"
    return f"{keys}, {pen.words()} m<sup>2</sup>, H<sub>2</sub>O <!-- ẩn --> *{pen.words()}*."


@piece
def setext(pen: Pen) -> str:
    rule = pen.pick("=====", "---", "-----")
    first = lines(pen.heading(), rule, pen.paragraph())
    return blocks(first, lines(pen.heading(), "---"), pen.paragraph())


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
def wrapped_at_numbers(pen: Pen) -> str:
    return (
        f"{pen.sentence()} Số suất trong năm là\n{pen.number()}, nhiều hơn năm\n"
        f"{pen.number(1990, 2020)}. {pen.sentence()} Trong đó có\n– {pen.words()} và\n"
        f"+84 là mã nước."
    )


@piece
def headings(pen: Pen) -> str:
    end = pen.pick("", " ##", " #")
    return lines(
        pen.paragraph(),
        f"## {pen.heading()}{end}",
        pen.paragraph(),
        f"### `{pen.words()}` và *{pen.words()}*",
        pen.paragraph(),
    )


@piece
def quote(pen: Pen) -> str:
    return lines(
        f"> {pen.sentence()}",
        f"> {pen.sentence()}",
        "không có dấu ở dòng này",
        ">",
        f"> > {pen.sentence()}",
        ">",
        f"> - {pen.items(1)[0]}",
    )


@piece
def quote_under_line(pen: Pen) -> str:
    return f"{pen.sentence()}\n> {pen.sentence()}\n\n{pen.sentence()}"


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
def code_spans(pen: Pen) -> str:
    return f"Gõ `` a`b ``, `**không đậm**`, `<br>` rồi `{pen.pick(*COMMANDS)}`; {pen.words()}."


@piece
def escapes(pen: Pen) -> str:
    stars = "\\*không nghiêng\\*, 5 \\* 3, \\[không liên kết\\]"
    return f"{stars}, {pen.words()} \\# {pen.number()}.\n\n1986\\. {pen.sentence()}"


@piece
def entities(pen: Pen) -> str:
    return f"&copy; 2021 Hội Khuyến học, Tân&nbsp;Hương, 5 &lt; 6 & 7 &gt; 3; AT&T, {pen.words()}."


@piece
def links(pen: Pen) -> str:
    return (
        f'[{pen.words()}](https://example.org/a_(b) "Tên"), '
        f"[{pen.words()}](<https://example.org/a b>), [**{pen.words()}**](/gioi-thieu/) "
        f"và ![{pen.words()}](/anh/2021/nho.png) {pen.words()}."
    )


@piece
def linked_image(pen: Pen) -> str:
    return f"[![{pen.words()}](/anh/2021/le-trao.jpg)](https://example.org/site_photos)"


@foreign
def badge(pen: Pen) -> str:
    return f"![trạng thái](https://img.example.org/{pen.number()}.svg) {pen.words()}"


@foreign
def alert(pen: Pen) -> str:
    return f"> [!{pen.pick('NOTE', 'WARNING', 'TIP')}]\n> {pen.sentence()}"


@foreign
def emoji_names(pen: Pen) -> str:
    return f":tada: {pen.sentence()} :rocket:"
