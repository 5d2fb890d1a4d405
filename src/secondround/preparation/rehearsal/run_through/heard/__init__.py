"""What was heard on each slide of a run, and the one thing to change next."""
