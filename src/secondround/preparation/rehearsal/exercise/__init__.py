"""The panel's questions on the exercise, put aloud: a sitting of them, weakest parts first."""
