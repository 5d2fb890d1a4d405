"""Whether a key point was said: by its words, its figures, who did it, whether it is denied, and its meaning."""
