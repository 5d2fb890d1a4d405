"""Whether a sentence can be read alone, and what it needs where it cannot."""
