"""A more intense interview: each weak point traced to its words, and the challenge it will draw."""
