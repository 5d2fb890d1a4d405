"""Workspaces, the people in them and what they are there: candidate, coach, administrator; and the operators."""
