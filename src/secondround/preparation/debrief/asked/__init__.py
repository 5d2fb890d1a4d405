"""Already asked: whether a planned question was put before, or answered without being put, and in which words."""
