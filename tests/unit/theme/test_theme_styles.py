from __future__ import annotations

import gzip
import re
from itertools import pairwise, product

import pytest
from theme_render import SCRIPTS, THEME

STATIC = THEME / "static"
SHARED = sorted((STATIC / "css").glob("*.css"))
SHEETS = [*SHARED, *sorted((STATIC / "search").glob("*.css"))]
TOKENS = (STATIC / "css" / "00-tokens.css").read_text("utf-8")
TEMPLATES = "\n".join(f.read_text("utf-8") for f in (THEME / "templates").rglob("*.html"))

TEXT = ("--color-text", "--color-text-quiet", "--color-accent")
GROUNDS = ("--color-page", "--color-panel")
LIGHT, DARK = (
    dict(re.findall(r"(--color-[\w-]+): (#[0-9a-f]{3,6});", part))
    for part in TOKENS.split("@media print")[0].split("@media (prefers-color-scheme: dark)")
)


def luminance(colour: str) -> float:
    """Relative luminance (WCAG 2.2) of #rgb or #rrggbb."""
    digits = colour[1:] if len(colour) == 7 else "".join(2 * digit for digit in colour[1:])
    channels = [int(digits[i : i + 2], 16) / 255 for i in (0, 2, 4)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return sum(weight * c for weight, c in zip((0.2126, 0.7152, 0.0722), linear, strict=True))


def contrast(one: str, other: str) -> float:
    """WCAG 2.2, from 1 to 21."""
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def test_contrast_is_computed_as_the_standard_says():
    assert contrast("#fff", "#000000") == pytest.approx(21)
    assert contrast("#777777", "#fff") == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize("scheme", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize(("text", "ground"), list(product(TEXT, GROUNDS)))
def test_text_can_be_read(scheme, text, ground):
    assert contrast(scheme[text], scheme[ground]) >= 4.5


@pytest.mark.parametrize("scheme", [LIGHT, DARK], ids=["light", "dark"])
def test_names_on_a_map_can_be_read_and_its_shades_told_apart(scheme):
    shades = [scheme[f"--color-area-{step}"] for step in range(5)]
    assert all(contrast(scheme["--color-text"], shade) >= 4.5 for shade in shades)
    assert all(contrast(one, other) >= 1.15 for one, other in pairwise(shades))
    assert contrast(scheme["--color-area-line"], scheme["--color-page"]) >= 3


@pytest.mark.parametrize("scheme", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize("mark", ["--color-control", "--color-focus"])
def test_marks_can_be_seen(scheme, mark):
    assert all(contrast(scheme[mark], scheme[ground]) >= 3 for ground in GROUNDS)


def test_light_and_dark_name_the_same_colours():
    assert LIGHT.keys() == DARK.keys()
    assert LIGHT != DARK


@pytest.mark.parametrize("sheet", SHEETS, ids=lambda s: s.name)
def test_sheet_is_small_and_takes_colours_from_the_tokens(sheet):
    source = sheet.read_text("utf-8")
    assert len(source.splitlines()) <= 150
    assert source.count("{") == source.count("}")
    if sheet.name != "00-tokens.css":
        assert not re.search(r"#[0-9a-f]{3,8}\b|rgb|hsl", source)


def test_tokens_are_defined_and_used():
    source = "\n".join(sheet.read_text("utf-8") for sheet in SHEETS)
    assert set(re.findall(r"var\((--[\w-]+)", source)) == set(
        re.findall(r"^ +(--[\w-]+):", source, re.M)
    )


def test_classes_are_styled_only_if_they_exist():
    source = "\n".join(sheet.read_text("utf-8") for sheet in SHEETS)
    styled = set(
        re.findall(r"\.(-?[a-z][\w-]*)", re.sub(r"url\([^)]*\)|/\*.*?\*/", "", source, flags=re.S))
    )
    search = "\n".join(f.read_text("utf-8") for f in (STATIC / "search").glob("*.js"))
    # kind="lead" of the card is the one class that a template puts together; the others are
    # those that reading an article gives to its lists, tables, footnotes, captions and videos.
    present = set(re.findall(r"[\w-]+", TEMPLATES + search)) | {"card--lead"}
    present |= {
        "credit",
        "align-center",
        "align-right",
        "as-typed",
        "footnote",
        "footnote-backref",
        "table-scroll",
        "table-scroll--wide",
        "task",
        "toc",
        "toc-h3",
    }
    assert styled <= present


def test_everything_comes_from_the_site_and_exists():
    source = "\n".join(sheet.read_text("utf-8") for sheet in SHEETS)
    assert "@import" not in source
    urls = re.findall(r"url\((.*?)\)", source)
    assert urls
    for url in urls:
        path = re.fullmatch(r'"\.\./(fonts/[\w.-]+|[\w-]+\.svg)"', url)
        assert path is not None, url
        assert (STATIC / path[1]).is_file()


@pytest.mark.parametrize("name", SCRIPTS)
def test_scripts_are_small_and_silent(name):
    source = SCRIPTS[name]
    assert len(source.encode()) <= {"reading.js": 1300}.get(name, 2000)
    # What readers are told is in the page, and nothing in a script may end it early.
    assert not re.search(r"[À-ỹ](?<![đðɖ])", source)
    assert not re.search(r"</|<!--|https?:|innerHTML|eval|fetch", source)


def test_styles_and_fonts_are_light():
    source = "\n".join(sheet.read_text("utf-8") for sheet in SHARED)
    assert len(gzip.compress(source.encode())) <= 12_000
    fonts = list((STATIC / "fonts").glob("*.woff2"))
    assert sum(font.stat().st_size for font in fonts) <= 60_000
    assert {font.name for font in fonts} == set(re.findall(r"fonts/([\w-]+\.woff2)", source))
    assert (STATIC / "fonts" / "OFL.txt").is_file()
