"""What nothing says of the exercise, and the short mail that asks for it."""
