"""Preparing: the stories, and what to ask."""
