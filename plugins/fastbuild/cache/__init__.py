"""What one build leaves for the next: digests, readings, and files that check themselves."""
