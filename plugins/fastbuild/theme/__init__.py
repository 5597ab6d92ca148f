"""The theme: its files, its templates, and what becomes of its styles and scripts."""
