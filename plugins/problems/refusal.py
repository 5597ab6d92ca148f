"""Why a command does nothing: what is wrong elsewhere than in the content."""

from __future__ import annotations


class RefusalError(Exception):
    """A command cannot do its work; the text, in Vietnamese, says why and what to do."""
