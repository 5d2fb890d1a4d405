"""Whether a key point was said: by its words, its figures, who did it, and whether it is denied."""
