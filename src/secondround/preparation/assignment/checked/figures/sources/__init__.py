"""Figures that claim something, and whether the file says where they are from."""
