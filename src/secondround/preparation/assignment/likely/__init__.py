"""How likely a sentence sets the candidate something to make or to present, and of which kind, by fitted weights."""
