"""A language model's help with an answer, where the candidate chose one: from cited words, or not at all."""
