"""Office files: looked at when they are finished, written, and read back."""
