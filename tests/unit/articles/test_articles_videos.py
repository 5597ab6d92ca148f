"""Videos of other sites are led to, and never loaded before a reader asks for them."""

from __future__ import annotations

import re

import pytest
from articles_reading import body_faults, convert_body, html
from html_rules import breaches

from plugins.articles.html.embeds import video_at

ID = "dQw4w9WgXcQ"
VIDEO = f"https://youtu.be/{ID}"
WATCH = f"https://www.youtube.com/watch?v={ID}"

FACEBOOK = """<div class="fb-video" data-href="https://www.facebook.com/x/videos/1/"
data-width="500">
<blockquote cite="https://www.facebook.com/x/videos/1/" class="fb-xfbml-parse-ignore"
><a href="https://www.facebook.com/x/videos/1/">Lễ</a></blockquote></div><div id="fb-root"></div>
<script async defer crossorigin="anonymous" nonce="x"
src="https://connect.facebook.net/vi_VN/sdk.js#xfbml=1&version=v19.0"></script>"""
INSTAGRAM = """<blockquote class="instagram-media" data-instgrm-captioned
data-instgrm-permalink="https://www.instagram.com/p/Cx1/?utm_source=ig_embed&amp;utm_campaign=x"
data-instgrm-version="14" style=" background:#FFF;"><div style="padding:16px;"><a
href="https://www.instagram.com/p/Cx1/?utm_source=ig_embed" style="x" target="_blank"><svg
width="50px"><g><path d="M5"></path></g></svg><div style="x">Xem bài này</div></a></div>
</blockquote> <script async src="//www.instagram.com/embed.js"></script>"""
TIKTOK = """<blockquote class="tiktok-embed" cite="https://www.tiktok.com/@hoi/video/123"
data-video-id="123" style="max-width: 605px;" > <section> <a target="_blank" title="@hoi"
href="https://www.tiktok.com/@hoi?refer=embed">@hoi</a> <p>Lễ</p> </section> </blockquote>
<script async src="https://www.tiktok.com/embed.js"></script>"""


def cards(body: str) -> list[tuple[str, str, str]]:
    """Name, site and address of each; there is nothing else in the text."""
    found = re.findall(
        r'<figure class="video"><a class="video__link" href="([^"]*)" rel="noopener">'
        r'<span class="video__name">([^<]*)</span> <span class="video__site">([^<]*)</span></a>',
        html(body),
    )
    assert html(body).count("<a ") == html(body).count("<figure") == len(found)
    return [(name.replace("\xa0", " "), site, url) for url, name, site in found]


@pytest.mark.parametrize(
    "url",
    [
        "",
        "https://example.org/watch?v=dQw4w9WgXcQ",
        "https://www.youtube.com/",
        "https://www.youtube.com/@hoi",
        "https://www.youtube.com/watch?x=1",
        "https://www.facebook.com/hoi",
        "https://www.facebook.com/hoi/posts/1",
        "https://vimeo.com/about",
        "https://www.instagram.com/hoi/",
        "https://www.instagram.com/p/Cx1/",
        "https://notyoutube.com/watch?v=dQw4w9WgXcQ",
        "https://youtube.com.evil.vn/watch?v=dQw4w9WgXcQ",
        "https://example.org/?u=https://youtu.be/dQw4w9WgXcQ",
        "ftp://youtu.be/dQw4w9WgXcQ",
        "javascript:youtu.be/dQw4w9WgXcQ",
        "javascript://youtu.be/dQw4w9WgXcQ",
        "https://[youtu.be/dQw4w9WgXcQ",
        "https://youtu.be/dQw4w9WgXcQ và",
        "/youtube.com",
    ],
)
def test_no_video(url):
    assert video_at(url) is None


@pytest.mark.parametrize(
    ("url", "site", "expected"),
    [
        (VIDEO, "YouTube", VIDEO),
        (f" {VIDEO}?t=30 ", "YouTube", f"{VIDEO}?t=30"),
        (WATCH, "YouTube", WATCH),
        (f"HTTPS://M.YouTube.com/watch?v={ID}&t=5", "YouTube", None),
        (f"youtube.com/watch?v={ID}", "YouTube", f"https://youtube.com/watch?v={ID}"),
        (f"//www.youtube.com/embed/{ID}", "YouTube", WATCH),
        (f"https://www.youtube-nocookie.com/embed/{ID}?start=9&rel=0", "YouTube", f"{WATCH}&t=9s"),
        (f"https://www.youtube.com/shorts/{ID}", "YouTube", None),
        (f"https://www.youtube.com/live/{ID}?si=a", "YouTube", None),
        ("https://www.youtube.com/playlist?list=PLabc", "YouTube", None),
        (
            "https://www.youtube.com/embed/videoseries?list=PLabc",
            "YouTube",
            "https://www.youtube.com/playlist?list=PLabc",
        ),
        ("https://vimeo.com/123456789", "Vimeo", None),
        ("https://player.vimeo.com/video/12345?h=ab", "Vimeo", "https://vimeo.com/12345/ab"),
        ("https://www.facebook.com/watch/?v=123", "Facebook", None),
        ("https://www.facebook.com/hoi/videos/123/", "Facebook", None),
        ("https://vi-vn.facebook.com/reel/123", "Facebook", None),
        ("https://fb.watch/aBc-1/", "Facebook", None),
        ("https://www.tiktok.com/@hoi/video/123", "TikTok", None),
        ("https://www.instagram.com/reel/Cx_1-/", "Instagram", None),
        ("https://instagram.com/hoi.yb/reel/Cx1", "Instagram", None),
    ],
)
def test_videos(url, site, expected):
    found = video_at(url)
    assert found is not None
    assert found.site == site
    assert found.url.lower() == (expected or url).lower()


@pytest.mark.parametrize(
    ("body", "name"),
    [
        (VIDEO, "Video"),
        (f"<{VIDEO}>", "Video"),
        (f"[Lễ trao quà]({VIDEO})", "Lễ trao quà"),
        (f"[**Lễ** trao quà]({VIDEO})", "Lễ trao quà"),
        (f"[{VIDEO}]({VIDEO})", "Video"),
        (f"[a]\n\n[a]: {VIDEO}", "a"),
        (f"![Lễ trao quà]({VIDEO})", "Lễ trao quà"),
        (f'<a href="{VIDEO}">Lễ</a>', "Lễ"),
        (f"<p><a href='{VIDEO}' target=_blank style=x>Lễ</a></p>", "Lễ"),
        (f"[Lễ](youtu.be/{ID})", "Lễ"),
        (f"youtu.be/{ID}", "Video"),
        (f"  {VIDEO}  ", "Video"),
    ],
)
def test_alone_in_its_paragraph(body, name):
    assert cards(body) == [(name, "YouTube", VIDEO)]
    assert cards(f"Trước.\n\n{body}\n\nSau.") == [(name, "YouTube", VIDEO)]
    assert breaches(html(body)) == []


def test_several_below_each_other_with_captions():
    body = f"{VIDEO}\n*Một*\n[Hai]({WATCH})\n*Hai, quay ở Lục Yên*"
    assert cards(body) == [("Video", "YouTube", VIDEO), ("Hai", "YouTube", WATCH)]
    assert html(body).count("<figcaption>") == 2
    assert cards(f"{VIDEO}\n{WATCH}") == [("Video", "YouTube", VIDEO), ("Video", "YouTube", WATCH)]


def test_with_a_photo():
    body = f"[![Lễ trao quà](/anh/x.jpg)]({VIDEO})\n*Lễ ở Lục Yên. Ảnh: Thu Hà*"
    assert html(body).replace("\xa0", " ").replace("&nbsp;", " ") == (
        f'<figure class="video"><a href="{VIDEO}" class="video__link" rel="noopener">'
        '<img src="image:anh/x.jpg" alt="Lễ trao quà"><span class="video__site">YouTube</span></a>'
        '<figcaption>Lễ ở Lục Yên. <small class="credit">Ảnh: Thu Hà</small></figcaption></figure>'
    )
    assert body_faults(body) == []


@pytest.mark.parametrize(
    "body",
    [
        f"Xem [video]({VIDEO}) nhé",
        f"`{VIDEO}`",
        f"    {VIDEO}",
        "[Trang](https://www.youtube.com/@hoi)",
        "[![Ảnh](/anh/x.jpg)](https://example.org)",
        f"[Một]({VIDEO}) và",
        f"*{VIDEO}*",
    ],
)
def test_no_card(body):
    assert 'class="video' not in html(body)
    assert body_faults(body) == []


def test_first_paragraph_is_not_that_of_a_card():
    assert convert_body(f"[Lễ]({VIDEO})\n\nMở đầu.").first_paragraph == "Mở đầu."


@pytest.mark.parametrize(
    ("tag", "link"),
    [
        (
            f"<iframe src='https://www.youtube.com/embed/{ID}?si=x'></iframe>",
            f"[Xem video]({WATCH})",
        ),
        (
            f"<iframe width=560 src='//www.youtube.com/embed/{ID}?start=30' frameborder=0 "
            "title='YouTube video player' allow='autoplay' allowfullscreen></iframe>",
            f"[Xem video]({WATCH}&t=30s)",
        ),
        (
            f"<iframe src='https://www.youtube.com/embed/{ID}' title='Lễ [1] trao'></iframe>",
            f"[Xem video: Lễ 1 trao]({WATCH})",
        ),
        (
            "<iframe src='https://www.facebook.com/plugins/video.php?href="
            "https%3A%2F%2Fwww.facebook.com%2Fhoi%2Fvideos%2F12%2F&width=1'></iframe>",
            "[Xem video](https://www.facebook.com/hoi/videos/12/)",
        ),
        (
            "<iframe src='https://www.facebook.com/plugins/post.php?href="
            "https%3A%2F%2Fwww.facebook.com%2Fhoi%2Fposts%2F12'></iframe>",
            "[Xem trên Facebook](https://www.facebook.com/hoi/posts/12)",
        ),
        (
            "<iframe src='https://player.vimeo.com/video/76979871?h=82'></iframe>",
            "[Xem video](https://vimeo.com/76979871/82)",
        ),
        (
            "<iframe src='https://www.google.com/maps/embed?pb=!1m1!1d3!2d104.8!3d21.7!2m3'></iframe>",
            "[Xem bản đồ](https://www.google.com/maps/search/?api=1&query=21.7%2C104.8)",
        ),
        (
            "<iframe src='https://maps.google.com/maps?q=Y%C3%AAn%20B%C3%A1i&output=embed'></iframe>",
            "[Xem bản đồ](https://www.google.com/maps/search/?api=1&query=Y%C3%AAn+B%C3%A1i)",
        ),
        (
            "<iframe src='https://drive.google.com/file/d/1a/preview'></iframe>",
            "[Mở tệp](https://drive.google.com/file/d/1a/view)",
        ),
        (
            "<iframe src='https://docs.google.com/forms/d/e/1/viewform?embedded=true'></iframe>",
            "[Mở trang docs.google.com](https://docs.google.com/forms/d/e/1/viewform)",
        ),
        (
            "<iframe src='https://example.org/a(b)'>",
            "[Mở trang example.org](https://example.org/a%28b%29)",
        ),
        (
            "<iframe src='https://www.instagram.com/reel/Cx1/embed/captioned/?cr=1'></iframe>",
            "[Xem video](https://www.instagram.com/reel/Cx1/)",
        ),
        (
            "<iframe src='https://www.instagram.com/p/Cx1/embed'></iframe>",
            "[Xem trên Instagram](https://www.instagram.com/p/Cx1/)",
        ),
        *(
            (f"<div class='fb-{kind}' data-href='{page}'></div>", f"[{words}]({page})")
            for kind, page, words in (
                ("video", "https://www.facebook.com/x/videos/1/", "Xem video"),
                ("post", "https://www.facebook.com/x/posts/1", "Xem trên Facebook"),
                (
                    "post",
                    "https://www.facebook.com/permalink.php?story_fbid=1&id=2",
                    "Xem trên Facebook",
                ),
                ("page", "https://www.facebook.com/hoi", "Xem trên Facebook"),
            )
        ),
        (
            "<div data-width=500 data-href='/x/videos/1/' class='a fb-video'></div>",
            "[Xem video](https://www.facebook.com/x/videos/1/)",
        ),
        (FACEBOOK, "[Xem video](https://www.facebook.com/x/videos/1/)"),
        (INSTAGRAM, "[Xem trên Instagram](https://www.instagram.com/p/Cx1/)"),
        (TIKTOK, "[Xem video](https://www.tiktok.com/@hoi/video/123)"),
        (
            "<blockquote class=tiktok-embed cite=https://www.tiktok.com/@hoi></blockquote>",
            "[Xem trên TikTok](https://www.tiktok.com/@hoi)",
        ),
        (
            "<blockquote class=text-post-media "
            "data-text-post-permalink=https://www.threads.com/@hoi/post/D1></blockquote>",
            "[Xem trên Threads](https://www.threads.com/@hoi/post/D1)",
        ),
        (f"<embed src='https://www.youtube.com/v/{ID}'>", f"[Xem video]({WATCH})"),
        (f"<oembed url='{WATCH}'></oembed>", f"[Xem video]({WATCH})"),
        ("<video controls><source src='b.mp4'></video>", "[Xem video](/tep/b.mp4)"),
        ("{{< youtube " + ID + " >}}", f"[Xem video]({WATCH})"),
        ('{% include youtube.html id="' + ID + '" %}', f"[Xem video]({WATCH})"),
        ("{%youtube " + ID + " %}", f"[Xem video]({WATCH})"),
    ],
)
def test_line_to_paste_in_the_place_of_what_is_embedded(tag, link):
    (problem,) = convert_body(f"đoạn\n\n{tag}").problems
    assert (problem.line, problem.suggestions) == (3, (link,))
    assert f"“{link}”" in problem.message
    assert [code for _, code in body_faults(link)] == []


@pytest.mark.parametrize(
    "src", ["", "javascript:x", "data:text/html,x", "/a.html", "https://", "https://[", "a b"]
)
def test_nothing_to_paste(src):
    (problem,) = convert_body(f'<iframe src="{src}"></iframe>').problems
    assert (problem.code, problem.suggestions) == ("unsafe-html", ())


@pytest.mark.parametrize(
    ("body", "codes"),
    [
        ("<blockquote class=tiktok-embed><p>a</p></blockquote>", []),
        ("<blockquote cite=https://baoyenbai.com.vn/x>a</blockquote>", ["cleaned-html"]),
        ("<div class=fb-like data-href=https://a.vn>a</div>", ["cleaned-html"]),
        ("<div class=fb-video data-href=javascript:x>a</div>", ["unsafe-html"]),
        ("<div class=fb-video data-href='https://['>a</div>", ["cleaned-html"]),
        ("<script src=//www.instagram.com/embed.js></script>", ["unsafe-html"]),
        (f"{TIKTOK}\n<script>x</script>", ["unsafe-html", "unsafe-html"]),
        (
            "<blockquote class=twitter-tweet><a href=https://x.com/h/status/1>a</a></blockquote>"
            "<script src=https://platform.twitter.com/widgets.js></script>",
            ["unsafe-html"],
        ),
    ],
)
def test_no_place_of_another_page(body, codes):
    problems = convert_body(f"chữ\n\n{body}").problems
    assert [problem.code for problem in problems] == codes
