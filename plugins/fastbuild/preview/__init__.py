"""The site as it is being written, for the editor alone."""
