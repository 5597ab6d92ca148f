"""Phrases of which the articles of a benchmark are made; none is from a real article.

`{name}` stands for one of `PHRASES[name]`, or for what `writing.py` fills in itself:
`{number}`, and `{place}`, the place that the article is about.
"""

from __future__ import annotations

CATEGORIES = (
    "Tin tức",
    "Hoạt động hội",
    "Gia đình học tập",
    "Dòng họ học tập",
    "Gương sáng",
    "Văn bản",
    "Quỹ khuyến học",
    "Trao đổi",
)
TAGS = ("học bổng", "tủ sách", "người lớn", "vùng cao", "chuyển đổi số", "thi đua", "mùa hè")
FAMILY_NAMES = ("Nguyễn", "Trần", "Lê", "Hoàng", "Đỗ", "Vũ", "Lò", "Giàng")
GIVEN_NAMES = ("Thị Hạnh", "Văn Được", "Thanh Tùng", "Ngọc Ánh", "A Páo")

TITLES = (
    "{actor} {action}",
    "{place}: {action}",
    "{action} ở {place}",
    "{actor} và chuyện {matter}",
    "{place} sau {number} ngày lo {matter}",
)
HEADINGS = (
    "Bắt đầu từ {matter}",
    "Những con số của {place}",
    "Cách làm của {actor}",
    "Việc của những tháng tới",
    "Còn nhiều điều phải lo",
    "Điều đọng lại sau {number} buổi",
)
SENTENCES = (
    "{when}, {actor} {action} {how}.",
    "{when}, {actor} {action}, còn {actor} lo {matter}.",
    "Ở {place}, {matter} được bàn {how}, vì {reason}.",
    "{actor} cho biết đã có {number} gia đình góp sức để {action}.",
    "{number} em nhỏ ở {place} nay {result}, phần lớn nhờ {matter}.",
    'Nhiều người gọi đó là "{image}", dù {reason}.',
    "Nếu {reason}, {actor} sẽ {action} {how} - không chờ đến cuối năm.",
    "Đến nay, {number} phần trăm số hộ {result} và {number} hộ khác đang theo.",
    "Theo **{actor}**, cái khó nhất là {matter}, nhất là khi {reason}.",
    "Có hôm {actor} phải đi bộ *{number} phút* để {action}.",
)
SAYINGS = (
    "Chúng tôi {action} {how}, chỉ mong các cháu {result}.",
    "Ngày trước {reason}, giờ thì {number} đứa trẻ trong thôn {result} rồi.",
    "Ai cũng bận, nhưng {matter} thì cả thôn cùng lo.",
)
ITEMS = (
    "{action} {how};",
    "góp {number} nghìn đồng cho {matter};",
    "{number} buổi học chung mỗi quý;",
    "cử người theo dõi {matter} ở {place};",
)
PHRASES: dict[str, tuple[str, ...]] = {
    "actor": (
        "hội khuyến học cơ sở",
        "chi hội khuyến học của thôn",
        "ban khuyến học dòng họ",
        "trung tâm học tập cộng đồng",
        "các thầy cô giáo",
        "hội cựu giáo chức",
        "đoàn thanh niên",
        "chị em hội phụ nữ",
        "mấy bác trưởng thôn",
        "nhóm phụ huynh",
        "câu lạc bộ ông bà cháu",
        "những người trồng quế",
    ),
    "action": (
        "trao học bổng cho học trò vượt khó",
        "mở lớp buổi tối cho người lớn",
        "đóng giá sách cho nhà văn hóa",
        "gom sách cũ tặng điểm trường",
        "vận động các em trở lại lớp",
        "sửa mái lớp học trước mùa mưa",
        "tặng áo ấm cho học sinh nội trú",
        "dạy nhau dùng máy tính",
        "lập quỹ học tập của dòng họ",
        "kể chuyện làng cho trẻ nghe",
        "ký cam kết xây dựng gia đình học tập",
        "khen các em đỗ đại học",
    ),
    "matter": (
        "bữa trưa của các em ở xa",
        "quỹ khuyến học",
        "tủ sách đầu bản",
        "góc học tập trong mỗi nhà",
        "đường đến điểm trường lẻ",
        "sổ thu chi công khai",
        "việc học của người cao tuổi",
        "lớp xóa mù chữ",
        "ánh điện cho giờ tự học",
        "chuyện giữ tiếng mẹ đẻ",
    ),
    "when": (
        "Đầu năm học này",
        "Sau vụ gặt",
        "Trước hôm khai giảng một tuần",
        "Từ giữa mùa hè",
        "Trong ba ngày cuối tháng",
        "Mỗi tối thứ sáu",
        "Khi những cơn mưa đầu mùa vừa dứt",
        "Năm nay, cũng như mấy năm trước",
    ),
    "how": (
        "rất giản dị",
        "đều đặn từng tuần",
        "với phần góp của từng nhà",
        "mà không tổ chức rình rang",
        "ngay tại sân đình",
        "theo từng tổ liên gia",
        "có ghi chép cẩn thận",
        "trong tiếng cười của lũ trẻ",
    ),
    "reason": (
        "đường còn xa và dốc",
        "nhà nào cũng có người đi làm ăn xa",
        "sách hay vẫn còn thiếu",
        "mạng điện thoại lúc có lúc không",
        "ai cũng muốn con cháu hơn mình",
        "tiền quỹ phải đến đúng người",
        "người lớn học trước thì trẻ học theo",
    ),
    "result": (
        "đến lớp đều hơn",
        "đọc được một cuốn sách mỗi tháng",
        "có bàn học riêng",
        "không còn phải nghỉ giữa chừng",
        "biết tự soạn đơn thư",
        "viết nhật ký học tập",
        "cùng nhau ôn bài buổi tối",
    ),
    "image": (
        "cây đèn của bản",
        "cái bếp giữ lửa",
        "của để dành",
        "lớp học không có tường",
        "cầu nối hai bờ suối",
    ),
}
