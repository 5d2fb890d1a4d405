"""The outline of an exercise: parts with their minutes, what stands in them and on what; written to a file and back."""
