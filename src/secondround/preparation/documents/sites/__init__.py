"""A company's site: which of its pages are worth reading, chosen by the candidate, read politely one at a time."""
