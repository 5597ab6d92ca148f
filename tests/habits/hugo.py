"""Markdown as in sites of Hugo and Jekyll."""

from __future__ import annotations

from .github import indented
from .pen import Pen
from .sample import Habit


def _frame(pen: Pen, title: str) -> str:
    quoted = pen.pick(f'"{title}"', f"'{title}'", title)
    tags = pen.pick("tags: [học bổng, vùng cao]\n", "tags:\n  - học bổng\n  - vùng cao\n", "")
    date = pen.pick("2021-08-13T09:55:00+07:00", "2021-08-13 09:55:00 +0700", "2021-08-13")
    summary = pen.pick("", f"summary: >\n  {pen.sentence()}\n", f"summary: |\n  {pen.sentence()}\n")
    return f"---\ntitle: {quoted}\ndate: {date}\nauthor: {pen.name()}\n{tags}{summary}localities: []\n---\n"


HUGO = Habit("hugo", _frame)
piece, last, foreign = HUGO.piece, HUGO.last, HUGO.foreign


@piece
def notes(pen: Pen) -> str:
    n = pen.number()
    return f"{pen.sentence()[:-1]}[^{n}]. {pen.sentence()}\n\n[^{n}]: {pen.sentence()}"


@piece
def notes_with_words(pen: Pen) -> str:
    label = f"{pen.pick('nguon', 'so-lieu', 'ghichu')}{pen.number()}"
    return f"{pen.sentence()}[^{label}]\n\n[^{label}]: {pen.sentence()}\n\n    {pen.sentence()}\n\n{pen.paragraph()}"


@piece
def notes_out_of_order(pen: Pen) -> str:
    a, b = pen.number(100, 400), pen.number(401, 800)
    return f"Hai[^{b}] rồi một[^{a}], lại hai[^{b}].\n\n[^{a}]: {pen.sentence()}\n[^{b}]: {pen.sentence()}"


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
    return f"## {pen.heading()} {{#muc-{pen.number()}}}\n\n{pen.paragraph()}\n\n### {pen.heading()} {{: .to }}\n\n{pen.paragraph()}"


@piece
def attribute_lists(pen: Pen) -> str:
    return f"{pen.sentence()}\n{{: .ghi-chu }}\n\n**{pen.words()}**{{: .do }} {pen.sentence()}"


@piece
def definitions(pen: Pen) -> str:
    return f"{pen.words()}\n: {pen.sentence()}\n\nSuất học bổng\n:   {pen.sentence()}\n:   {pen.sentence()}"


@piece
def definitions_loose(pen: Pen) -> str:
    return f"Gia đình học tập\n\n:   {pen.sentence()}\n\n    {pen.sentence()}\n\nDòng họ học tập\n\n:   {pen.sentence()}"


@piece
def repeated_ones(pen: Pen) -> str:
    one, two = pen.items(2)
    return f"1. {one}\n   - {pen.words()}\n   - {pen.words()}\n1. {two}\n\n   {pen.paragraph()}\n1. {pen.sentence()}"


@piece
def wide_numbers(pen: Pen) -> str:
    lines = [f"{n:2}. {pen.items(1)[0]}\n    - {pen.words()}" for n in range(8, 12)]
    return "\n".join(lines)


@piece
def table_goldmark(pen: Pen) -> str:
    return f"|Năm|Số suất|Tiền|\n|:--|:-:|--:|\n|2020|{pen.number()}|*{pen.number()} triệu*|\n|2021|{pen.number()}|[xem](/tin/)|\n{{.bang}}".removesuffix(
        "\n{.bang}"
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
    return f"Xem [bài trước]({pen.pick('../2020/bai.md', '{filename}/tin/2020/bai.md', '/tep/don.pdf')})."


@piece
def highlighted(pen: Pen) -> str:
    return f"```{pen.pick('go {linenos=table}', 'html {hl=[1]}', 'yaml {.line-numbers}')}\ntitle: x\n# ghi chú\n- a\n```"


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
    return f"<table>\n<tr><th>Xã</th><th>Suất</th></tr>\n<tr><td>Y Can</td><td>{pen.number()}</td></tr>\n</table>"


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
    return f"{pen.sentence()}[^{a}]{reference}\n\n[^{a}]: {pen.sentence()}\n\n    [^{b}]: {pen.sentence()}"


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
