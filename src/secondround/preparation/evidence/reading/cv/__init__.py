"""A CV taken apart: its sections, its entries, their dates."""
