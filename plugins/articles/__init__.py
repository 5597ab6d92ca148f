"""An editor's file → a valid article: front matter, Markdown, figures, typography, safety.

bytes ─ front_matter ─► keys as strings ─ metadata ─► typed values ─┐
                   └──► Markdown ─ html ─ figures ─ typography ─ safety ─► Body ─► Article

Pure: the same bytes, path and settings give the same `Reading` in any process, so a
reading can be cached by content.
"""
