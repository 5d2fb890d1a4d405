"""Whose turn it is: what the interviewer says to what was said, and on to the next answer."""
