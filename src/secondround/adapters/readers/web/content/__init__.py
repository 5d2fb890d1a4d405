"""Telling what a page says from what surrounds it."""
