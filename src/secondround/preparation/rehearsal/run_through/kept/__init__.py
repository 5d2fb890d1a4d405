"""Runs found, kept and forgotten."""
