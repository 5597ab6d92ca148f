"""Rows stay rows: of tables in any form, of forms and programmes, of marks that are no list's."""

from __future__ import annotations

import pytest
from articles_reading import body_faults, html, plain, words
from lxml import etree


def rows(body: str) -> list[list[str]]:
    root = etree.HTML(f"<body>{html(body)}")
    return [[" ".join("".join(c.itertext()).split()) for c in row] for row in root.iter("tr")]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("a | b\n- | -\nc | d", [["a", "b"], ["c", "d"]]),
        ("Bảng:\n| a | b |\n|---|---|\n| c | d |", [["a", "b"], ["c", "d"]]),
        ("|\ta\t|\tb\t|\n|\t---\t|\t---\t|\n|\tc\t|\td\t|", [["a", "b"], ["c", "d"]]),
        ("| a | b |\n| c | d |", [["a", "b"], ["c", "d"]]),
        ("| a |\n|---|\n| b | c |", [["a", ""], ["b", "c"]]),
        ("| a | b |\n|---|---|\n| c |", [["a", "b"], ["c", ""]]),
        ("| a | b |\n|---|---|\n| `c|d` | e \\| f |", [["a", "b"], ["c|d", "e | f"]]),
        ("| a | b |\n|---|---|\n| `c\\|d` | e |", [["a", "b"], ["c|d", "e"]]),
        # Without a rule and without a frame.
        ("Tên | Lớp\nAn | 5A\nHà | 5B", [["Tên", "Lớp"], ["An", "5A"], ["Hà", "5B"]]),
        ("Tên|Lớp|Điểm\nAn|5A|10", [["Tên", "Lớp", "Điểm"], ["An", "5A", "10"]]),
        ("Tên | Lớp | Điểm\nAn | | 10", [["Tên", "Lớp", "Điểm"], ["An", "", "10"]]),
        ("| Tên | Lớp\n| An | 5A", [["Tên", "Lớp"], ["An", "5A"]]),
        ("Tên | Lớp |\nAn | 5A |", [["Tên", "Lớp"], ["An", "5A"]]),
        ("`a|b` | c\nd | e\nf | g", [["a|b", "c"], ["d", "e"], ["f", "g"]]),
        ("- Tên | Lớp\n  An | 5A\n  Hà | 5B", [["Tên", "Lớp"], ["An", "5A"], ["Hà", "5B"]]),
        ("| a | b |\n| c | d |\n\n| e |\n|---|", [["a", "b"], ["c", "d"], ["e"]]),
        ("STT\tHọ tên\n1\tAn\n2\tBình", [["STT", "Họ tên"], ["1", "An"], ["2", "Bình"]]),
        ("1\tAn\n2\tBình", [["1", "An"], ["2", "Bình"]]),
        ("\tHọ tên\tLớp.\n\tAn\t5A", [["Họ tên", "Lớp."], ["An", "5A"]]),
        ("\tA\tB\n\t1\t2", [["A", "B"], ["1", "2"]]),
        ("Tên\tLớp\na.\tAn\nb.\tBình", [["Tên", "Lớp"], ["a.", "An"], ["b.", "Bình"]]),
        ("Giờ:\tViệc:\n8h\tđón\n9h\thọp", [["Giờ:", "Việc:"], ["8h", "đón"], ["9h", "họp"]]),
        ("STT\tTên\n1.\tAn\n2.\tBình", [["STT", "Tên"], ["1.", "An"], ["2.", "Bình"]]),
        ("TT\tTên\tLớp\n1.\tAn\t5A", [["TT", "Tên", "Lớp"], ["1.", "An", "5A"]]),
        ("- x\n\n  | a | b |\n  |---|---|\n  | c | d |", [["a", "b"], ["c", "d"]]),
    ],
)
def test_tables(body, expected):
    assert rows(body) == expected
    assert body_faults(body) == []


@pytest.mark.parametrize("between", ["Chữ", "Chữ | chữ", "Chữ\tchữ", "Chữ\nchữ"])
def test_several_tables_in_the_lines_of_one_paragraph(between):
    body = f"| a | b |\n| c | d |\n{between}\n| e | f |\n|---|---|\n| g | h |\nx\ty\nz\tt"
    assert rows(body) == [["a", "b"], ["c", "d"], ["e", "f"], ["g", "h"], ["x", "y"], ["z", "t"]]
    assert words(body, "p") == [" ".join(between.split())]


@pytest.mark.parametrize(
    "body",
    [
        "Tin | Ảnh: Minh Đức",
        "Tin | Ảnh: Minh Đức\nvà các bạn",
        "P(A|B)\nP(B|C)\nP(C|D)",
        "[a|b](/x/)\n[c|d](/x/)\n[e|f](/x/)",
        "`a|b`\n`c|d`\n`e|f`",
        "a || b\nc || d\ne || f",
        "một câu mà\ncó | ở giữa\nmột lần",
    ],
)
def test_a_pipe_in_prose_makes_no_table(body):
    assert rows(body) == []
    assert "<br>" not in html(body)


@pytest.mark.parametrize(
    "lines",
    [
        ["Họ tên | Lớp", "An | 5A"],
        ["Họ tên | Lớp", "An | 5A | 10"],
        ["Sáng nay, Hội trao quà. | An", "Chiều nay, Hội trao quà. | Hà", "Tối thì nghỉ. | Tú"],
        ["STT  Họ tên   Lớp", "1    An       5A"],
        ["Họ và tên      Lớp", "Nguyễn An      5A", "Trần Bình      5B"],
    ],
)
def test_rows_that_may_be_no_table_stay_lines(lines):
    shown = "<br>".join(" ".join(line.split()) for line in lines)
    assert plain("\n".join(lines)) == f"<p>{shown}</p>"


@pytest.mark.parametrize(
    "body", ["Câu một.  Câu hai\ndài.   Câu ba", "một  câu\nhai  câu", "một   câu\nhai câu"]
)
def test_a_wide_space_in_prose_makes_no_rows(body):
    assert "<br>" not in html(body)


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("o\tđơn\no\tảnh", "<ul><li>đơn</li><li>ảnh</li></ul>"),
        ("ü\tđơn\nü\tảnh", "<ul><li>đơn</li><li>ảnh</li></ul>"),
        ("• Một\n\to\tcon", "<ul><li>Một<ul><li>con</li></ul></li></ul>"),
        ("•\tMột\n\t§\tcon\n•\tHai", "<ul><li>Một<ul><li>con</li></ul></li><li>Hai</li></ul>"),
        ("1.\tMột\n\ta.\tcon\n2.\tHai", "<ol><li>Một<br>a. con</li><li>Hai</li></ol>"),
        ("1.\tHọ tên:\tAn\n2.\tLớp:\t5A", "<ol><li>Họ tên: An</li><li>Lớp: 5A</li></ol>"),
        ("1.\tAn\t5A\n2.\tHà\t5B", "<ol><li>An 5A</li><li>Hà 5B</li></ol>"),
        ("Lớp\t5A\n1.\tAn", "<p>Lớp 5A</p><ol><li>An</li></ol>"),
        ("1.\tAn\t5A", "<ol><li>An 5A</li></ol>"),
        ("Họ tên:\tAn\nLớp:\t5A", "<p>Họ tên: An<br>Lớp: 5A</p>"),
        ("o ơi\ncon", "<p>o ơi con</p>"),
        ("```\no\ta\n```", "<pre><code>o a </code></pre>"),
    ],
)
def test_lists_that_word_aligns_by_tabs(body, expected):
    assert plain(body) == expected
    assert body_faults(body) == []


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("a.", "b."),
        ("A.", "B."),
        ("1/", "2/"),
        ("(1)", "(2)"),
        ("(a)", "(b)"),
        ("1.1.", "1.2."),
        ("1.1", "1.2"),
        ("I.", "II."),
        ("I)", "II)"),
        ("i.", "ii."),
        ("–", "–"),
        ("✓", "✓"),
        ("✔️", "✔️"),
        ("Điều 1.", "Điều 2."),
        ("Bước 1:", "Bước 2:"),
        ("Mục I.", "Mục II."),
    ],
)
def test_items_before_a_tab_are_lines(first, second):
    body = f"Hồ sơ:\n{first}\tđơn\n{second}\tảnh"
    assert plain(body) == f"<p>Hồ sơ:<br>{first} đơn<br>{second} ảnh</p>"
    assert rows(body.partition("\n")[2]) == []


def test_what_stands_below_a_table_is_not_in_it():
    body = "| a | b |\n|---|---|\n| c | d |\nNguồn: Phòng Giáo dục"
    assert rows(body) == [["a", "b"], ["c", "d"]]
    assert words(body, "p") == ["Nguồn: Phòng Giáo dục"]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("Họ tên: An\nĐịa chỉ: xã Quy Mông", "<p>Họ tên: An<br>Địa chỉ: xã Quy Mông</p>"),
        ("Em nói:\n– Cháu chào bác.\n– Ừ.", "<p>Em nói:<br>– Cháu chào bác.<br>– Ừ.</p>"),
        ("Gồm:\n-đơn\n-giấy", "<p>Gồm:<br>-đơn<br>-giấy</p>"),
        ("Gồm:\n✅ đơn\n✅ giấy", "<p>Gồm:<br>✅ đơn<br>✅ giấy</p>"),
        ("👉 Đăng ký\nHạn nộp\n#hocbong", "<p>👉 Đăng ký<br>Hạn nộp<br>#hocbong</p>"),
        ("Tin\n☎ số\n0912\nsau giờ\nXem", "<p>Tin<br>☎ số<br>0912 sau giờ<br>Xem</p>"),
        ("- 👉 a\n  B\n  9h", "<ul><li>👉 a<br>B<br>9h</li></ul>"),
        ("👉 a  \nB", "<p>👉 a<br>B</p>"),
        ("✅ đơn\nviết tay", "<p>✅ đơn viết tay</p>"),
        ("gọi ☎ số\nHai", "<p>gọi ☎ số Hai</p>"),
        ("– Cháu chào.\nBà cười.", "<p>– Cháu chào. Bà cười.</p>"),
        ("a\\\nb", "<p>a<br>b</p>"),
        ("a  \nb", "<p>a<br>b</p>"),
        ("một dòng\nhai dòng", "<p>một dòng hai dòng</p>"),
        ("\tĐoạn một.\n\tĐoạn hai.", "<p>Đoạn một.</p><p>Đoạn hai.</p>"),
        ("     Đoạn một,\ndòng hai.", "<p>Đoạn một, dòng hai.</p>"),
        ("\xa0\xa0\xa0\xa0Đoạn một.", "<p>Đoạn một.</p>"),
        ("- a\n\n      Đoạn hai.", "<ul><li><p>a</p><p>Đoạn hai.</p></li></ul>"),
        ("    git pull\n    make html", "<pre><code>git pull make html </code></pre>"),
        ("    so = 5;  // số", "<pre><code>so = 5; // số </code></pre>"),
        ("#khuyenhoc #hocbong", "<p>#khuyenhoc #hocbong</p>"),
        ("##Tiêu đề", '<h2 id="tieu-de">Tiêu đề</h2>'),
        ("# Tiêu đề #", '<h2 id="tieu-de">Tiêu đề</h2>'),
    ],
)
def test_lines_and_paragraphs(body, expected):
    assert plain(body) == expected


def test_paragraphs_of_which_each_is_one_long_line():
    line = "Sáng nay hội họp. " * 12 + "Mọi người đều vui."
    assert words(f"{line}\n{line}\nHết.", "p") == [line, line, "Hết."]


@pytest.mark.parametrize(
    "rows",
    [
        ["a. đơn", "b. ảnh"],
        ["A) đơn", "B) ảnh"],
        ["(1) đơn", "(2) ảnh"],
        ["1/ đơn", "2/ ảnh"],
        ["2. đơn", "3. ảnh"],
        ["o đơn", "o ảnh"],
        ["Ø đơn", "Ø ảnh"],
        ["a)đơn", "b)ảnh"],
        ["A.Đơn", "B.Ảnh"],
        ["I.Đơn", "II.Ảnh"],
        ["1, Đơn", "2, Ảnh"],
        ["1,đơn", "2,ảnh"],
        ["a, đơn", "b, ảnh"],
        ["1/đơn", "2/ảnh"],
        ["1 . đơn", "2 . ảnh"],
        ["1-Đơn", "2-Ảnh"],
        ["(1)đơn", "(2)ảnh"],
        ["(i) đơn", "(ii) ảnh"],
        ["i. đơn", "ii. ảnh"],
        ["① đơn", "② ảnh"],
        ["Điều 1. Đơn", "Điều 2. Ảnh"],
        ["Câu 1) đơn", "Câu 2) ảnh"],
        ["8h00: đón khách", "8h30: khai mạc"],
        ["8h - đón khách", "9h30 - khai mạc"],
        ["5/9: khai giảng", "6/9: học"],
        ["<strong>Họ tên:</strong> A", "<strong>Lớp:</strong> B"],
        ["Họ tên:….", "Lớp:…."],
        ["Họ tên:....", "Lớp:____"],
    ],
)
def test_rows_that_are_no_list_of_markdown_do_not_run_together(rows):
    written = [row.replace("<strong>", "**").replace("</strong>", "**") for row in rows]
    shown = html("\n".join(["Hồ sơ gồm", *written])).replace("&nbsp;", " ")
    assert shown == f"<p>Hồ sơ gồm<br>{rows[0]}<br>{rows[1]}</p>"


@pytest.mark.parametrize(
    "body",
    ["Đến hết ngày\n15. Sau đó", "Kính gửi: Hội\nTheo đề nghị, thầy\nđã đến.", "lớp\n5/9 em\nkhá"],
)
def test_one_line_that_looks_like_a_row_is_text(body):
    assert "<br>" not in html(body)


@pytest.mark.parametrize(
    "body",
    ["lớp 1 và\n2, 3, 4 đều\n5, 6, 7 khá", "được\n1,5 triệu\n2,5 triệu", "thua\n2-0 rồi\n3-1"],
)
def test_figures_at_the_beginnings_of_lines_number_no_rows(body):
    assert "<br>" not in html(body)


def test_boxes_to_tick():
    assert html("[ ] a\n[x] b").replace("&nbsp;", " ") == "<p>☐ a<br>☑ b</p>"
    assert html("- [ ]\n- [x]").count('<li class="task">') == 2
    assert "[" not in html("- [ ]\n- [x]")


@pytest.mark.parametrize("rule", ["|—|—|", "|——|——|", "|===|===|", "|---+---|", "| –- | :–– |"])
def test_rules_as_word_and_others_write_them(rule):
    table = html(f"|a|b|\n{rule}\n|1|2|")
    assert table.count("<tr>") == 2
    assert not set("—–=+") & set(table.replace('="', ""))


def test_a_row_without_values_is_no_rule():
    assert html("|a|b|\n| – | – |\n|1|2|").count("<tr>") == 3
