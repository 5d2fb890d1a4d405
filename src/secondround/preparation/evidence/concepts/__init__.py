"""Concepts: one name for what many words say, so that "notice period", "préavis" and "how soon" meet."""
