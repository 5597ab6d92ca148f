"""What other sites offer to embed in a page, and the addresses where readers find it there.

An embedded page is loaded, and knows its readers, before they ask for it; a link is not.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from urllib.parse import SplitResult, parse_qs, quote, urlencode, urlsplit

from plugins.vietnamese import squeeze

from ..tree import Element, classes_of

ADDRESSES = {"iframe": "src", "embed": "src", "object": "data", "oembed": "url"}
"""Tags that show another site's page, and their attribute with its address."""
MEDIA = {"video": "Xem video", "audio": "Nghe"}
# By class, the attribute with the address; some have it without the host.
PLACES = {
    "fb-video": ("data-href", "https://www.facebook.com"),
    "fb-post": ("data-href", "https://www.facebook.com"),
    "fb-page": ("data-href", "https://www.facebook.com"),
    "instagram-media": ("data-instgrm-permalink", "https://www.instagram.com"),
    "tiktok-embed": ("cite", "https://www.tiktok.com"),
    "text-post-media": ("data-text-post-permalink", "https://www.threads.com"),
}
"""Tags that a site's script replaces with its page, whatever they are."""
SCRIPT_RE = re.compile(
    r"(?:https?:)?//(?:[\w-]+\.)*(?:facebook\.(?:net|com)|instagram\.com|tiktok\.com|"
    r"tiktokcdn\.com|threads\.(?:net|com))/"
)
SOCIAL = {
    "facebook.com": "Facebook",
    "instagram.com": "Instagram",
    "tiktok.com": "TikTok",
    "threads.net": "Threads",
    "threads.com": "Threads",
}
EMBED_RE = re.compile(r"(?<=/)embed(?:/captioned)?/?$")
YOUTUBE = re.compile(r"/(?:watch/?|(?:shorts|live|embed|v)/(?P<id>[\w-]{6,})/?|playlist/?)")
YOUTU_BE = re.compile(r"/(?P<id>[\w-]{6,})/?")
PAGES = {
    "youtube.com": ("YouTube", YOUTUBE),
    "youtube-nocookie.com": ("YouTube", YOUTUBE),
    "youtu.be": ("YouTube", YOUTU_BE),
    "vimeo.com": ("Vimeo", re.compile(r"/(?:[\w/]+/)?\d{6,}(?:/\w+)?/?")),
    "player.vimeo.com": ("Vimeo", re.compile(r"/video/(?P<id>\d+)/?")),
    "facebook.com": ("Facebook", re.compile(r"/watch/?|/.*(?:videos?|reel|share/[vr])/[\w/.-]+")),
    "fb.watch": ("Facebook", re.compile(r"/[\w-]+/?")),
    "instagram.com": ("Instagram", re.compile(r"/(?:[\w.]+/)?(?:reels?|tv)/[\w-]+/?")),
    "tiktok.com": ("TikTok", re.compile(r"/@[\w.-]+/video/\d+/?")),
    "vt.tiktok.com": ("TikTok", re.compile(r"/\w+/?")),
    "vm.tiktok.com": ("TikTok", re.compile(r"/\w+/?")),
}
"""Sites by host, and the paths of their videos."""
SUBDOMAIN_RE = re.compile(r"^(?:www|m|web|mobile|[a-z]{2}-[a-z]{2})\.")
BRACKETS_RE = re.compile(r"[\[\]]")
SCHEME_RE = re.compile(r"(?:https?:)?//", re.IGNORECASE)
PLACE_RE = re.compile(r"!2d(-?[\d.]+)!3d(-?[\d.]+)")
"""Longitude and latitude in the address of an embedded Google map."""
NO_TITLES = ("youtube video player", "facebook video", "vimeo", "google maps", "iframe")


@dataclass(frozen=True, slots=True)
class Video:
    """A video on another site: what that is called, and the page where it is seen."""

    site: str
    url: str


def video_at(url: str) -> Video | None:
    """The video at an address, which may lack its scheme; None if it is no video's."""
    parts = _split(url)
    host = _host(parts) if parts else ""
    if parts is None or host not in PAGES:
        return None
    site, pages = PAGES[host]
    found = pages.fullmatch(parts.path)
    if found is None:
        return None
    query = parse_qs(parts.query)
    if site == "YouTube":
        return _on_youtube(parts, found["id"], query)
    if host == "player.vimeo.com":
        secret = f"/{query['h'][0]}" if "h" in query else ""
        return Video(site, f"https://vimeo.com/{found['id']}{quote(secret)}")
    if parts.path.startswith("/watch") and "v" not in query:
        return None
    return Video(site, parts.geturl())


def _on_youtube(parts: SplitResult, name: str | None, query: dict[str, list[str]]) -> Video | None:
    if name is None:  # `/watch` and `/playlist` are addresses of pages
        is_whole = "v" in query if parts.path.startswith("/watch") else "list" in query
        return Video("YouTube", parts.geturl()) if is_whole else None
    if not parts.path.startswith(("/embed/", "/v/")):
        return Video("YouTube", parts.geturl())
    if name == "videoseries":
        page, asked = "playlist", {"list": query.get("list", [""])[0]}
    else:
        start = query.get("start", query.get("t", [""]))[0].removesuffix("s")
        page, asked = "watch", {"v": name} | ({"t": f"{start}s"} if start.isdigit() else {})
    return Video("YouTube", f"https://www.youtube.com/{page}?{urlencode(asked)}")


def markdown_link(words: str, url: str) -> str:
    """A link as an editor writes it."""
    return (
        f"[{squeeze(re.sub(r'[][]', ' ', words))}]({url.replace('(', '%28').replace(')', '%29')})"
    )


def link_for(tag: Element) -> str:
    """The Markdown that leads to what a tag embeds; "" if that is not known."""
    if tag.tag in MEDIA:
        file = tag.get("src") or next((s.get("src", "") for s in tag.iter("source")), "")
        return markdown_link(MEDIA[tag.tag], f"/tep/{file.rpartition('/')[2] or 'tên-tệp.mp4'}")
    if tag.tag not in ADDRESSES:
        return ""
    words, url = _page(tag.get(ADDRESSES[tag.tag], ""))
    title = squeeze(tag.get("title", ""))
    if url and title and not title.lower().startswith(NO_TITLES):
        words = f"{words}: {title}"
    return markdown_link(words, url) if url else ""


def place_for(tag: Element) -> tuple[str, str]:
    """The class of a tag in whose place a script puts another page, and the Markdown that leads
    there; "" and "" if it is none."""
    for name in classes_of(tag):
        attribute, site = PLACES.get(name, ("", ""))
        if attribute and (address := tag.get(attribute, "").strip()):
            is_path = address.startswith("/") and not address.startswith("//")
            words, url = _page(f"{site}{address}" if is_path else address)
            return (name, markdown_link(words, url)) if url else ("", "")
    return "", ""


def is_script(tag: Element) -> bool:
    """Whether a tag is the script that does so."""
    return tag.tag == "script" and SCRIPT_RE.match(tag.get("src", "").strip()) is not None


def _page(address: str) -> tuple[str, str]:
    """What a reader does with what is embedded from an address, and where it is to be found."""
    parts = _split(address)
    if parts is None or not SCHEME_RE.match(address.strip()):
        return "", ""
    host, query = _host(parts), parse_qs(parts.query)
    if host == "facebook.com" and parts.path.startswith("/plugins/") and "href" in query:
        page = query["href"][0]
        return ("Xem video" if video_at(page) else "Xem trên Facebook"), _split_url(page)
    if host == "instagram.com":  # the rest says who has asked for the code
        address = parts._replace(path=EMBED_RE.sub("", parts.path), query="", fragment="").geturl()
        parts = urlsplit(address)
    if video := video_at(address):
        return "Xem video", video.url
    if "google." in host and (parts.path.startswith("/maps") or host.startswith("maps.")):
        return "Xem bản đồ", _map(parts, query)
    if host == "drive.google.com":
        path = re.sub(r"/preview/?$", "/view", parts.path)
        return "Mở tệp", parts._replace(path=path).geturl()
    kept = [item for item in parts.query.split("&") if not item.startswith("embedded=")]
    words = f"Xem trên {SOCIAL[host]}" if host in SOCIAL else f"Mở trang {host}"
    return words, parts._replace(query="&".join(kept)).geturl()


def _map(parts: SplitResult, query: dict[str, list[str]]) -> str:
    place = PLACE_RE.search(parts.query)
    where = f"{place[2]},{place[1]}" if place else query.get("q", [""])[0]
    if not where:
        return parts.geturl()
    return f"https://www.google.com/maps/search/?{urlencode({'api': 1, 'query': where})}"


def _split_url(url: str) -> str:
    parts = _split(url)
    return parts.geturl() if parts else ""


def _split(url: str) -> SplitResult | None:
    """The parts of a whole address, with a scheme; None if it is none."""
    url = url.strip()
    if not url or re.search(r"[\s<>\"]", url) or (":" in url.split("/")[0] and "//" not in url):
        return None
    try:
        parts = urlsplit(url if "://" in url.split("?")[0] else f"https://{url.lstrip('/')}")
        is_web = parts.scheme in ("http", "https") and bool(parts.hostname)
    except ValueError:
        return None
    return parts if is_web else None


def _host(parts: SplitResult) -> str:
    return SUBDOMAIN_RE.sub("", (parts.hostname or "").lower())
