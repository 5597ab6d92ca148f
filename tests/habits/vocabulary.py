"""Phrases of which sentences are made; none is from a real article.

`{who}` stands for one of `SLOTS["who"]`, `{n}` for a number.
"""

from __future__ import annotations

SENTENCES = (
    "{when}, {who} {deed} cho {n} học sinh có hoàn cảnh khó khăn.",
    "{who} cho biết đã vận động được {n} triệu đồng để lo {matter}.",
    "{when}, {who} cùng các thầy cô {deed}.",
    "ông {name}, {role}, nói rằng khó nhất vẫn là {matter}.",
    "bà {name}, {role}, kể lại chuyện {matter} của những năm trước.",
    "từ chỗ chỉ có {n} hội viên, đến nay {where} đã có {n} gia đình học tập.",
    "{where}, {matter} được bàn công khai tại nhà văn hóa.",
    "các em ở {where} nay không còn phải lo {matter}.",
    "{who} sẽ {deed} trước ngày khai giảng.",
    "đường lên {where} còn khó, nhưng {who} vẫn {deed} đều đặn.",
    "sau {n} năm, {matter} đã thành nếp của cả dòng họ.",
    "em {name} đạt {n} điểm và là người đầu tiên của bản vào đại học.",
)
HEADINGS = (
    "kết quả bước đầu",
    "những con số của {where}",
    "cách làm của {who}",
    "chuyện {matter}",
    "việc cần làm tiếp",
    "hướng dẫn nộp hồ sơ",
    "danh sách nhận học bổng",
    "lời cảm ơn",
)
ITEMS = (
    "đơn xin học bổng",
    "giấy khai sinh bản sao",
    "bảng điểm học kỳ một",
    "xác nhận của tổ dân phố",
    "ảnh thẻ nền trắng",
    "sổ hộ nghèo nếu có",
    "góp sách cho tủ sách của bản",
    "dọn vệ sinh điểm trường lẻ",
    "trao xe đạp cho em ở xa",
    "họp phụ huynh đầu năm",
    "báo cáo thu chi quỹ",
    "thăm các cụ giáo chức",
    "mở lớp xóa mù chữ",
    "tặng áo ấm",
)
NAMES = (
    *("Nguyễn Thị Hạnh", "Trần Văn Được", "Lò Thanh Tùng", "Giàng A Páo", "Đỗ Ngọc Ánh"),
    *("Hoàng Minh Đức", "Lê Thu Hà", "Vàng Thị Dợ", "Phạm Quý Lâm", "Bùi Đình Ước"),
)
SLOTS = {
    "name": NAMES,
    "who": (
        "hội khuyến học xã",
        "chi hội trường tiểu học",
        "ban khuyến học dòng họ Hoàng",
        "trung tâm học tập cộng đồng",
        "đoàn thanh niên",
        "nhóm phụ huynh lớp 5A",
        "câu lạc bộ cựu giáo chức",
    ),
    "role": ("trưởng thôn", "hiệu trưởng", "chủ tịch hội", "bí thư chi bộ", "phụ huynh"),
    "deed": (
        "trao học bổng",
        "tặng sách vở và xe đạp",
        "mở lớp buổi tối",
        "sửa lại mái lớp học",
        "khen thưởng các gia đình hiếu học",
        "đóng góp một ngày công",
    ),
    "matter": (
        "bữa trưa của các em ở xa",
        "tiền xe buýt hằng tháng",
        "góc học tập trong mỗi nhà",
        "tủ sách đầu bản",
        "sổ thu chi của quỹ",
        "việc học của người lớn tuổi",
    ),
    "when": (
        "sáng 20/11",
        "chiều qua",
        "đầu năm học 2021 - 2022",
        "trong dịp hè",
        "ngày 5 tháng 9",
        "mỗi tối thứ sáu",
    ),
    "where": ("xã Kiên Thành", "thôn Đồng Cát", "bản Khe Năm", "phường Yên Thịnh", "xã Tân Hương"),
}
