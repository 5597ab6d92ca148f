"""What is wrong in the content, where, how bad, and what to do about it.

Every room reports `Problem` values and goes on; nobody raises or logs for an editor's
mistake. They are gathered for a whole run, put `in_order` and printed once. What keeps a
command from its work altogether, such as a wrong setting, is a `RefusalError`.
"""

from __future__ import annotations

from .encoding import use_utf8
from .excerpt import excerpt
from .printing import FORMATS
from .problem import WARNINGS, Code, Level, Problem, has_errors, in_order
from .refusal import RefusalError
from .sizes import size_text

__all__ = [
    "FORMATS",
    "WARNINGS",
    "Code",
    "Level",
    "Problem",
    "RefusalError",
    "excerpt",
    "has_errors",
    "in_order",
    "size_text",
    "use_utf8",
]
