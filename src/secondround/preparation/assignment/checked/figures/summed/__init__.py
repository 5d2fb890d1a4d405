"""Sums worked out again: tables, formulas, sentences."""
