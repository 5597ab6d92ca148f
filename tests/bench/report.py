"""The table of medians, ratios and targets, in Markdown."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from .results import CLEAN, EDITED, INDEXED, MOVED, PREVIEW, UNCHANGED, Results

NOTHING = "–"
HEAD = ("", "articles", "this project", "Hugo", "stock Pelican", "÷ Hugo", "÷ stock Pelican")
TITLES = {
    CLEAN: "clean build",
    UNCHANGED: "again, nothing changed",
    EDITED: "again, one article's text edited",
    MOVED: "again, one article moved to another commune",
    INDEXED: "again, one article's text edited, with the search index",
}
RATIO_TARGETS = {
    (CLEAN, 5_000): {"hugo": 1.5, "pelican": 0.33},
    (CLEAN, 10_000): {"hugo": 1.5, "pelican": 0.33},
    (UNCHANGED, 10_000): {"hugo": 0.06},
    (EDITED, 10_000): {"hugo": 0.1, "pelican": 0.02},
    (MOVED, 10_000): {"hugo": 0.12},
}
PREVIEW_TARGET = 0.5
"""Seconds."""
GROWTH = (5_000, 50_000)
GROWTH_TARGET = 1.15
PEAK_TARGETS = {10_000: 250e6, 50_000: 700e6}
"""Bytes."""

NOTES = """\
Ratios: our time to the other tool's clean build of the same run. `≤`, `>`: within its target, \
beyond it. –: not measured (stock Pelican's archives take time that grows with the square of the \
articles; PELICAN_UP_TO=50000 measures that too). All make the same articles, lists and feeds, \
20 articles a page; stock Pelican's lists by year and month have neither pages nor feeds, ours has \
a page for places without articles too. Memory: all processes together."""

Row = tuple[str, ...]


def table(results: Results) -> str:
    """The whole table; `≤` and `>` stand between what was measured and its target."""
    rows = [HEAD, ("---", *["---:"] * (len(HEAD) - 1))]
    for case in TITLES:
        rows += [
            _times(results, case, articles)
            for articles in results.sizes
            if results.of("ours", case, articles) or case == CLEAN
        ]
    rows += _previews(results)
    rows += _growth(results)
    rows += [_peaks(results, articles) for articles in results.sizes]
    rows += [_sites(results, articles) for articles in results.sizes]
    return "\n".join(f"| {' | '.join(row)} |" for row in rows)


def _times(results: Results, case: str, articles: int) -> Row:
    targets = RATIO_TARGETS.get((case, articles), {})
    others = {tool: results.seconds(tool, CLEAN, articles) for tool in ("hugo", "pelican")}
    return (
        TITLES[case],
        f"{articles:,}",
        _seconds(results.seconds("ours", case, articles)),
        *(_seconds(seconds) if case == CLEAN else "" for seconds in others.values()),
        *(
            _against(results.ratio(case, articles, tool), targets.get(tool), _number)
            for tool in others
        ),
    )


def _previews(results: Results) -> Iterator[Row]:
    for articles in results.sizes:
        seconds = results.seconds("ours", PREVIEW, articles)
        if seconds is not None:
            shown = _against(seconds, PREVIEW_TARGET if articles == 10_000 else None, _seconds)
            yield "preview: file saved → page served", f"{articles:,}", shown, "", "", "", ""


def _growth(results: Results) -> Iterator[Row]:
    small, large = GROWTH
    values = [results.growth(tool, small, large) for tool in ("ours", "hugo", "pelican")]
    if any(values):
        ours, *others = values
        shown = _against(ours, GROWTH_TARGET, _number)
        yield (
            "clean build, time per article",
            f"{large:,} ÷ {small:,}",
            shown,
            *map(_number, others),
            "",
            "",
        )


def _peaks(results: Results, articles: int) -> Row:
    ours, *others = (results.peak(tool, articles) for tool in ("ours", "hugo", "pelican"))
    shown = _against(ours, PEAK_TARGETS.get(articles), _megabytes)
    return "peak memory", f"{articles:,}", shown, *map(_megabytes, others), "", ""


def _sites(results: Results, articles: int) -> Row:
    cells = []
    for tool in ("ours", "hugo", "pelican"):
        measured = results.of(tool, CLEAN, articles)
        site = measured[0] if measured else None
        files = (
            f"{site.files:,} files, {site.feeds:,} feeds, {_megabytes(site.size)}" if site else ""
        )
        cells.append(files or NOTHING)
    return "site written", f"{articles:,}", *cells, "", ""


def _against(value: float | None, target: float | None, show: Callable[[float | None], str]) -> str:
    """What was measured, and whether that is within its target."""
    if value is None or target is None:
        return show(value)
    return f"{show(value)} {'≤' if value <= target else '>'} {show(target)}"


def _number(value: float | None) -> str:
    return NOTHING if value is None else f"{value:.2g}" if value < 0.1 else f"{value:.2f}"


def _seconds(value: float | None) -> str:
    if value is None:
        return NOTHING
    return f"{value:.2f} s" if value < 10 else f"{value:.1f} s" if value < 100 else f"{value:.0f} s"


def _megabytes(value: float | None) -> str:
    return NOTHING if value is None else f"{value / 1e6:,.0f} MB"
