"""All files of a site, before any is written."""
