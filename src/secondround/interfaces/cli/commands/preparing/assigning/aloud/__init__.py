"""Saying an exercise aloud, and what they may ask about it."""
