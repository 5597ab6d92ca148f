"""What templates are given: frozen values, which themes of others rely on."""
