"""The pieces that articles are made of, by habit."""

from __future__ import annotations

from . import github_blocks
from .github import GITHUB
from .hugo import HUGO
from .phone import PHONE
from .word import WORD

HABITS = (GITHUB, HUGO, WORD, PHONE)

__all__ = ["HABITS", "github_blocks"]
