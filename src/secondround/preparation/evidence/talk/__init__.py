"""How people talk in an interview: who says what, and what is a question."""
