"""Whether two accounts of one condition agree."""
