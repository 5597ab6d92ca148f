"""The administrative units of both eras: data, lookup of a name, detection in running text.

data/*.csv ─ table.load ─► Gazetteer ─► lookup (a name → one unit, or why not)
                                    └─► detect (running text → mentions)

`generate/` makes the CSV from published packages at development time; nothing else
needs them.
"""
