"""A voice for each person, the same each time, spoken on this machine."""
