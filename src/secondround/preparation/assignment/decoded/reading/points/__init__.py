"""A point that is asked, and what an exercise is about."""
