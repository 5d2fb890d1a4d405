"""Interviews that are spoken here, so that every word, every filler and every speaker is known."""
