"""Figures held against each other, against what is known, and against their sources."""
