"""Finding anything: pages, lines of what was prepared, words of what was brought."""
