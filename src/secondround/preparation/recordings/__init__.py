"""What was recorded of a round, with consent: its words, when each was said, and by which voice."""
