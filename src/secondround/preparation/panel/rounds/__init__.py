"""The rounds: which sources speak of the same one, whose word counts, what stays doubtful."""
