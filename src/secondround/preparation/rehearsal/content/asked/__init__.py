"""What a question asks for, by its kind, and whether an answer holds it."""
