"""Shares, sums, changes and comparisons that a sentence tells of rows which it names, and that the table denies."""
