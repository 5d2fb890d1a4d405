"""Sums that running text tells."""
