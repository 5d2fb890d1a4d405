"""Figures held against what is known of the company and the candidate."""
