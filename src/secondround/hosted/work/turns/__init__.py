"""Whose turn it is to ask a site, among all processes."""
