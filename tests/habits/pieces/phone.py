"""Text as written on a phone, for Zalo and Facebook."""

from __future__ import annotations

from tests.habits.pen import Pen
from tests.habits.sample import Habit, blocks


def _frame(pen: Pen, title: str) -> str:
    return f"---\ntitle: {title}\ndate: 2021-08-13\nauthor: {pen.name()}\nlocalities: []\n---\n"


PHONE = Habit("phone", _frame, joints=("\n", "\n", "\n\n"))
piece, last, foreign = PHONE.piece, PHONE.last, PHONE.foreign


@piece
def emoji_bullets(pen: Pen) -> str:
    mark = pen.pick("✅", "👉", "🔹", "📌", "❤️")
    return "\n".join([pen.introduction(), *(f"{mark} {item}" for item in pen.items())])


@piece
def keycaps(pen: Pen) -> str:
    return "\n".join(
        f"{mark} {item}" for mark, item in zip(["1️⃣", "2️⃣", "3️⃣"], pen.items(3), strict=True)
    )


@piece
def hashtags(pen: Pen) -> str:
    return f"{pen.paragraph()}\n#khuyenhoc #{pen.pick('yenbai', 'hocbong', 'tansinhvien')} #2021"


@piece
def hashtag_alone(pen: Pen) -> str:
    return f"\n\n#{pen.pick('khuyenhoc', 'TiepSucDenTruong', 'Khuyến_học')}\n\n{pen.sentence()}"


@piece
def hashtag_inside(pen: Pen) -> str:
    return f"Cùng #khuyenhoc nhé: {pen.sentence()} Bài #{pen.number()}, giải #1."


@piece
def bare_link(pen: Pen) -> str:
    link = pen.pick(
        "https://zalo.me/g/abc123", "http://example.org/tin?id=5", "www.example.org/a-b"
    )
    return f"{pen.sentence()}\n{link}"


@piece
def link_in_brackets(pen: Pen) -> str:
    return f"Chi tiết (https://example.org/{pen.number()}), hoặc: https://example.org/x_y_z/."


@piece
def mail(pen: Pen) -> str:
    return f"Gửi về khuyenhoc.kt@example.org trước 20/8. {pen.sentence()}"


@piece
def whatsapp(pen: Pen) -> str:
    return f"*{pen.words()}*: {pen.sentence()} _{pen.words()}_ và *{pen.words()}*!"


@piece
def line_per_sentence(pen: Pen) -> str:
    return "\n".join(pen.sentence() for _ in range(3))


@piece
def sums(pen: Pen) -> str:
    return f"{pen.number()} em x 5*3*2 = {pen.number()} quyển, 100*2*3k/1 em!!!"


@piece
def year_first(pen: Pen) -> str:
    year = pen.pick("1986. Năm ấy", "1975. Cả bản")
    return f"\n\n{year} {pen.sentence()}\n\n15. {pen.sentence()}"


@piece
def year_inside(pen: Pen) -> str:
    return f"{pen.sentence()}\n{pen.number(1960, 2020)}. {pen.sentence()}"


@piece
def phones(pen: Pen) -> str:
    first = f"LH: 0912.345.{pen.number(100, 999)} - 0216 385 {pen.number(1000, 9999)}"
    return f"{first}\n+84 912 345 678 (cô {pen.name()})"


@piece
def dashes(pen: Pen) -> str:
    return "\n".join([pen.introduction(), *(f"- {item}" for item in pen.items())])


@piece
def dashes_without_space(pen: Pen) -> str:
    return "\n".join([pen.introduction(), *(f"-{item}" for item in pen.items())])


@piece
def dashes_indented(pen: Pen) -> str:
    by = pen.pick(" ", "  ", "   ")
    return "\n".join([pen.introduction(), *(f"{by}- {item}" for item in pen.items())])


@piece
def round_bullets(pen: Pen) -> str:
    return "\n".join([pen.introduction(), *(f"• {item}" for item in pen.items())])


@piece
def stars(pen: Pen) -> str:
    return "\n".join([pen.introduction(), *(f"* {item}" for item in pen.items())])


@piece
def numbers(pen: Pen) -> str:
    lines = [f"{n}. {item}" for n, item in enumerate(pen.items(), 1)]
    return "\n".join([pen.introduction(), *lines])


@piece
def numbers_without_space(pen: Pen) -> str:
    lines = [f"{n}.{item}" for n, item in enumerate(pen.items(), 1)]
    return "\n".join([pen.introduction(), *lines])


@piece
def arrows(pen: Pen) -> str:
    return f"=> {pen.sentence()}\n-> {pen.sentence()}\n{pen.words()} --> {pen.words()}"


@piece
def about(pen: Pen) -> str:
    return f"~ {pen.number()} em, 5 < 6, <3 <3, A&B, 100% :) {pen.sentence()}"


@piece
def dots(pen: Pen) -> str:
    return f"{pen.words()}...\n...\n{pen.sentence()}"


@piece
def separators(pen: Pen) -> str:
    return blocks(
        pen.sentence(), pen.pick("-----", "*****", "———", "=====", "🌸🌸🌸"), pen.sentence()
    )


@piece
def thanks(pen: Pen) -> str:
    return f"Cảm ơn cô @{pen.name().split()[-1]} và mọi người ạ 🙏🙏🙏 (P/s: {pen.words()})"


@piece
def time_table(pen: Pen) -> str:
    return f"7h30: {pen.words()}\n8h00: {pen.words()}\n9h15: {pen.words()}"


@piece
def underscores(pen: Pen) -> str:
    return f"Tệp danh_sach_2021_ban_cuoi.xlsx, nick zalo be_na_99, {pen.words()}."


@foreign
def struck_once(pen: Pen) -> str:
    return f"Giá ~{pen.number()}k~ còn {pen.number()}k, {pen.words()}."


@foreign
def quote_arrows(pen: Pen) -> str:
    return f">>> {pen.sentence()}"
