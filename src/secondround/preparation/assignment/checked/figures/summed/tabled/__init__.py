"""Sums of tables: total rows and columns, and columns that are made of others."""
