"""Editors' commands: a new article, pages of the old portal as articles, places in a text.

bytes ─ decoding ─► text ─ saved_page (HTML) ─► lines ─ portal ─► OldPage ─┐
                                          title, places ─ drafting ────────┴─► Manuscript
                                                          Manuscript ─ store ─► content/tin/…

Whatever is written is a draft for an editor to look over; a file that exists is never
touched. `python -m plugins.newsdesk new|import|detect`.
"""
