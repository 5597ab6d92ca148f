"""Text as pasted from Word, with what Word and offices are used to."""

from __future__ import annotations

from tests.habits.pen import Pen
from tests.habits.sample import Habit, blocks, lines


def _frame(pen: Pen, title: str) -> str:
    head = f"title: {title}\ndate: 13/08/2021 9:55:00 SA\nauthor: {pen.name()}"
    return f"---\n{head}\nlocalities: []\n---\n"


WORD = Habit("word", _frame, joints=("\n", "\n\n", "\n\n", "  \n"), is_windows=True)
piece, last, foreign = WORD.piece, WORD.last, WORD.foreign

INDENTS = ("\t", "     ", "        ", "\u00a0\u00a0\u00a0\u00a0", "\u2003", " \t")


@piece
def indented_paragraphs(pen: Pen) -> str:
    by = pen.pick(*INDENTS)
    gap = pen.pick("\n\n", "\n")
    return "\n\n" + gap.join(by + pen.paragraph() for _ in range(2)) + "\n"


@piece
def indented_first(pen: Pen) -> str:
    return f"\n\n{pen.pick(*INDENTS)}{pen.paragraph()}\n\n{pen.paragraph()}"


@piece
def spaces_at_ends(pen: Pen) -> str:
    return "\n\n".join(pen.sentence() + pen.pick(" ", "   ", "\u00a0", "\t") for _ in range(2))


@piece
def round_bullets(pen: Pen) -> str:
    mark = pen.pick("•\t", "• ", "•\u00a0", "·\t", "▪ ", "○ ")
    return "\n".join([pen.introduction(), *(mark + item for item in pen.items())])


@piece
def dash_bullets(pen: Pen) -> str:
    mark = pen.pick("– ", "–\t", "— ")
    return "\n".join([pen.introduction(), *(mark + item for item in pen.items())])


@piece
def hyphen_bullets(pen: Pen) -> str:
    mark = pen.pick("- ", "-\t", "+ ", "-   ")
    return "\n".join([pen.introduction(), *(mark + item for item in pen.items())])


@piece
def letters(pen: Pen) -> str:
    lines = [f"{letter}) {item}" for letter, item in zip("abcd", pen.items(), strict=False)]
    return "\n".join([pen.introduction(), *lines])


@piece
def numbers_in_brackets(pen: Pen) -> str:
    lines = [f"{n}) {item}" for n, item in enumerate(pen.items(), 1)]
    return pen.pick("\n\n", "") + "\n".join([pen.introduction(), *lines])


@piece
def roman(pen: Pen) -> str:
    return blocks(
        f"I. {pen.heading().upper()}",
        pen.paragraph(),
        f"II. {pen.heading().upper()}",
        pen.paragraph(),
    )


@piece
def levels(pen: Pen) -> str:
    return blocks(
        f"1. {pen.heading()}",
        f"1.1. {pen.sentence()}",
        f"1.2. {pen.sentence()}",
        f"2. {pen.heading()}",
        pen.paragraph(),
    )


@piece
def numbered_headings(pen: Pen) -> str:
    parts = [f"{n}. {pen.heading()}\n\n{pen.paragraph()}" for n in (1, 2, 3)]
    return "\n\n".join(parts)


@piece
def plus_under_dash(pen: Pen) -> str:
    one, two, three, four = pen.items(4)
    return f"- {one}:\n+ {two};\n+ {three}.\n- {four}."


@piece
def table_of_tabs(pen: Pen) -> str:
    rows = [f"{n}\t{pen.name()}\t{pen.number()}" for n in (1, 2, 3)]
    return "\n\n" + "\n".join(["STT\tHọ và tên\tĐiểm", *rows]) + "\n"


@piece
def form(pen: Pen) -> str:
    lines = [f"Họ tên: {pen.name()}", f"Sinh năm: {pen.number(1950, 2010)}", "Địa chỉ: bản Khe Năm"]
    return "\n\n" + "\n".join(lines) + "\n"


@piece
def form_to_fill(pen: Pen) -> str:
    return lines(
        "\n",
        f"Họ tên: {'.' * 28}",
        "Ngày sinh: ……/……/……",
        "Điện thoại: ________________",
        "",
    )


@piece
def no_blank_lines(pen: Pen) -> str:
    return "\n".join(pen.paragraph() for _ in range(3))


@piece
def smart_quotes(pen: Pen) -> str:
    return f"“{pen.sentence()}” – ông {pen.name()} nói. ‘{pen.words()}’ … “{pen.words()}”"


@piece
def straight_quotes(pen: Pen) -> str:
    return f'Bà nói: "{pen.sentence()}" Lớp \'98, "{pen.words()}" - "{pen.words()}".'


@piece
def year_first(pen: Pen) -> str:
    return f"\n\n{pen.number(1945, 2020)}. {pen.sentence()} {pen.sentence()}"


@piece
def sums(pen: Pen) -> str:
    return f"Tổng 5*3*2 = 30 suất, 2 * 3 * 4, khổ 20*30*5 cm, {pen.words()} (*) như trên."


@piece
def star_note(pen: Pen) -> str:
    return f"{pen.sentence()[:-1]} (*).\n\n(*) {pen.sentence()}"


@piece
def signature(pen: Pen) -> str:
    return f"Nơi nhận:\n- Như trên;\n- Lưu VT.\n\nTM. BAN CHẤP HÀNH\n\n{pen.name()}"


@piece
def capitals(pen: Pen) -> str:
    return f"\n\n{pen.heading().upper()}\n\n{pen.paragraph()}"


@piece
def bold_heading(pen: Pen) -> str:
    return f"\n\n**{pen.heading()}**\n{pen.paragraph()}"


@piece
def bold_with_space(pen: Pen) -> str:
    return f"**{pen.words()}**: {pen.sentence()} **{pen.name()}**, {pen.words()}."


@piece
def rule_of_underscores(pen: Pen) -> str:
    return f"{pen.sentence()}\n\n________________\n\n{pen.sentence()}"


@piece
def soft_characters(pen: Pen) -> str:
    return (
        f"Khuyến\u00adhọc, Tân\u2011Hương, {pen.words()}\u200b, {pen.words()}\u000b{pen.sentence()}"
    )


@piece
def photo_with_caption(pen: Pen) -> str:
    return f"\n\n![{pen.words()}](/anh/2021/le-trao.jpg)\n\n*{pen.sentence()}*\n"


@piece
def table_of_pipes(pen: Pen) -> str:
    return f"\n\n| STT | Họ tên |\n|---|---|\n| 1 | {pen.name()} |\n| 2 | {pen.name()} |\n"


@piece
def slashed_numbers(pen: Pen) -> str:
    return "\n\n" + "\n\n".join(f"{n}/ {pen.sentence()}" for n in (1, 2))


@piece
def caption_plain(pen: Pen) -> str:
    return f"\n\n![{pen.words()}](/anh/2021/le-trao.jpg)\nẢnh: {pen.name()}\n"


@piece
def photo_in_text(pen: Pen) -> str:
    return f"{pen.sentence()} ![{pen.words()}](/anh/2021/le-trao.jpg) {pen.sentence()}"


@piece
def list_with_table_tabs(pen: Pen) -> str:
    rows = "\n".join(f"{n}.\t{pen.name()}\tbản Khe Năm" for n in (1, 2, 3))
    return f"\n\n{pen.introduction()}\n{rows}\n"


@piece
def letters_in_numbers(pen: Pen) -> str:
    one, two, three, four = pen.items(4)
    return f"1. {one}\n   a) {two}\n   b) {three}\n2. {four}"


@piece
def hyphens_apart(pen: Pen) -> str:
    return "\n\n".join(f"- {pen.sentence()}" for _ in range(3))


@piece
def dialogue(pen: Pen) -> str:
    return f"\n\n– {pen.sentence()}\n\n– {pen.sentence()}\n\n- {pen.sentence()}\n"


@foreign
def pasted_html(pen: Pen) -> str:
    inside = f'<span style="font-size:13pt">{pen.sentence()}</span><o:p></o:p>'
    return f'\n\n<p class="MsoNormal" style="margin:0cm">{inside}</p>\n'


@foreign
def video(pen: Pen) -> str:
    return '\n\n<iframe width="560" src="https://www.youtube.com/embed/dQw4w9WgXcQ"></iframe>\n'


@foreign
def table_without_rule(pen: Pen) -> str:
    return f"\n\n| STT | Họ tên |\n| 1 | {pen.name()} |\n| 2 | {pen.name()} |\n"


@foreign
def table_beyond_head(pen: Pen) -> str:
    return f"\n\n| Họ tên | Điểm |\n|---|---|\n| {pen.name()} | {pen.number()} | khen |\n"


@foreign
def half_bold(pen: Pen) -> str:
    return f"** {pen.words()} ** và **{pen.words()}"
