"""Markdown → HTML, of which nothing is trusted yet."""
