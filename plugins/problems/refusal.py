"""What keeps a command from doing its work, where no article is at fault."""

from __future__ import annotations


class RefusalError(Exception):
    """A command cannot do its work; the text says why, and what to do about it."""
