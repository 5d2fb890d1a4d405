"""The outline of an exercise: changed where it stands, saved as a file, and what comes back of that."""
