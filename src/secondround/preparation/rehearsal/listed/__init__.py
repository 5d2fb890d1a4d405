"""The question that an answer is to: one of the list, or one of the panel's on the exercise."""
