"""In front of someone: the observer's sheet, ratings, a sitting as a file, questions from around a table."""
