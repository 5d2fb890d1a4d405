"""Turns cut into moves: what asks, what answers, what is said around it."""
