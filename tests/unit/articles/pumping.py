"""Bodies made of a few fragments over and over, which is what takes parsers long."""

from __future__ import annotations

from random import Random

FRAGMENTS = (
    *("a", "x", "é", "Đ", "1", ".", " ", "\n", "\n\n", "  \n", "    ", "\t", "\u0301", "\u200b"),
    *("*", "**", "_", "__", "`", "``", "```", "```\n", "~~~\n", "#", "# ", "---\n", "===\n"),
    *("- ", "* ", "+ ", "1. ", "> ", ">", "|", " | ", "|-", ": ", ":", "\n: ", "=", "!", "@"),
    *("[", "]", "(", ")", "![", "](", "][", "]: ", "[a]: ", "[^", "[^1]", "[^1]: ", "[^a]:"),
    *("{", "}", "{:", "{: ", "{: #a }", "{: .b", " {a", "<", ">", "/>", "</", "\\", "\\`", "\\\\"),
    *("<b>", "</b>", "<b", "<i>", "</i>", "<a>", "<a href=", "<p a=", "id=a", "<br>", "<div>"),
    *("</div>", "<p>", "<img src=", "<h1 id=a>", "<h2>", "<td>", "<tr>", "<table>", "<li>"),
    *("<pre>", "<code>", "<details>", "<figure>", "<script", "</script>", "<svg>", "<!--", "-->"),
    *("<!", "<?", "?>", "<![CDATA[", "]]>", "&", "&#", "&#x41;", "&lt;", ";", '"', "'", "/", ".."),
    *(
        "hl_lines='",
        "'\n",
        "http://",
        "https://a.vn/",
        "a@b",
        "\uffff",
        "\x02",
        "\x03",
        "wzxhzdk:0",
        "klzzwxh:0000",
    ),
)
# What limits.py counts, and a little less than it lets pass.
COUNTED = (("\n", 7900), ("<", 9900), ("![", 490), ("<img", 490), ("[^", 990), ("```", 290))
WORDS = "Một đoạn văn, "


def pumped(random: Random, size: int) -> str:
    """A body of about `size` bytes, three of four times within all limits that are counted."""
    body = _repeated(random, size)
    if random.random() < 0.3:
        length = random.choice([500, 5_000, 20_000])
        body = "\n\n".join(body[i : i + length] for i in range(0, len(body), length))
    if random.random() < 0.75:
        body = _within_limits(body)
    if random.random() < 0.3:
        body += "\n\n" + WORDS * ((size - len(body.encode())) // len(WORDS.encode()))
    return body.encode()[:size].decode(errors="ignore")


def _repeated(random: Random, size: int) -> str:
    before, after = (_fragments(random, 3) if random.random() < 0.4 else "" for _ in range(2))
    unit, other = _fragments(random, 6), _fragments(random, 4)
    count = (size - 100) // len(unit.encode())
    form = random.random()
    if form < 0.6:
        body = unit * count
    elif form < 0.8:
        body = unit * (count // 2) + other * (size // 2 // len(other.encode()))
    else:
        body = "".join(unit.replace("a", f"a{n}").replace("1", f"{n}") for n in range(count))
    return before + body + after


def _within_limits(body: str) -> str:
    for fragment, most in COUNTED:
        if (count := body.count(fragment)) > most:
            body = body[: len(body) * most // count]
    return body


def _fragments(random: Random, most: int) -> str:
    return "".join(random.choices(FRAGMENTS, k=random.randint(1, most)))
