"""A build from its beginning to what is reported of it."""
