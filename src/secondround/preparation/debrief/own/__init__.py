"""Lines of the memory that the candidate adds by hand: kept as typed, written down, citable."""
