"""The panel's questions on the exercise, by person, and a round of them aloud."""
