"""What is known now, how far each part is, and what is new since the last visit."""
