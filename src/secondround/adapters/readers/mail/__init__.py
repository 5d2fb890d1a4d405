"""Readers of what comes by mail: messages, invitations, contact cards."""
