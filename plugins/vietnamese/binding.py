"""Where a line of a title may not end: inside a name, or between the syllables of a word.

Vietnamese writes a space after each syllable, so a browser breaks words apart: "cơ / sở",
"Trấn / Yên". A no-break space keeps them whole. Words cannot be told by rule; the common
ones of this site's titles are listed.
"""

from __future__ import annotations

from itertools import pairwise

from .text import nfc

NO_BREAK_SPACE = "\u00a0"
LONGEST = 3
"""Syllables kept together: more would leave ragged lines on a phone."""

_OPENING = "“‘\"'([«"
_CLOSING = ".,;:!?…”’\"')]»"

_LISTED = """
ban hành, bài mẫu, bán trú, báo cáo, biểu dương, cán bộ, chấp hành, chi bộ, chi hội,
chính quyền, chuẩn bị, chương trình, công dân, công nhận, công tác, cơ quan, cơ sở,
cuộc thi, cộng đồng, danh hiệu, dân tộc, dòng họ, đại biểu, đại hội, đánh giá, địa bàn,
địa phương, điện thoại, điển hình, đơn vị, gặp mặt, gia đình, giao lưu, giáo dục, giáo viên,
giảng viên, gương mẫu, hiếu học, hiệu quả, hội nghị, hội viên, học bổng, học sinh, học tập,
học viên, hỗ trợ, hướng dẫn, hưởng ứng, kết quả, kế hoạch, khai giảng, khai mạc,
khen thưởng, khó khăn, khuyến học, khuyến tài, khuyết tật, kiểm tra, kỷ niệm, lãnh đạo,
lễ hội, lớp học, mô hình, năm học, nghị quyết, nhà giáo, nhà trường, nhân dân, nhiệm kỳ,
nhiệm vụ, phát động, phát triển, phong trào, phối hợp, phổ biến, phụ huynh, phụ nữ,
quyết định, sách vở, sinh viên, sơ kết, suốt đời, tặng quà, tham gia, thành lập, thành tích,
thanh niên, thăm hỏi, thi đua, thiếu nhi, thông báo, thư viện, thực hiện, tiêu biểu,
tiếp sức, tiếp tục, tìm hiểu, tập huấn, tổ chức, tổng kết, tra cứu, trao tặng, triển khai,
trung tâm, truyền thống, trường học, tủ sách, tựu trường, tuyên dương, tuyên truyền,
vận động, văn bản, văn hóa, vinh danh, vùng cao, xây dựng, xã hội, xóa mù, ý kiến
"""
WORDS = frozenset(nfc(word.strip()) for word in _LISTED.split(","))


def bind(title: str) -> str:
    """The title with no-break spaces inside its names and words; else unchanged."""
    syllables = title.split(" ")
    bound = syllables[0]
    together = 1
    for before, after in pairwise(syllables):
        if together < LONGEST and _belong_together(before, after):
            bound += NO_BREAK_SPACE + after
            together += 1
        else:
            bound += " " + after
            together = 1
    return bound


def _belong_together(before: str, after: str) -> bool:
    first, second = before.lstrip(_OPENING), after.rstrip(_CLOSING)
    return (_is_name(first) and _is_name(second)) or nfc(f"{first} {second}".lower()) in WORDS


def _is_name(syllable: str) -> bool:
    """One capital, then small letters only: titles all in capitals have no names to tell."""
    return syllable.istitle() and syllable.isalpha()
