"""Markdown as in sites of Hugo and Jekyll."""

from __future__ import annotations

from tests.habits.pen import Pen
from tests.habits.sample import Habit, blocks, indented, lines


def _frame(pen: Pen, title: str) -> str:
    quoted = pen.pick(f'"{title}"', f"'{title}'", title)
    tags = pen.pick("tags: [học bổng, vùng cao]\n", "tags:\n  - học bổng\n  - vùng cao\n", "")
    date = pen.pick("2021-08-13T09:55:00+07:00", "2021-08-13 09:55:00 +0700", "2021-08-13")
    summary = pen.pick("", f"summary: >\n  {pen.sentence()}\n", f"summary: |\n  {pen.sentence()}\n")
    head = f"title: {quoted}\ndate: {date}\nauthor: {pen.name()}\n{tags}{summary}"
    return f"---\n{head}localities: []\n---\n"


HUGO = Habit("hugo", _frame)
piece, last, foreign = HUGO.piece, HUGO.last, HUGO.foreign


@piece
def notes(pen: Pen) -> str:
    n = pen.number()
    return f"{pen.sentence()[:-1]}[^{n}]. {pen.sentence()}\n\n[^{n}]: {pen.sentence()}"


@piece
def notes_with_words(pen: Pen) -> str:
    label = f"{pen.pick('nguon', 'so-lieu', 'ghichu')}{pen.number()}"
    return blocks(
        f"{pen.sentence()}[^{label}]",
        f"[^{label}]: {pen.sentence()}",
        f"    {pen.sentence()}",
        pen.paragraph(),
    )


@piece
def notes_out_of_order(pen: Pen) -> str:
    a, b = pen.number(100, 400), pen.number(401, 800)
    notes = lines(f"[^{a}]: {pen.sentence()}", f"[^{b}]: {pen.sentence()}")
    return blocks(f"Hai[^{b}] rồi một[^{a}], lại hai[^{b}].", notes)


@piece
def notes_in_list(pen: Pen) -> str:
    n = pen.number(801, 999)
    one, two = pen.items(2)
    return f"- {one}[^{n}]\n- {two}\n\n[^{n}]: {pen.sentence()}\n  {pen.words()}"


@piece
def more(pen: Pen) -> str:
    return f"{pen.paragraph()}\n\n<!--more-->\n\n{pen.paragraph()}"


@piece
def heading_ids(pen: Pen) -> str:
    return blocks(
        f"## {pen.heading()} {{#muc-{pen.number()}}}",
        pen.paragraph(),
        f"### {pen.heading()} {{: .to }}",
        pen.paragraph(),
    )


@piece
def attribute_lists(pen: Pen) -> str:
    return f"{pen.sentence()}\n{{: .ghi-chu }}\n\n**{pen.words()}**{{: .do }} {pen.sentence()}"


@piece
def definitions(pen: Pen) -> str:
    first = lines(pen.words(), f": {pen.sentence()}")
    second = lines("Suất học bổng", f":   {pen.sentence()}", f":   {pen.sentence()}")
    return blocks(first, second)


@piece
def definitions_loose(pen: Pen) -> str:
    return blocks(
        "Gia đình học tập",
        f":   {pen.sentence()}",
        f"    {pen.sentence()}",
        "Dòng họ học tập",
        f":   {pen.sentence()}",
    )


@piece
def repeated_ones(pen: Pen) -> str:
    one, two = pen.items(2)
    return lines(
        f"1. {one}",
        f"   - {pen.words()}",
        f"   - {pen.words()}",
        f"1. {two}",
        "",
        f"   {pen.paragraph()}",
        f"1. {pen.sentence()}",
    )


@piece
def wide_numbers(pen: Pen) -> str:
    lines = [f"{n:2}. {pen.items(1)[0]}\n    - {pen.words()}" for n in range(8, 12)]
    return "\n".join(lines)


@piece
def table_goldmark(pen: Pen) -> str:
    return lines(
        "|Năm|Số suất|Tiền|",
        "|:--|:-:|--:|",
        f"|2020|{pen.number()}|*{pen.number()} triệu*|",
        f"|2021|{pen.number()}|[xem](/tin/)|",
    )


@piece
def quoted_source(pen: Pen) -> str:
    return (
        f"> {pen.sentence()}\n> {pen.sentence()}\n>\n> — *{pen.name()}*, <cite>{pen.words()}</cite>"
    )


@piece
def figure_with_title(pen: Pen) -> str:
    return f'![{pen.words()}](/anh/2021/le-trao.jpg "{pen.sentence()}")'


@piece
def figure_with_caption(pen: Pen) -> str:
    return f"![{pen.words()}](/anh/2021/le-trao.jpg)\n*{pen.sentence()} Ảnh: {pen.name()}*"


@piece
def link_to_file(pen: Pen) -> str:
    file = pen.pick("../2020/bai.md", "{filename}/tin/2020/bai.md", "/tep/don.pdf")
    return f"Xem [bài trước]({file})."


@piece
def highlighted(pen: Pen) -> str:
    info = pen.pick("go {linenos=table}", "html {hl=[1]}", "yaml {.line-numbers}")
    return lines(f"```{info}", "title: x", "# ghi chú", "- a", "```")


@piece
def list_after_text_with_gap(pen: Pen) -> str:
    items = "\n".join(f"* {item}" for item in pen.items())
    return f"{pen.paragraph()}\n\n{items}\n\n{pen.paragraph()}"


@piece
def two_spaces_list(pen: Pen) -> str:
    return indented("\n".join(f"- {item}" for item in pen.items()), pen.pick("  ", "   ", " "))


@piece
def dashes_and_dots(pen: Pen) -> str:
    return (
        f"{pen.words()} -- {pen.words()} --- {pen.words()}... \"{pen.words()}\" 'và' {pen.words()}."
    )


@piece
def block_html(pen: Pen) -> str:
    return (
        f'<div class="hop">\n\n**{pen.words()}** {pen.sentence()}\n\n- {pen.items(1)[0]}\n\n</div>'
    )


@piece
def html_table(pen: Pen) -> str:
    return lines(
        "<table>",
        "<tr><th>Xã</th><th>Suất</th></tr>",
        f"<tr><td>Y Can</td><td>{pen.number()}</td></tr>",
        "</table>",
    )


@foreign
def shortcode(pen: Pen) -> str:
    return pen.pick(
        '{{< figure src="/anh/2021/le-trao.jpg" title="Lễ trao" >}}',
        "{{< youtube dQw4w9WgXcQ >}}",
        f"{{{{% notice %}}}}\n{pen.sentence()}\n{{{{% /notice %}}}}",
    )


@foreign
def liquid(pen: Pen) -> str:
    return pen.pick("{% include anh.html %}", "Đến nay có {{ site.data.so }} suất.", "{% raw %}")


@foreign
def contents(pen: Pen) -> str:
    return pen.pick("[TOC]", "* TOC\n{:toc}", "[[_TOC_]]")


@foreign
def marked(pen: Pen) -> str:
    return f"Nhớ =={pen.words()}== và ++{pen.words()}++."


@foreign
def wiki_links(pen: Pen) -> str:
    return f"Xem [[{pen.words()}]] và ![[le-trao.jpg]]."


@foreign
def unused_note(pen: Pen) -> str:
    return f"{pen.sentence()}\n\n[^bo{pen.number()}]: {pen.sentence()}"


@foreign
def undefined_note(pen: Pen) -> str:
    return f"{pen.sentence()[:-1]}[^thieu{pen.number()}]."


@piece
def note_labels(pen: Pen) -> str:
    label = pen.pick("ghi chú", "số liệu", "Nguồn", "a.b")
    return f"{pen.sentence()}[^{label}]\n\n[^{label}]: {pen.sentence()}"


@piece
def note_of_blocks(pen: Pen) -> str:
    n = pen.number(1000, 2000)
    one, two = pen.items(2)
    return f"{pen.sentence()}[^{n}]\n\n[^{n}]: {pen.sentence()}\n\n    - {one}\n    - {two}"


@foreign
def note_in_note(pen: Pen) -> str:
    a, b = pen.number(2001, 2500), pen.number(2501, 3000)
    reference = pen.pick("", f" {pen.words()}[^{b}].")
    return blocks(
        f"{pen.sentence()}[^{a}]{reference}",
        f"[^{a}]: {pen.sentence()}",
        f"    [^{b}]: {pen.sentence()}",
    )


@foreign
def note_defined_twice(pen: Pen) -> str:
    n = pen.number(3001, 4000)
    return f"{pen.sentence()}[^{n}]\n\n[^{n}]: {pen.sentence()}\n\n[^{n}]: {pen.sentence()}"


@foreign
def reference_with_space(pen: Pen) -> str:
    return f"Xem [{pen.words()}][a].\n\n[a]: /tep/mau don {pen.number()}.pdf"


@foreign
def reference_colon_apart(pen: Pen) -> str:
    return f"Xem [{pen.words()}][1].\n\n[1] : /gioi-thieu/"


@foreign
def filename_in_brackets(pen: Pen) -> str:
    return f"{pen.sentence()} <{{filename}}x.md>"


@foreign
def processing_instruction(pen: Pen) -> str:
    return f"{pen.sentence()} <?php {pen.words()} ?> {pen.sentence()}"


@foreign
def abbreviation(pen: Pen) -> str:
    return f"{pen.sentence()} HKH.\n\n*[HKH]: Hội Khuyến học"


@foreign
def fenced_div(pen: Pen) -> str:
    return f"::: tip\n{pen.sentence()}\n:::"


@foreign
def admonition(pen: Pen) -> str:
    return f'!!! note "Lưu ý"\n    {pen.sentence()}'


@foreign
def formula(pen: Pen) -> str:
    return f"Tính $a^{{2}} + b_{{1}}$ và $$x = {pen.number()}$$."
