"""Erasing what is held of a person, for good."""
