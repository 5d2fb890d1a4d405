"""Readers of invitations and contact cards: files made of content lines."""
