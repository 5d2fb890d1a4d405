"""SecondRound prepares a second job interview from what the candidate already has."""
