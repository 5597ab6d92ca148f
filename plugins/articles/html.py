"""An article's Markdown as safe HTML, cut at its references.

Markdown ─ typography ─ tree: safety, references, headings, figures ─ nh3 ─► Body

The tree pass finds and reports what is unsafe; nh3 guarantees that none of it remains.
"""

from __future__ import annotations

import functools
import hashlib
import re
from dataclasses import dataclass

import markdown
import nh3
from bs4 import BeautifulSoup, Comment, Tag
from typogrify.filters import smartypants, widont

from plugins.problems import Code, Problem
from plugins.vietnamese import slugify, squeeze

from .article import Body, Reference, ReferenceKind
from .figures import make_figures
from .references import Where, resolve

INLINE_TAGS = frozenset(
    {"a", "abbr", "b", "br", "cite", "code", "del", "em", "i", "img", "ins", "kbd", "mark", "q"}
    | {"s", "samp", "small", "span", "strong", "sub", "sup", "time", "u", "var"}
)
BLOCK_TAGS = frozenset(
    {"address", "blockquote", "dd", "details", "div", "dl", "dt", "figcaption", "figure", "h2"}
    | {"h3", "h4", "h5", "h6", "hr", "li", "ol", "p", "pre", "summary", "ul"}
)
TABLE_TAGS = frozenset(
    {"caption", "col", "colgroup", "table", "tbody", "td", "tfoot", "th", "thead", "tr"}
)
TAGS = INLINE_TAGS | BLOCK_TAGS | TABLE_TAGS
GLOBAL_ATTRIBUTES = frozenset({"class", "id", "title", "lang", "dir"})
ATTRIBUTES = {
    "a": {"href", "rel"},
    "img": {"src", "alt", "width", "height", "loading"},
    "td": {"colspan", "rowspan", "align"},
    "th": {"colspan", "rowspan", "scope", "align"},
    "ol": {"start", "type", "reversed"},
    "li": {"value"},
    "time": {"datetime"},
    "div": {"role", "tabindex", "aria-label"},
}
ALLOWED = {tag: set(GLOBAL_ATTRIBUTES | ATTRIBUTES.get(tag, set())) for tag in TAGS}
MAX_DEPTH = 60
"""Of tags in tags; parsers drop what is nested much deeper."""


MAX_MARKS = 1500
"""Of Markdown in one block: its patterns take time in the square of these."""
MARKUP_RE = re.compile(r"[\[\]*_`<&!]")
DEEP_RE = re.compile(r"^[ \t>]{100,}\S", re.MULTILINE)


@dataclass(slots=True)
class Converted:
    """What a body becomes: HTML, plain first paragraph, and what is wrong."""

    body: Body
    first_paragraph: str
    image: Reference | None
    image_alt: str
    problems: list[Problem]


def convert(text: str, path: str, first_line: int) -> Converted:
    """Convert the Markdown `text` of the document at `path`, whose body begins on a line."""
    # The digest of a text cannot stand in the text, so nothing in it can imitate a mark.
    digest = hashlib.sha256(f"{path}\n{text}".encode()).hexdigest()[:24]
    conversion = _Conversion(text, path, first_line, f"ref{digest}-")
    try:
        return conversion.run()
    except RecursionError:
        return _Conversion("", path, first_line, "").refuse()


@functools.cache
def _markdown() -> markdown.Markdown:
    """One converter a process; making one costs more than an article."""
    return markdown.Markdown(
        extensions=["tables", "footnotes", "attr_list", "def_list", "sane_lists", "fenced_code"],
        extension_configs={
            "tables": {"use_align_attribute": True},
            "footnotes": {"BACKLINK_TITLE": "Quay lại nội dung"},
        },
    )


class _Conversion:
    def __init__(self, text: str, path: str, first_line: int, mark: str) -> None:
        self.text = text
        self.path = path
        self.first_line = first_line
        self.mark = mark
        self.references: list[Reference] = []
        self.problems: list[Problem] = []

    def run(self) -> Converted:
        soup = self._tree()
        self._check(soup)
        _headings(soup)
        self._follow_links(soup)
        self._show_images(soup)
        for table in soup.find_all("table"):
            table.wrap(_scrolling(soup))
        images = [r for r in self.references if r.kind is ReferenceKind.IMAGE]
        first = soup.find("img")
        if not squeeze(soup.get_text()) and not first:
            self._problem(
                1, Code.EMPTY_BODY, "Bài chưa có nội dung. Viết nội dung bên dưới phần đầu bài."
            )
        paragraph = next((p for p in soup.find_all("p") if not p.find_parent("figure")), None)
        return Converted(
            body=self._cut(soup),
            first_paragraph=squeeze(paragraph.get_text()) if paragraph else "",
            image=images[0] if images else None,
            image_alt=str(first.get("alt", "")) if isinstance(first, Tag) else "",
            problems=self.problems,
        )

    def refuse(self) -> Converted:
        """Nothing but the problem that the body cannot be converted."""
        self._unsafe("", "nội dung lồng nhau quá nhiều lần")
        return Converted(Body(("",), ()), "", None, "", self.problems)

    def _tree(self) -> BeautifulSoup:
        converter = _markdown()
        converter.reset()
        html = ""
        line = _too_intricate(self.text)
        if line is None:
            html = widont(smartypants(converter.convert(self.text)))
        else:
            self._problem(
                self.first_line + line,
                Code.UNSAFE_HTML,
                "Đoạn này có quá nhiều dấu đặc biệt hoặc lồng nhau quá sâu. "
                "Chia thành nhiều đoạn, hoặc viết đơn giản lại.",
            )
        return BeautifulSoup(html, "lxml")

    def _check(self, soup: BeautifulSoup) -> None:
        """Report what is not allowed; nh3 then removes it. Comments are dropped."""
        for comment in soup.find_all(string=lambda s: isinstance(s, Comment)):
            comment.extract()
        for tag in soup.find_all(True):
            if tag.name in ("html", "body", "h1") and not tag.attrs:
                continue
            if tag.name not in TAGS and tag.name != "h1":
                self._unsafe(f"<{tag.name}", f"thẻ “<{tag.name}>”")
                continue
            for name in tag.attrs:
                if name not in GLOBAL_ATTRIBUTES | ATTRIBUTES.get(tag.name, set()):
                    self._unsafe(name, f"thuộc tính “{name}” của thẻ “<{tag.name}>”")
        deepest = max((len(list(t.parents)) for t in soup.find_all(_is_leaf)), default=0)
        if deepest > MAX_DEPTH:
            self._unsafe("", "nội dung lồng nhau quá nhiều lần")

    def _follow_links(self, soup: BeautifulSoup) -> None:
        for link in soup.find_all("a"):
            if not link.has_attr("href"):
                continue
            url = str(link["href"])
            target = resolve(url, self.path)
            line = self._line(url)
            match target.where:
                case Where.OUTSIDE:
                    if url.strip().lower().startswith("http"):
                        link["rel"] = "noopener"
                case Where.INSIDE:
                    link["href"] = self._refer(
                        Reference(ReferenceKind.LINK, target.path, target.suffix, url, line)
                    )
                case Where.UNSAFE:
                    self._unsafe(url, f"liên kết “{url[:60]}”")
                    del link["href"]
                case Where.NOWHERE:
                    self._problem(
                        line,
                        Code.BROKEN_LINK,
                        f"Liên kết “{url[:80]}” không dẫn tới đâu. "
                        "Ghi địa chỉ đầy đủ (https://…) hoặc đường dẫn trong trang (/…).",
                    )
                    del link["href"]

    def _show_images(self, soup: BeautifulSoup) -> None:
        for number, image in enumerate(soup.find_all("img")):
            url = str(image.get("src", ""))
            target = resolve(url, self.path)
            line = self._line(url)
            if target.where is Where.INSIDE and target.path:
                image["src"] = self._refer(
                    Reference(ReferenceKind.IMAGE, target.path, "", url, line)
                )
            elif target.where is Where.UNSAFE:
                self._unsafe(url, f"ảnh “{url[:60]}”")
                image["src"] = ""
            else:
                self._problem(
                    line,
                    Code.MISSING_IMAGE,
                    f"Ảnh “{url[:80]}” không ở trong trang. Chép ảnh vào thư mục anh "
                    "rồi ghi “/anh/tên-ảnh.jpg”.",
                )
                image["src"] = ""
            if number:
                image["loading"] = "lazy"
        for url in make_figures(soup):
            self._problem(
                self._line(self._written(url)),
                Code.MISSING_ALT,
                f"Ảnh “{self._written(url)}” chưa có lời mô tả. Viết lời mô tả trong ngoặc vuông: "
                "“![lời mô tả](…)”.",
            )

    def _written(self, url: str) -> str:
        """How the editor wrote a URL that may be a mark by now."""
        if url.startswith(self.mark):
            return self.references[int(url.removeprefix(self.mark).rstrip("-"))].written
        return url

    def _refer(self, reference: Reference) -> str:
        self.references.append(reference)
        return f"{self.mark}{len(self.references) - 1}-"

    def _cut(self, soup: BeautifulSoup) -> Body:
        body = soup.body.decode_contents() if soup.body else ""
        safe = nh3.clean(
            body,
            tags=set(TAGS),
            attributes=ALLOWED,
            url_schemes={"http", "https", "mailto", "tel"},
            link_rel=None,
        )
        pieces = re.split(rf"{self.mark}(\d+)-", safe)
        order = tuple(self.references[int(number)] for number in pieces[1::2])
        return Body(tuple(pieces[::2]), order)

    def _unsafe(self, needle: str, what: str) -> None:
        self._problem(
            self._line(needle),
            Code.UNSAFE_HTML,
            f"Không được dùng {what}. Xóa đi; nếu là chữ thường thì viết “&lt;” thay cho “<”.",
        )

    def _problem(self, line: int, code: Code, message: str) -> None:
        self.problems.append(Problem(self.path, line, code, message))

    def _line(self, needle: str) -> int:
        """The line on which something stands in the file, as far as it stands there as it is."""
        found = self.text.lower().find(needle.lower()) if needle else 0
        return self.first_line + self.text.count("\n", 0, max(found, 0))


def _too_intricate(text: str) -> int | None:
    """The line (from 0) at which Markdown would take minutes or recurse too deep; None if none."""
    line = 0
    for block in text.split("\n\n"):
        if len(MARKUP_RE.findall(block)) > MAX_MARKS or DEEP_RE.search(block):
            return line
        line += block.count("\n") + 2
    return None


def _is_leaf(tag: Tag) -> bool:
    return tag.find(True) is None


def _headings(soup: BeautifulSoup) -> None:
    """The page has its own h1, so headings begin at h2; each has an id of its own."""
    headings = soup.find_all(re.compile("^h[1-6]$"))
    if any(heading.name == "h1" for heading in headings):
        for heading in headings:
            heading.name = f"h{min(int(heading.name[1]) + 1, 6)}"
    taken = {str(tag["id"]) for tag in soup.find_all(id=True)}
    for heading in headings:
        if heading.get("id"):
            continue
        base = name = slugify(heading.get_text(), 60) or "muc"
        number = 1
        while name in taken:
            number += 1
            name = f"{base}-{number}"
        taken.add(name)
        heading["id"] = name


def _scrolling(soup: BeautifulSoup) -> Tag:
    """A box in which a table wider than a phone scrolls, also by keyboard."""
    return soup.new_tag(
        "div",
        attrs={"class": "table-scroll", "role": "region", "tabindex": "0", "aria-label": "Bảng"},
    )
