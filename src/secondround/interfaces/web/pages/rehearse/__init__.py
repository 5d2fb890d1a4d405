"""Saying it aloud: sittings, the takes in them, the room."""
