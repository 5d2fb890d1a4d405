"""Asking: what to ask, in order, by person; the five to take; what was asked or answered already."""
