"""The content folder: what is in it, what its files say, and what is copied from it."""
