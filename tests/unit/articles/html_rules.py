"""What HTML may reach a page, said once more in other words than the code's.

Parsed by the algorithm that browsers follow (html5lib), not by the one under test.
"""

from __future__ import annotations

from urllib.parse import urlsplit

from bs4 import BeautifulSoup
from bs4.element import Comment, Declaration, Doctype, ProcessingInstruction, Tag

from plugins.articles.html.safety import PASSED

FRAME = {"html", "head", "body"}
"""Put around a fragment by the parser."""
FORBIDDEN_TAGS = {
    *("script", "style", "iframe", "object", "embed", "applet", "link", "meta", "base"),
    *("form", "input", "button", "textarea", "select", "svg", "math", "template", "noscript"),
    *("frame", "frameset", "title", "xmp", "plaintext", "noembed", "audio", "video", "source"),
}
FORBIDDEN_ATTRIBUTES = {
    *("style", "srcset", "srcdoc", "formaction", "action", "target", "ping", "background"),
    *("cite", "data", "poster", "xlink:href", "xmlns", "name", "http-equiv"),
}
OURS = {"link", "image"}
"""In the place of a scheme in tests: a reference inside the site."""
SCHEMES = {"http", "https", "mailto", "tel", *OURS}
NO_TEXT = (Comment, Declaration, Doctype, ProcessingInstruction)


def breaches(html: str) -> list[str]:
    """Everything in `html` that no page may have."""
    tree = BeautifulSoup(f"<body>{html}", "html5lib")
    found = [f"<!{node}>" for node in tree.descendants if isinstance(node, NO_TEXT)]
    for tag in tree.find_all(True):
        if tag.name in FORBIDDEN_TAGS or tag.name not in {*PASSED, *FRAME}:
            found.append(f"<{tag.name}>")
        found += [f"<{tag.name} {name}>" for name in tag.attrs if not _may_have(tag, name)]
        found += [
            f"<{tag.name} {name}={tag[name]}>" for name in ("href", "src") if _leads(tag, name)
        ]
    if "\uffff" in html or "\x00" in html:
        found.append("mark")
    return found


def _may_have(tag: Tag, name: str) -> bool:
    forbidden = name.startswith("on") or name in FORBIDDEN_ATTRIBUTES
    return not forbidden and name in PASSED.get(tag.name, ())


def _leads(tag: Tag, name: str) -> bool:
    """Whether a URL leads where it must not, read as a browser does."""
    url = str(tag.get(name, ""))
    bare = "".join(c for c in url if c > " ")
    if not bare or (name == "href" and bare.startswith("#")):
        return False
    try:
        return urlsplit(bare).scheme not in SCHEMES
    except ValueError:
        return True
