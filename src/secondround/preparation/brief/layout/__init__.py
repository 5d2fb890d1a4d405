"""The brief laid out as sections of entries: the same for the page and for paper."""
