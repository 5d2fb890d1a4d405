"""Office files: looking at finished ones."""
