"""Checks on an answer while it is written: its length aloud, what it leaves out, what it contradicts."""
