"""Feeds that are followed until the interview: what is new in them, each piece once."""
