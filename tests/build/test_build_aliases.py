"""An old address never takes the place of anything that the site has."""

from __future__ import annotations

import pytest
from photo_files import photo
from small_site import article, site_settings

from plugins.fastbuild.__main__ import check
from plugins.search import index_folder

FILES = {
    "tin/anh.md": article("Có ảnh", body="![Ảnh](/anh/a.jpg)\n\n[Tệp](/tep/a.pdf)"),
    "anh/a.jpg": photo(),
    "tep/a.pdf": "%PDF-",
}


def made(site, end):
    """The path of a file that the build made."""
    return next(path for path in site.files if path.endswith(end))


@pytest.mark.parametrize("alias", ["/cu.html", "/Tin/cu/", "/theme/", "/anh/cu.jpg", "/tep/"])
def test_nothing_in_the_way(build_site, alias):
    site = build_site(FILES | {"tin/b.md": article("B", aliases=alias)})
    assert site.problems == []


KINDS = (
    *("favicon.ico", ".css", ".woff2", ".js", ".avif", ".webp", "manifest.webmanifest"),
    *("robots.txt", "sitemap.xml", "feed.atom", "a.pdf", "404.html", "dia-phuong/index.json"),
)


def test_in_the_way_of_a_file(build_site):
    paths = [made(build_site(FILES), end) for end in KINDS]
    forms = ("/{}", "/{}/x", "/{}/x/y.html", "/{}/")
    aliases = [form.format(path) for path in paths for form in forms]
    aliases += [alias.upper() for alias in aliases]
    files = {f"tin/{n}.md": article(f"B {n}", aliases=alias) for n, alias in enumerate(aliases)}
    site = build_site(files)
    found = {problem.path: problem for problem in site.report.problems}
    for n, alias in enumerate(aliases):
        problem = found.pop(f"tin/{n}.md")
        assert problem.code == "bad-alias"
        assert f"“{alias}”" in problem.message
    assert not found
    assert site.report.article_count == 1


def test_in_the_way_of_the_search_index(build_site):
    alias = f"/{index_folder()}/fragment/cu.html"
    site = build_site(FILES | {"tin/b.md": article("B", aliases=alias)}, search=True)
    assert [problem.code for problem in site.report.problems] == ["bad-alias"]


def test_a_page_in_other_capitals(build_site):
    site = build_site(FILES | {"tin/b.md": article("B", aliases="/Dia-Phuong/")})
    (problem,) = site.report.problems
    assert "chỉ khác chữ hoa, chữ thường" in problem.message


def test_a_check_finds_it(tmp_path, build_site, capsys):
    site = build_site(FILES)
    (site.content / "tin/b.md").write_text(article("B", aliases="/favicon.ico"), "utf-8")
    assert check(site_settings(site.content, tmp_path / "output"), "text") == 1
    assert "b.md:6: error [bad-alias] Địa chỉ cũ “/favicon.ico”" in capsys.readouterr().out
