"""Stories: what the candidate did, taken apart without adding a word."""
