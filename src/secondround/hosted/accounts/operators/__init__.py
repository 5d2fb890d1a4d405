"""Appointing who opens workspaces: from the machine that has the owner's address, and from no page."""
