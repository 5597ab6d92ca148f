"""What is made once for many pages."""
