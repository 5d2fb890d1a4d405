"""In front of someone: an observer rates each answer, beside the candidate, far away, or around a table."""
