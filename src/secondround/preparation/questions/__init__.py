"""The questions most likely to come, ranked, each with its reason and what to use in the answer."""
