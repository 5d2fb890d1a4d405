"""Fit: what the posting asks for beside what speaks for the candidate."""
