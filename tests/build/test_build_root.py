"""Files for the root of the site are published as they are, and never hide what the site makes."""

from __future__ import annotations

import pytest
from photo_files import photo
from small_site import NOW, article, site_settings

from plugins.fastbuild.preview.preview import Preview
from plugins.fastbuild.run.build import build

GOOD = {
    "goc/.well-known/security.txt": "Contact: mailto:hoi@example.org\n",
    "goc/.well-known/acme-challenge/Xy_1": "Xy_1.abc",
    "goc/.htaccess": "Options -Indexes\n",
    "goc/google1.html": "google-site-verification: google1.html",
    "goc/CNAME": "example.vn\n",
}
ARTICLE = {"tin/a.md": article(body="[Chứng nhận](/google1.html)")}


@pytest.mark.parametrize("publish", [False, True])
def test_they_are_at_the_root(build_site, publish):
    site = build_site(GOOD | ARTICLE, publish=publish)
    assert site.problems == []
    for path, text in GOOD.items():
        assert site.files[path.removeprefix("goc/")] == text.encode()
    (site.content / "goc/CNAME").unlink()
    site = build_site({"goc/.htaccess": "Options None\n"}, publish=publish)
    assert "CNAME" not in site.files
    assert site.files[".htaccess"] == b"Options None\n"


def test_a_preview_serves_them(tmp_path, build_site):
    site = build_site(GOOD | ARTICLE)
    preview = Preview(site_settings(site.content, tmp_path / "output"), print)
    preview.refresh(NOW)
    assert (
        preview.find(".well-known/security.txt").read_text() == GOOD["goc/.well-known/security.txt"]
    )


@pytest.mark.parametrize(
    "path",
    [
        "index.html",
        "404.html",
        "robots.txt",
        "Robots.TXT",
        "sitemap.xml",
        "favicon.ico",
        "manifest.webmanifest",
        "tep/a.pdf",
        "tep/b.pdf",
        "gioi-thieu",
        "gioi-thieu/index.html",
        "Gioi-Thieu/index.html",
        "tin/2021/08/tin-thu/index.html",
        "tin/a.txt",
        "theme/a.txt",
        "THEME/a.txt",
        "feed.atom/a.txt",
        "robots.txt/a.txt",
    ],
)
def test_in_the_way_of_the_site(build_site, path):
    page = "---\ntitle: Giới thiệu\n---\n\nChữ.\n"
    site = build_site({"tin/a.md": article(), "pages/a.md": page, "tep/a.pdf": "x"})
    before = site.files
    site = build_site({f"goc/{path}": "x"})
    (problem,) = site.report.problems
    assert (problem.path, problem.code) == (f"goc/{path}", "bad-file")
    assert site.files == before


def test_an_old_address_in_the_way_is_that_article_s_fault(build_site):
    site = build_site(GOOD | {"tin/a.md": article(aliases="/google1.html")})
    assert [(p.path, p.code) for p in site.report.problems] == [("tin/a.md", "bad-alias")]
    assert "google1.html" in site.files


def test_what_a_browser_would_run(build_site):
    site = build_site(ARTICLE | {"goc/google1.html": "<script>1</script>"})
    assert [(p.path, p.code) for p in site.report.problems] == [("goc/google1.html", "bad-file")]
    assert "google1.html" not in site.files
    assert build_site({}, publish=True).report.written is None


def test_a_link_by_its_place_in_the_content_is_led_right(build_site):
    site = build_site(GOOD | {"tin/a.md": article(body="[Xem](/goc/google1.html)")})
    (problem,) = site.report.problems
    assert problem.suggestions == ("/google1.html",)


def test_a_photo_beside_them(build_site):
    site = build_site(ARTICLE | GOOD | {"goc/logo.png": photo(), "goc/anh.jpg": photo()})
    assert [p.path for p in site.report.problems] == ["goc/anh.jpg"]
    assert "logo.png" in site.files


def test_a_check_of_nothing_new_is_done_at_once(build_site):
    site = build_site(GOOD | ARTICLE)
    report = build(site_settings(site.content, site.output), NOW, print)
    assert report.written.made == ()
