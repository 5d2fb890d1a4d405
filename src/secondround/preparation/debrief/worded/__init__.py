"""What was found, in the candidate's language."""
