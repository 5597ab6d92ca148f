"""Build the site: Pelican starts it, the other rooms do it.

Pelican brings the command, the settings and the signals. Its own generators are given
nothing to read; one of ours, `SiteGenerator`, builds the whole site (`build`).

- `get_generators`: the only place where Pelican asks for a generator.
- `finalized`: the last moment of a run, after other plugins have had theirs: the problems
  are printed where they stay in view, and the exit status tells of them.
"""

from __future__ import annotations


def register() -> None:
    """Connect to Pelican. Called once in a process, by Pelican."""
    from pelican import signals

    from plugins.problems import use_utf8

    from . import generator

    use_utf8()
    generator.stop_spinner()
    signals.get_generators.connect(generator.get_generators)
    signals.finalized.connect(generator.on_finalized)
