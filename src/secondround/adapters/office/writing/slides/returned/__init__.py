"""Slides that came back: read, and written into."""
