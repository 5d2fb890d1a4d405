"""Remembering a round from memory: what to ask next, and what was told as notes."""
