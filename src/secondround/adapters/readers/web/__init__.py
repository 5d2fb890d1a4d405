"""Readers of what came from the web: saved pages, web archives, feeds."""
