"""The folder of the site: what may be written to it, what is in it, and how it is replaced."""
