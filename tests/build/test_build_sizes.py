"""Files that are too large are told with their size, and are not read to their end."""

from __future__ import annotations

import os

import pytest
from small_site import article


@pytest.mark.parametrize(
    ("size", "told"),
    [(100_001, "101 kB"), (2_000_000, "2 MB"), (2_000_001, "2,1 MB"), (200_000_000, "200 MB")],
)
def test_size_of_an_article(build_site, size, told):
    text = article(body="Chữ. " * 25_000).encode()
    site = build_site({"tin/a.md": text})
    os.truncate(site.content / "tin/a.md", size)
    for _ in range(2):
        (problem,) = build_site().report.problems
        assert problem.path == "tin/a.md"
        assert f"“{told}”" in problem.message


def test_an_article_of_the_size_of_a_disk(build_site):
    """A build that read it would take hours."""
    site = build_site({"tin/a.md": article(), "tin/b.md": article("B")})
    os.truncate(site.content / "tin/a.md", 1 << 40)
    assert "“1099512 MB”" in build_site().problems[0]
    os.truncate(site.content / "tin/a.md", 1 << 41)
    again = build_site()
    assert "“2199024 MB”" in again.problems[0]
    assert again.report.read_count == 1
