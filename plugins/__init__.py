"""Pelican plugins of the site; each room's docstring says what happens there."""
