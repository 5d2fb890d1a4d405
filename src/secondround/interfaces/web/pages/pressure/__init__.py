"""Pressure: where doubt may be, the challenge it draws, and what the candidate replies."""
