"""Pure functions on Vietnamese text: normal form, folding, tones, slugs, collation, dates."""
