"""HTML → what is allowed and shown: a tree, checked, mended and cut at its references."""
