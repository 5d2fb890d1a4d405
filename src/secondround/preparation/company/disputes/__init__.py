"""Figures and names that cannot both be true."""
